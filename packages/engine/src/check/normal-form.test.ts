import { describe, expect, test } from 'vitest';
import type { ConditionSource } from '../language/operator.ts';
import { implies } from './implies.ts';
import { normalForm } from './normal-form.ts';

const awards = (codes: readonly string[], region?: string): ConditionSource => ({
  award: { codes, ...(region === undefined ? {} : { region }) },
});

describe('normalForm', () => {
  test.each<[string, ConditionSource, ConditionSource]>([
    [
      'nested all-ofs are one',
      { all: ['no-ban', { all: ['in-service', 'front-line'] }] },
      { all: ['front-line', 'in-service', 'no-ban'] },
    ],
    ['an all-of and an any-of of one are that one', { all: [{ any: ['front-line'] }] }, 'front-line'],
    ['repeated members count once', { any: ['no-ban', 'in-service', 'no-ban'] }, { any: ['in-service', 'no-ban'] }],
    ['honours of an any-of are one list', { any: [awards(['b']), awards(['a'])] }, awards(['a', 'b'])],
    [
      'an honour given anywhere contains one given somewhere',
      { any: [awards(['a']), awards(['a'], '150000')] },
      awards(['a']),
    ],
    [
      'the certificate in the target occupation is the target',
      {
        all: [
          { 'same-occupation': { of: 'credential', is: 'target' } },
          { tenure: { years: 1, work: { correspondingTo: 'credential' } } },
        ],
      },
      {
        all: [
          { 'same-occupation': { of: 'credential', is: 'target' } },
          { tenure: { years: 1, work: { correspondingTo: 'target' } } },
        ],
      },
    ],
  ])('%s', (_name, source, expected) => {
    expect(normalForm(source)).toEqual(expected);
  });

  test('keeps apart what differs', () => {
    expect(normalForm({ any: [awards(['a'], '150000'), awards(['b'])] })).not.toEqual(normalForm(awards(['a', 'b'])));
    expect(normalForm({ all: ['no-ban', 'in-service'] })).not.toEqual(normalForm({ any: ['no-ban', 'in-service'] }));
  });
});

describe('implies', () => {
  const holds = (level: string, more: object = {}): ConditionSource => ({ holds: { 'skill-level': level, ...more } });

  test.each<[string, ConditionSource, ConditionSource, boolean]>([
    ['a higher level the lower', holds('technician'), holds('senior'), true],
    ['not the other way round', holds('senior'), holds('technician'), false],
    ['not another kind of credential', holds('technician'), { holds: { title: 'assistant' } }, false],
    ['longer the shorter', holds('senior', { forYears: 3 }), holds('senior', { forYears: 2 }), true],
    ['not exactly a level from a higher one', holds('technician'), holds('senior', { exactly: true }), false],
    ['an all-of each member', { all: ['in-service', holds('technician')] }, holds('senior'), true],
    ['a member an any-of', 'in-service', { any: ['front-line', 'in-service'] }, true],
    ['an any-of what each member implies', { any: [holds('technician'), holds('senior')] }, holds('junior'), true],
    ['fewer honours more of them', awards(['a']), awards(['a', 'b']), true],
    ['not more honours fewer', awards(['a', 'b']), awards(['a']), false],
    ['longer work the shorter', { tenure: { years: 3, work: 'any' } }, { tenure: { years: 2, work: 'any' } }, true],
    [
      'not other work',
      { tenure: { years: 3, work: 'any' } },
      { tenure: { years: 2, work: { correspondingTo: 'target' } } },
      false,
    ],
    [
      'more reviews fewer',
      { reviews: { years: 3, pass: ['excellent'] } },
      { reviews: { years: 2, pass: ['excellent', 'competent'] } },
      true,
    ],
  ])('%s', (_name, one, other, expected) => {
    expect(implies(one, other)).toBe(expected);
  });
});
