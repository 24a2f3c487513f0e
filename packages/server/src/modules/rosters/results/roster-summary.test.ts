import { describe, expect, it } from 'vitest';
import type { PersonResult, TargetResult } from './person-result.ts';
import { createSummaryCounter, summaryOf } from './roster-summary.ts';

const name = { zh: '示例', en: 'sample' };
const opensOn = (key: string, earliestOn: string): TargetResult => ({
  key,
  target: { type: 'title', series: 'engineering', level: 'intermediate' },
  name,
  status: 'not-yet',
  earliestOn,
  route: null,
  why: name,
});
const person = (row: number, ...targets: TargetResult[]): PersonResult => ({
  row,
  id: `P${row}`,
  name: '示例',
  occupation: null,
  targets,
  best: { title: null, 'skill-level': null },
  questions: [],
});

describe('the summary of a roster', () => {
  it('counts a person once for the year, and once in every month that opens something', () => {
    const counter = createSummaryCounter('2026-01-10');
    counter.add(person(1, opensOn('a', '2026-03-01'), opensOn('b', '2026-03-20'), opensOn('c', '2026-08-01')));
    counter.add(person(2, opensOn('a', '2027-01-31')));
    counter.add(person(3, opensOn('a', '2027-02-01')));
    const half = createSummaryCounter('2026-01-10');
    half.add(person(4, opensOn('a', '2026-03-05')));
    const summary = summaryOf([counter.counts(null), half.counts(null)], {
      asOf: '2026-01-10',
      faulty: 0,
      problems: 0,
      stopped: false,
    });
    expect([summary.people, summary.eligibleSoon]).toEqual([4, 3]);
    expect(summary.months.filter(({ people }) => people > 0)).toEqual([
      { month: '2026-03', people: 2, targets: 3 },
      { month: '2026-08', people: 1, targets: 1 },
      { month: '2027-01', people: 1, targets: 1 },
    ]);
  });
});
