import { assess, createPolicyLibrary, dayToIso, decide, decideRoutes } from '@guantong/engine';
import { loadPolicyBundle } from '@guantong/server/policy-store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestArbitrary, targetlessRequestArbitrary } from '../arbitraries/request.arbitrary.ts';
import { readDirectory } from '../reference/fixtures.ts';
import { referenceOutcome } from '../reference/reference.ts';

const library = createPolicyLibrary(await loadPolicyBundle());
const directory = readDirectory();
const seed = Number(process.env.DIFFERENTIAL_SEED ?? 20_201_228);
const runs = Number(process.env.DIFFERENTIAL_RUNS ?? 20_000);

describe('the back ends agree', () => {
  it('traced and generated: status and date of the outcome', () => {
    fc.assert(
      fc.property(requestArbitrary, (request) => {
        const { outcome } = assess(library, request);
        expect(decide(library, request)).toEqual(outcome);
      }),
      { seed, numRuns: runs },
    );
  });

  it('traced and generated: status and date of every route to every target', () => {
    fc.assert(
      fc.property(targetlessRequestArbitrary, (request) => {
        const traced = assess(library, request).routes.filter((route) => route.status !== 'held');
        expect(decideRoutes(library, request).map(toComparable)).toEqual(
          traced.map(({ id, target, status, earliestOn, decisive }) => ({ id, target, status, earliestOn, decisive })),
        );
      }),
      { seed, numRuns: runs / 10 },
    );
  });

  it('traced and the day-by-day reading of the contract', () => {
    fc.assert(
      fc.property(requestArbitrary, (request) => {
        const { outcome } = assess(library, request);
        const expected = referenceOutcome(request, directory);
        expect({ status: outcome?.status, earliestOn: outcome?.earliestOn }).toEqual(expected);
      }),
      { seed, numRuns: runs / 5 },
    );
  });
});

function toComparable({ id, target, status, day, decisive }: ReturnType<typeof decideRoutes>[number]) {
  return { id, target, status, earliestOn: status === 'ineligible' ? null : dayToIso(day), decisive };
}
