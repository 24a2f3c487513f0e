import { expect, test } from 'vitest';
import { parseAssessmentRequest } from './parse-assessment-request.ts';

function problemsOf(dossier: object, asOf = '2024-06-01'): readonly (readonly string[])[] {
  const parsed = parseAssessmentRequest({ asOf, dossier: { credentials: [], employments: [], ...dossier } });
  return parsed.ok ? [] : parsed.problems.map(({ path, expected, found }) => [path, expected, found]);
}

function work(id: string, from: string, to?: string | null): object {
  return { employer: { id }, from, ...(to === undefined ? {} : { to }) };
}

function review(employerId: string | undefined, year = 2023): object {
  return { year, result: 'competent', ...(employerId === undefined ? {} : { employerId }) };
}

test('an end before its start is named at the end', () => {
  const employer = { id: 'E', rights: [{ right: 'pilot-enterprise', from: '2024-01-01', to: '2023-12-31' }] };
  expect(
    problemsOf({
      integrityBan: { from: '2024-01-02', until: '2024-01-01' },
      employments: [{ employer, from: '2020-01-01', to: '2019-12-31' }],
    }),
  ).toEqual([
    ['/dossier/integrityBan/until', 'a day not before 2024-01-02', '"2024-01-01"'],
    ['/dossier/employments/0/to', 'a day not before 2020-01-01', '"2019-12-31"'],
    ['/dossier/employments/0/employer/rights/0/to', 'a day not before 2024-01-01', '"2023-12-31"'],
  ]);
});

test('a date that does not exist is not compared with another', () => {
  expect(problemsOf({ employments: [work('E', '2024-01-01', '2023-02-30')] }).map(([path]) => path)).toEqual([
    '/dossier/employments/0/to',
  ]);
});

test('contradictions appear together with problems of the shape', () => {
  const employments = [work('E', '2020-01-01', '2019-01-01'), 3];
  expect(problemsOf({ employments }).map(([path]) => path)).toEqual([
    '/dossier/employments/1',
    '/dossier/employments/0/to',
  ]);
});

test('a second review of a year with the same employer is named, and the first with it', () => {
  expect(
    problemsOf({ annualReviews: [review('A'), review('B'), review('A'), review('A', 2022), review('A')] }),
  ).toEqual([
    ['/dossier/annualReviews/2', expect.stringContaining('/dossier/annualReviews/0'), 'an object with 3 fields'],
    ['/dossier/annualReviews/4', expect.stringContaining('/dossier/annualReviews/0'), 'an object with 3 fields'],
  ]);
});

test('a review without employer is one with the current employer', () => {
  const employments = [work('A', '2020-01-01')];
  expect(problemsOf({ employments, annualReviews: [review(undefined), review('A')] })).toHaveLength(1);
  expect(problemsOf({ employments, annualReviews: [review(undefined), review('B')] })).toEqual([]);
  expect(problemsOf({ employments, annualReviews: [review(undefined), review(undefined)] })).toHaveLength(1);
});

test('the current employer is the one that covers asOf and began last, then the later in the list', () => {
  const annualReviews = [review(undefined), review('A')];
  const cases: readonly (readonly [readonly object[], number])[] = [
    [[work('A', '2020-01-01'), work('B', '2021-01-01')], 0],
    [[work('A', '2021-01-01'), work('B', '2020-01-01')], 1],
    [[work('B', '2020-01-01'), work('A', '2020-01-01')], 1],
    [[work('A', '2020-01-01'), work('B', '2020-01-01')], 0],
    [[work('A', '2020-01-01'), work('B', '2021-01-01', '2024-05-31')], 1],
    [[work('A', '2020-01-01'), work('B', '2021-01-01', '2024-06-01')], 0],
    [[work('A', '2020-01-01'), work('B', '2024-06-02')], 1],
    [[work('A', '2020-01-01', null), work('B', '2024-06-01')], 0],
  ];
  for (const [employments, count] of cases) expect(problemsOf({ employments, annualReviews })).toHaveLength(count);
});

test('without a current employer, reviews without employer are of nobody else', () => {
  const employments = [work('A', '2020-01-01', '2021-01-01')];
  expect(problemsOf({ employments, annualReviews: [review(undefined), review('A'), review('none')] })).toEqual([]);
  expect(problemsOf({ employments, annualReviews: [review(undefined), review(undefined)] })).toHaveLength(1);
});

test('an employment that cannot be read makes no one the current employer', () => {
  const employments = [work('A', '2020-01-01'), work('B', '2020-13-01')];
  expect(problemsOf({ employments, annualReviews: [review(undefined), review('A')] }).map(([path]) => path)).toEqual([
    '/dossier/employments/1/from',
  ]);
});
