import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { requestArbitrary } from '../arbitraries/request.arbitrary.ts';
import { readContractCases, readDirectory } from './fixtures.ts';
import { referenceOutcome, referenceRoutes } from './reference.ts';
import { type SampleStatistics, sampleStatistics } from './statistics.ts';

const directory = readDirectory();

describe('the reference reproduces every worked case of the contract', () => {
  test.each(readContractCases())('$request.id', ({ request, expected }) => {
    const { status, earliestOn } = expected;
    expect(referenceOutcome(request, directory)).toEqual({ status, earliestOn });
  });
});

describe('the days on which something can change', () => {
  test('give every route the same answer as every single day of eight years', () => {
    for (const request of fc.sample(requestArbitrary, { numRuns: 150, seed: 20201228 })) {
      const jumping = referenceRoutes(request, directory, { years: 8 });
      expect(jumping, JSON.stringify(request)).toEqual(
        referenceRoutes(request, directory, { years: 8, everyDay: true }),
      );
    }
  }, 60_000);

  test('give every route the same answer as every single day of sixty years', () => {
    for (const request of fc.sample(requestArbitrary, { numRuns: 8, seed: 20251222 })) {
      const jumping = referenceRoutes(request, directory);
      expect(jumping, JSON.stringify(request)).toEqual(referenceRoutes(request, directory, { everyDay: true }));
    }
  }, 60_000);
});

describe('2,000 generated requests', () => {
  let statistics: SampleStatistics;
  beforeAll(() => {
    statistics = sampleStatistics(fc.sample(requestArbitrary, { numRuns: 2000, seed: 96 }), directory);
  }, 60_000);

  test('are answered with every status at least 40 times', () => {
    expect(Object.entries(statistics.outcomes).filter(([, count]) => count < 40)).toEqual([]);
  });

  test('make every rule true at least 5 times', () => {
    const rare = statistics.rules.filter((count) => count.true < 5).map(({ rule }) => rule);
    // 96号 二（二）3 does not say whether 正高 is open: this rule is never more than unknown.
    expect(rare).toEqual(['cn-green-full-senior']);
  });

  test('leave the national green channel to full-senior open at least 5 times', () => {
    const green = statistics.rules.find(({ rule }) => rule === 'cn-green-full-senior');
    expect(green?.true).toBe(0);
    expect(green?.unknown).toBeGreaterThanOrEqual(5);
  });
});
