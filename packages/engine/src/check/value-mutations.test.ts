import { describe, expect, test } from 'vitest';
import { conditionShapes } from './condition-shapes.ts';
import { mutationsOf } from './value-mutations.ts';

const shapes = conditionShapes();
const words = (condition: unknown) =>
  mutationsOf(condition, { $ref: '#/$defs/condition' }, shapes).map((each) => each.words);

describe('mutationsOf', () => {
  test('changes numbers by one, levels up and down, and leaves optional parts out', () => {
    expect(words({ holds: { 'skill-level': 'senior', forYears: 2, exactly: true } })).toEqual([
      'skill-level left out',
      'skill-level: senior → intermediate',
      'skill-level: senior → technician',
      'forYears left out',
      'forYears: 2 → 3',
      'forYears: 2 → 1',
      'exactly left out',
      'exactly: true → false',
    ]);
  });

  test('exchanges all-of and any-of, takes members out, takes a negation away', () => {
    expect(words({ all: ['in-service', { not: { series: ['arts'] } }] }).slice(0, 4)).toEqual([
      'all → any',
      'in-service left out',
      '{"not":{"series":["arts"]}} left out',
      '1: not left out',
    ]);
  });

  test('takes list elements out and puts each foreign one in', () => {
    expect(words({ reviews: { years: 1, pass: ['excellent', 'competent'] } })).toEqual([
      'years: 1 → 2',
      'years: 1 → 0',
      'excellent left out',
      'competent left out',
      'pass: basically-competent put in',
      'pass: incompetent put in',
      'pass: ungraded put in',
    ]);
  });

  test('changes work, regions and choices', () => {
    expect(words({ tenure: { years: 1, work: 'any' } })).toContain('work: any → {"correspondingTo":"target"}');
    expect(words({ tenure: { years: 1, work: { correspondingTo: 'target' } } })).toContain(
      'work: {"correspondingTo":"target"} → any',
    );
    expect(words({ employer: { region: '440100' } })).toEqual([
      'region left out',
      'region: 440100 → 110100',
      'region: 440100 → 440000',
    ]);
    expect(words({ right: 'pilot-enterprise' })).toHaveLength(3);
  });

  test('leaves names, parameters and words alone', () => {
    expect(words({ use: 'standing' })).toEqual([]);
    expect(words({ judgement: { zh: '问', en: 'ask' } })).toEqual([]);
    expect(words({ holds: { title: 'entry', forYears: { parameter: 'years' } } })).not.toContainEqual(
      expect.stringContaining('parameter'),
    );
  });
});
