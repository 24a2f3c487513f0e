import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AssessmentRequest } from '../../src/values/request.ts';
import { dateOf, dayOf } from '../reference/calendar.ts';
import { readDirectory } from '../reference/fixtures.ts';
import { referenceOutcome } from '../reference/reference.ts';
import { withoutContradictions } from './consistent.ts';
import { requestArbitrary } from './request.arbitrary.ts';

const directory = readDirectory();
const sample = fc.sample(requestArbitrary, { numRuns: 1000, seed: 11 });

describe('generated requests', () => {
  test('contradict themselves nowhere', () => {
    for (const request of sample) {
      expect(request).toEqual(withoutContradictions(request));
      for (const { from, to, employer } of request.dossier.employments) {
        expect(to === undefined || to === null || from <= to).toBe(true);
        for (const right of employer.rights ?? []) {
          expect(right.to === undefined || right.to === null || right.from <= right.to).toBe(true);
        }
      }
      const reviews = (request.dossier.annualReviews ?? []).map(({ year, employerId }) => `${year} ${employerId}`);
      expect(new Set(reviews).size).toBe(reviews.length);
    }
  });

  test('name only days that exist', () => {
    const dates = sample.flatMap((request) => JSON.stringify(request).match(/\d{4}-\d{2}-\d{2}(?=")/g) ?? []);
    for (const date of new Set(dates)) expect(dateOf(dayOf(date))).toBe(date);
  });

  test('carry no key without a value, so that they are the same after a journey as JSON', () => {
    for (const request of sample) expect(JSON.parse(JSON.stringify(request))).toStrictEqual(plain(request));
  });

  test('shrink to a small counterexample', () => {
    const details = fc.check(
      fc.property(requestArbitrary, (request) => referenceOutcome(request, directory)?.status !== 'eligible'),
      { seed: 3, numRuns: 200 },
    );
    const [smallest] = details.counterexample ?? [];
    expect(details.failed).toBe(true);
    expect(smallest?.dossier.employments.length).toBeLessThanOrEqual(1);
    expect(smallest?.dossier.credentials.length).toBeLessThanOrEqual(2);
  });
});

/** fast-check records have no prototype of their own; the comparison is of keys and values. */
function plain(request: AssessmentRequest): unknown {
  return structuredClone(request);
}
