import { expect } from 'vitest';
import type { PolicyLibrary } from '../../src/compile/policy-library.ts';
import { capacityFor, compileSql, type SqlDialect, type SqlProgram, sqlStatuses } from '../../src/sql.ts';
import { expectedAnswers } from './expected-answers.ts';
import type { CaseGroup } from './grouped-cases.ts';

/** Runs a program over rows of values, and gives its answers in the order of the rows. */
export type RunSql = (
  program: SqlProgram,
  rows: readonly (readonly number[])[],
) => Promise<readonly (readonly number[])[]>;

/** Compares status and day of every answer with the generated functions; the number of answers compared. */
export async function compareSql(
  library: PolicyLibrary,
  groups: readonly CaseGroup[],
  { dialect, run, turns }: { readonly dialect: SqlDialect; readonly run: RunSql; readonly turns: number },
): Promise<number> {
  let compared = 0;
  for (const { policy, cases } of groups) {
    const program = compileSql(policy, {
      dialect,
      capacity: capacityFor(cases.map((each) => each.dossier)),
      targets: ['title', 'skill-level', 'professional-qualification'],
      turns,
    });
    const rows = cases.map((each) => program.encode(each.dossier, each.targets));
    const found = await run(program, rows);
    expect(found.length).toBe(cases.length);
    for (const [index, row] of cases.entries()) {
      for (const [at, expected] of expectedAnswers(library, row, program.answers).entries()) {
        if (expected === undefined) continue;
        const { status, day } = expected;
        const answer = { status: sqlStatuses[found[index]?.[1 + 2 * at] ?? -1], day: found[index]?.[2 + 2 * at] };
        compared += 1;
        if (answer.status === status && answer.day === day) continue;
        const { request, targets } = row;
        const told = { jurisdiction: policy.jurisdiction, rule: program.answers[at]?.rule.id, targets, request };
        expect(answer, JSON.stringify(told)).toEqual({ status, day });
      }
    }
  }
  return compared;
}
