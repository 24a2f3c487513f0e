import { loadPolicyBundle } from '@guantong/server/policy-store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPolicyLibrary } from '../../src/compile/policy-library.ts';
import { duckdb } from '../../src/sql.ts';
import { requestArbitrary } from '../arbitraries/request.arbitrary.ts';
import { compareSql } from '../sql/compare-sql.ts';
import { groupCases } from '../sql/grouped-cases.ts';
import { runOnDuckdb } from '../sql/run-duckdb.ts';
import { shapesLibrary } from '../sql/shapes-pack.ts';

const seed = Number(process.env.DIFFERENTIAL_SEED ?? 20_201_228);
const dossiers = Number(process.env.DIFFERENTIAL_SQL_DOSSIERS ?? 2000);
const requests = fc.sample(requestArbitrary, { seed, numRuns: dossiers });
const library = createPolicyLibrary(await loadPolicyBundle());
const shapes = shapesLibrary(library.bundle.directory);

describe('SQL agrees with the generated functions: status and day of every route to every target', () => {
  it('on DuckDB', async () => {
    const compared = await compareSql(library, groupCases(library, requests), {
      dialect: duckdb,
      run: runOnDuckdb,
      turns: 1,
    });
    expect(compared).toBeGreaterThan(dossiers);
  }, 1_800_000);

  it('on DuckDB, whatever shape a rule has and however many turns are written out', async () => {
    const groups = groupCases(shapes, requests.slice(0, dossiers / 8));
    for (const turns of [1, 2]) {
      const compared = await compareSql(shapes, groups, { dialect: duckdb, run: runOnDuckdb, turns });
      expect(compared).toBeGreaterThan(dossiers / 8);
    }
  }, 1_800_000);
});
