import { expect, it } from 'vitest';
import { type BallotOutcome, judgeResult, type ResultToJudge } from './judge-result.ts';

const examined = [
  { method: 'theory' as const, weight: 40, passMark: 60 },
  { method: 'skill' as const, weight: 60, passMark: 60 },
];
const reviewed = [{ method: 'dossier-review' as const, weight: 100, passMark: 60 }];
const ballotOf = (carried: boolean): BallotOutcome => ({
  ...{ applicationId: 'item', yes: carried ? 8 : 2, no: 0, abstain: 0, notCast: 0, base: 11, needed: 8, carried },
  ...{ roundId: 'round', hash: 'ab'.repeat(32) },
});
const markOf = (method: 'theory' | 'skill' | 'dossier-review', tenths: number | null) => {
  return { id: method, method, mark_tenths: tenths };
};
const both = [markOf('theory', 600), markOf('skill', 900)];

function judged(change: Partial<ResultToJudge>): unknown {
  const answer = judgeResult({
    kind: 'skill-recognition',
    methods: examined,
    ballot: undefined,
    marks: both,
    ...change,
  });
  return answer === undefined ? 'pending' : [answer.passed, answer.basis.kind, answer.basis.ids];
}

it('of a skill level comes from all of its marks, each passed', () => {
  expect(judged({})).toEqual([true, 'marks', ['theory', 'skill']]);
  expect(judged({ marks: both.slice(1) })).toBe('pending');
  expect(judged({ marks: [markOf('theory', 599), markOf('skill', 1000)] })).toEqual([
    false,
    'marks',
    ['theory', 'skill'],
  ]);
  expect(judged({ marks: [markOf('theory', null), markOf('skill', 1000)] })).toEqual([
    false,
    'marks',
    ['theory', 'skill'],
  ]);
  expect(judged({ methods: reviewed, marks: [markOf('dossier-review', 640)] })).toEqual([
    true,
    'marks',
    ['dossier-review'],
  ]);
  expect(judged({ methods: [] })).toBe('pending');
});

it('of a title is always voted on, and examined besides where the cycle says so', () => {
  const title = { kind: 'title-review' } as const;
  expect(judged(title)).toBe('pending');
  expect(judged({ ...title, methods: reviewed, marks: [], ballot: ballotOf(true) })).toEqual([
    true,
    'ballot',
    ['round'],
  ]);
  expect(judged({ ...title, ballot: ballotOf(true), marks: both.slice(1) })).toBe('pending');
  const basis = ['ballot-and-marks', ['round', 'theory', 'skill']];
  expect(judged({ ...title, ballot: ballotOf(true) })).toEqual([true, ...basis]);
  expect(judged({ ...title, ballot: ballotOf(false) })).toEqual([false, ...basis]);
});

it('of a skill level that a meeting voted on without examination is that of the vote', () => {
  expect(judged({ methods: reviewed, marks: [], ballot: ballotOf(false) })).toEqual([false, 'ballot', ['round']]);
});
