import { spawnSync } from 'node:child_process';
import { loadPolicyBundle } from '@guantong/server/policy-store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPolicyLibrary } from '../../src/compile/policy-library.ts';
import {
  capacityFor,
  compileSql,
  duckdb,
  postgresql,
  type SqlDialect,
  type SqlProgram,
  sqlStatuses,
} from '../../src/sql.ts';
import { requestArbitrary } from '../arbitraries/request.arbitrary.ts';
import { expectedAnswers } from '../sql/expected-answers.ts';
import { type CaseGroup, groupCases } from '../sql/grouped-cases.ts';
import { runOnDuckdb } from '../sql/run-duckdb.ts';
import { runOnPostgresql } from '../sql/run-postgresql.ts';

const library = createPolicyLibrary(await loadPolicyBundle());
const seed = Number(process.env.DIFFERENTIAL_SEED ?? 20_201_228);
const dossiers = Number(process.env.DIFFERENTIAL_SQL_DOSSIERS ?? 2000);
const groups = groupCases(library, fc.sample(requestArbitrary, { seed, numRuns: dossiers }));

const databaseUrl = process.env.DATABASE_URL;
const hasPsql = spawnSync('psql', ['--version']).status === 0;
const whyNot = databaseUrl === undefined ? 'DATABASE_URL is not set' : hasPsql ? undefined : 'psql is not installed';

describe('SQL agrees with the generated functions: status and day of every route to every target', () => {
  it('on DuckDB', async () => {
    const compared = await compareAll(duckdb, runOnDuckdb);
    expect(compared).toBeGreaterThan(dossiers);
  }, 900_000);

  it.skipIf(whyNot !== undefined)(
    `on PostgreSQL${whyNot === undefined ? '' : ` (skipped: ${whyNot})`}`,
    async () => {
      const compared = await compareAll(postgresql, (program, rows) =>
        runOnPostgresql(databaseUrl ?? '', program, rows),
      );
      expect(compared).toBeGreaterThan(dossiers);
    },
    900_000,
  );
});

type Run = (program: SqlProgram, rows: readonly (readonly number[])[]) => Promise<readonly (readonly number[])[]>;

async function compareAll(dialect: SqlDialect, run: Run): Promise<number> {
  let compared = 0;
  for (const group of groups) compared += await compare(group, dialect, run);
  return compared;
}

async function compare({ policy, cases }: CaseGroup, dialect: SqlDialect, run: Run): Promise<number> {
  const program = compileSql(policy, {
    dialect,
    capacity: capacityFor(cases.map((each) => each.dossier)),
    targets: ['title', 'skill-level', 'professional-qualification'],
    turns: 1,
  });
  const found = await run(
    program,
    cases.map((each) => program.encode(each.dossier, each.targets)),
  );
  expect(found.length).toBe(cases.length);
  let compared = 0;
  for (const [index, row] of cases.entries()) {
    const expected = expectedAnswers(library, row, program.answers);
    for (const [at, answer] of expected.entries()) {
      if (answer === undefined) continue;
      const [status, day] = [found[index]?.[1 + 2 * at], found[index]?.[2 + 2 * at]];
      const isSame = sqlStatuses[status ?? -1] === answer.status && day === answer.day;
      if (!isSame) {
        const told = {
          policy: policy.jurisdiction,
          rule: program.answers[at]?.rule.id,
          request: row.request,
          targets: row.targets,
        };
        expect({ status: sqlStatuses[status ?? -1], day }, JSON.stringify(told)).toEqual({
          status: answer.status,
          day: answer.day,
        });
      }
      compared += 1;
    }
  }
  return compared;
}
