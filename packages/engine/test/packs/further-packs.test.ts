import { createBundle, createPolicyLibrary, decide, type PolicyBundle, type PolicyLibrary } from '@guantong/engine';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { qualificationRequestArbitrary, requestArbitrary } from '../arbitraries/request.arbitrary.ts';
import { readPacks } from '../toy/read-packs.ts';

const furtherJurisdictions = ['410000', '440000', '510000'];
const furtherKinds = ['exam', 'appointment', 'direct-recognition'];
const jurisdictions = ['CN', '150000', '370000', '410000', '440000', '440100', '440300', '510000'];

/** The packs without everything that goes beyond the contract. */
function contractOnly({ packs, directory }: PolicyBundle): PolicyBundle {
  const kept = packs.filter(({ jurisdiction }) => !furtherJurisdictions.includes(jurisdiction));
  return createBundle(
    kept.map((pack) => ({ ...pack, rules: pack.rules.filter(({ kind }) => !furtherKinds.includes(kind)) })),
    directory,
  );
}

describe('packs beyond the contract', () => {
  let bundle: PolicyBundle;
  let whole: PolicyLibrary;
  let contract: PolicyLibrary;
  beforeAll(async () => {
    bundle = (await readPacks()).bundle;
    whole = createPolicyLibrary(bundle);
    contract = createPolicyLibrary(contractOnly(bundle));
  });

  test('are there', () => {
    const count = (packs: PolicyBundle['packs']) => packs.reduce((sum, { rules }) => sum + rules.length, 0);
    expect(count(bundle.packs)).toBeGreaterThan(count(contract.bundle.packs) + 20);
  });

  test('never change an outcome for a title or a skill level', () => {
    fc.assert(
      fc.property(requestArbitrary, fc.constantFrom(...jurisdictions), (request, jurisdiction) => {
        for (const each of [request, { ...request, jurisdiction }]) {
          const [found, expected] = [decide(whole, each), decide(contract, each)];
          expect(found).toEqual(expected);
        }
      }),
      { numRuns: 4000, seed: 2022 },
    );
  });

  test('leave an examination to the person who looks at its own conditions', () => {
    fc.assert(
      fc.property(qualificationRequestArbitrary, (request) => {
        expect(['undetermined', 'ineligible', 'held']).toContain(decide(whole, request)?.status);
      }),
      { numRuns: 1000, seed: 2022 },
    );
  });
});
