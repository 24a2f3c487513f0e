import { spawnSync } from 'node:child_process';
import { loadPolicyBundle } from '@guantong/server/policy-store';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPolicyLibrary } from '../../src/compile/policy-library.ts';
import { postgresql } from '../../src/sql.ts';
import { requestArbitrary } from '../arbitraries/request.arbitrary.ts';
import { compareSql, type RunSql } from '../sql/compare-sql.ts';
import { groupCases } from '../sql/grouped-cases.ts';
import { runOnPostgresql } from '../sql/run-postgresql.ts';
import { shapesLibrary } from '../sql/shapes-pack.ts';

const seed = Number(process.env.DIFFERENTIAL_SEED ?? 20_201_228);
const dossiers = Number(process.env.DIFFERENTIAL_SQL_DOSSIERS ?? 2000);

const databaseUrl = process.env.DATABASE_URL;
const hasPsql = spawnSync('psql', ['--version']).status === 0;
const whyNot = databaseUrl === undefined ? 'DATABASE_URL is not set' : hasPsql ? undefined : 'psql is not installed';

it.skipIf(whyNot !== undefined)(
  `SQL agrees with the generated functions on PostgreSQL${whyNot === undefined ? '' : ` (skipped: ${whyNot})`}`,
  async () => {
    const requests = fc.sample(requestArbitrary, { seed, numRuns: dossiers });
    const library = createPolicyLibrary(await loadPolicyBundle());
    const shapes = shapesLibrary(library.bundle.directory);
    const run: RunSql = (program, rows) => runOnPostgresql(databaseUrl ?? '', program, rows);
    const options = { dialect: postgresql, run, turns: 1 };
    expect(await compareSql(library, groupCases(library, requests), options)).toBeGreaterThan(dossiers);
    const some = groupCases(shapes, requests.slice(0, dossiers / 8));
    expect(await compareSql(shapes, some, options)).toBeGreaterThan(dossiers / 8);
  },
  1_800_000,
);
