import type { SqlAnswer } from '../../src/compile/compile-sql.ts';
import type { PolicyLibrary } from '../../src/compile/policy-library.ts';
import { decideRoutes } from '../../src/evaluate/decide.ts';
import { findHeld } from '../../src/evaluate/targets.ts';
import type { RouteStatus } from '../../src/values/assessment.ts';
import { type Day, NEVER } from '../../src/values/day.ts';
import type { Target } from '../../src/values/request.ts';
import type { SqlCase } from './grouped-cases.ts';

/** What the generated back end says of one rule for one row; undefined where the rule does not lead to the row's target. */
export interface ExpectedAnswer {
  readonly status: RouteStatus;
  readonly day: Day;
}

export function expectedAnswers(
  library: PolicyLibrary,
  row: SqlCase,
  answers: readonly SqlAnswer[],
): readonly (ExpectedAnswer | undefined)[] {
  const decided = new Map<string, ReadonlyMap<string, ExpectedAnswer>>();
  return answers.map(({ rule, target: type }) => {
    const subject = row.targets.find((each) => each.type === type);
    const target = subject === undefined ? undefined : leadingTarget(subject, rule.target);
    if (target === undefined) return undefined;
    if (findHeld(row.request.dossier, target, row.facts.asOf) !== undefined) return { status: 'held', day: NEVER };
    const key = JSON.stringify(target);
    const found =
      decided.get(key) ?? new Map(decideRoutes(library, { ...row.request, target }).map((each) => [each.id, each]));
    decided.set(key, found);
    return found.get(rule.id);
  });
}

/** The subject of a row at the level of a rule. */
function leadingTarget(subject: Target, rule: SqlAnswer['rule']['target']): Target | undefined {
  if (subject.type === 'title' && rule.type === 'title') return { ...subject, level: rule.level };
  if (subject.type === 'skill-level' && rule.type === 'skill-level') return { ...subject, level: rule.level };
  if (subject.type !== 'professional-qualification' || rule.type !== 'professional-qualification') return undefined;
  return rule.categories.includes(subject.category) ? subject : undefined;
}
