import type { ExamCase } from '@guantong/contracts';
import { expect, it } from 'vitest';
import { progressByMethod } from './method-progress.ts';

const base = { number: '', name: '', employerName: null, passMark: 60, examination: null } as const;
const caseOf = (method: ExamCase['method'], state: ExamCase['state']): ExamCase => ({
  ...{ ...base, applicationId: `${method} ${state}`, level: 'senior', occupation: null, method, state },
});

it('tells of each method that is asked how many cases stand where', () => {
  const cases = [caseOf('skill', 'planned'), caseOf('theory', 'waiting'), caseOf('theory', 'marked')];
  expect(progressByMethod(cases).map(({ method, counts }) => [method, counts])).toEqual([
    ['theory', { waiting: 1, planned: 0, marked: 1, released: 0 }],
    ['skill', { waiting: 0, planned: 1, marked: 0, released: 0 }],
  ]);
  expect(progressByMethod([])).toEqual([]);
});
