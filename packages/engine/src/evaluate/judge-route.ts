import type { Rule, RuleVersion } from '../compile/policy.ts';
import type { Scope, Trace } from '../language/operator.ts';
import type { RouteStatus } from '../values/assessment.ts';
import { type Day, NEVER } from '../values/day.ts';
import type { Target } from '../values/request.ts';
import { valueAt } from '../values/timeline.ts';
import { FALSE, TRUE } from '../values/truth.ts';
import { traceRule } from './rule-trace.ts';

/** A route judged, with days as integers and without words: what the assessment is written from. */
export interface JudgedRoute {
  readonly rule: Rule;
  readonly version: RuleVersion;
  readonly target: Target;
  readonly scope: Scope;
  readonly trace: Trace;
  readonly status: Exclude<RouteStatus, 'held'>;
  /** The first day the route is not false, or NEVER. */
  readonly day: Day;
  /** The last day of that stretch, or NEVER. */
  readonly until: Day;
}

/** Judges one rule for one target (contract, section 3); undefined for a rule that never had a form. */
export function judgeRoute(rule: Rule, target: Target, scope: Scope): JudgedRoute | undefined {
  const traced = traceRule(rule, scope);
  if (traced === undefined) return undefined;
  const { trace, version, day } = traced;
  const end = trace.timeline.find((step) => step.from > day && step.value === FALSE);
  const until = day === NEVER || end === undefined || end.from > scope.facts.horizon ? NEVER : end.from - 1;
  return {
    rule,
    version,
    target,
    scope,
    trace,
    status: statusOf(trace, day, scope.facts.asOf),
    day,
    until,
  };
}

/** Whether the route may decide an outcome: not on an unverified text, and not where only an employer can begin. */
export function isDecisive({ rule, version }: Pick<JudgedRoute, 'rule' | 'version'>): boolean {
  return version.basis !== 'unverified' && rule.opens === 'applicant';
}

function statusOf(trace: Trace, day: Day, asOf: Day): JudgedRoute['status'] {
  if (day === NEVER) return 'ineligible';
  if (valueAt(trace.timeline, day) !== TRUE) return 'undetermined';
  return day === asOf ? 'eligible' : 'not-yet';
}
