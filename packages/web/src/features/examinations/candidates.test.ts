import type { ExamCase } from '@guantong/contracts';
import { expect, it } from 'vitest';
import { casesForPaper, isChosen, tickAll } from './candidates.ts';

const base = { number: '1', name: '示例', employerName: null, passMark: 60, examination: null } as const;
const caseOf = (applicationId: string, change: Partial<ExamCase> = {}): ExamCase => ({
  ...{ ...base, applicationId, level: 'senior', occupation: '6-31-01-03', method: 'theory', state: 'waiting' },
  ...change,
});
const cases = [
  caseOf('a'),
  caseOf('b', { occupation: '6-31-01-01' }),
  caseOf('c', { method: 'skill' }),
  caseOf('d', { level: 'technician' }),
  caseOf('e', { state: 'planned' }),
];
const ids = (subject: string) =>
  casesForPaper(cases, { subject, level: 'senior' }).map(({ applicationId }) => applicationId);

it('are those of the level and occupation of a paper that want theory; another subject fits every occupation', () => {
  expect(ids('6-31-01-03')).toEqual(['a', 'e']);
  expect(ids('职业道德')).toEqual(['a', 'b', 'e']);
});

it('are chosen at first while nothing is planned for them, and never while something is', () => {
  const chosen = (state: ExamCase['state'], ticks = {}) => isChosen(caseOf('a', { state }), ticks);
  expect([chosen('waiting'), chosen('marked'), chosen('released'), chosen('planned')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect([chosen('waiting', { a: false }), chosen('marked', { a: true }), chosen('planned', { a: true })]).toEqual([
    false,
    true,
    false,
  ]);
  expect(tickAll(cases, true)).toEqual({ a: true, b: true, c: true, d: true });
});
