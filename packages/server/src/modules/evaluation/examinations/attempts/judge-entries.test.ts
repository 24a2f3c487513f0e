import type { AnswerEntry } from '@guantong/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answersOf, judgeEntries } from './judge-entries.ts';

const shape = { q1: 'ABCD', q2: 'AB' };
const at = '2026-06-25T01:00:00.000Z';
const entryOf = (sequence: number, questionId: string, ...choices: string[]): AnswerEntry => {
  return { sequence, questionId, choices, at };
};

it('takes every entry once however often and in whatever parts it is sent, and the highest number of a question counts', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ questionId: fc.constantFrom('q1', 'q2'), choice: fc.constantFrom('A', 'B') }), {
        minLength: 1,
        maxLength: 30,
      }),
      fc.array(fc.nat(29), { maxLength: 60 }),
      (given, sends) => {
        const entries = given.map(({ questionId, choice }, index) => entryOf(index + 1, questionId, choice));
        let journal: readonly AnswerEntry[] = [];
        const send = (batch: readonly AnswerEntry[]) => {
          const judged = judgeEntries({ entries: batch, journal, shape, closed: undefined });
          expect(judged.refused).toEqual([]);
          journal = [...journal, ...judged.fresh];
        };
        for (const first of sends) send(entries.slice(first % entries.length, (first % entries.length) + 5));
        send(entries);
        expect(journal.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(
          entries.map((_, index) => index + 1),
        );
        const expected = Object.fromEntries(entries.map(({ questionId, choices }) => [questionId, choices]));
        expect(answersOf(journal)).toEqual(expected);
      },
    ),
  ));

it('acknowledges after the end what was saved before it, and refuses the rest with the reason', () => {
  const saved = entryOf(1, 'q1', 'A');
  const judge = (entries: readonly AnswerEntry[], closed?: 'too-late' | 'handed-in') =>
    judgeEntries({ entries, journal: [saved], shape, closed });
  const late = judge([saved, entryOf(2, 'q2', 'B')], 'too-late');
  expect([late.fresh, late.known, late.refused.map(({ code }) => code)]).toEqual([[], [1], ['too-late']]);
  expect(judge([entryOf(2, 'q2', 'B')], 'handed-in').refused.map(({ code }) => code)).toEqual(['handed-in']);
  const others = judge([
    entryOf(1, 'q1', 'B'),
    entryOf(3, 'q9', 'A'),
    entryOf(4, 'q2', 'C'),
    entryOf(5, 'toString', 'A'),
  ]);
  expect(others.refused.map(({ code }) => code)).toEqual([
    'sequence-taken',
    'unknown-question',
    'unknown-choice',
    'unknown-question',
  ]);
});

it('takes an answer back with an empty one', () => {
  expect(answersOf([entryOf(2, 'q1'), entryOf(1, 'q1', 'A'), entryOf(3, 'q2', 'B')])).toEqual({ q2: ['B'] });
});
