import type { Rule, RuleVersion } from '../compile/policy.ts';
import { completeTrace, type Scope, type Trace } from '../language/operator.ts';
import { type Day, NEVER } from '../values/day.ts';
import { anyOf, constant, during, firstNotFalse, fromSteps, type Step, type Timeline } from '../values/timeline.ts';
import { FALSE, TRUE } from '../values/truth.ts';

/** A rule judged for one target over all days from the judged day on. */
export interface RuleTrace {
  readonly trace: Trace;
  /** The form of the rule that decides: on the first day it is not false, else on the judged day, else the nearest. */
  readonly version: RuleVersion;
  /** The first day on which the rule is not false, or NEVER. */
  readonly day: Day;
}

interface TracedVersion {
  readonly version: RuleVersion;
  readonly trace: Trace;
}

/** Judges every form the rule takes from the judged day on; on days without a form the rule is false. */
export function traceRule(rule: Rule, scope: Scope): RuleTrace | undefined {
  const { asOf, horizon } = scope.facts;
  const traced: TracedVersion[] = [];
  for (const version of rule.versions) {
    if (version.to >= asOf && version.from <= horizon) traced.push({ version, trace: version.condition.trace(scope) });
  }
  const timeline = joined(traced, asOf);
  const day = firstNotFalse(timeline, horizon);
  const shown = day === NEVER ? asOf : day;
  const deciding =
    traced.find(({ version }) => version.from <= shown && shown <= version.to) ?? traced[0] ?? lastVersion(rule, scope);
  if (deciding === undefined) return undefined;
  const { version, trace } = deciding;
  const { say, changedBy, open, assumed, facts } = trace;
  const children = [inForce(rule, version, asOf), ...conditionsOf(trace)];
  return {
    trace: completeTrace({ op: 'all', timeline, say, changedBy, open, assumed, facts, children }),
    version,
    day,
  };
}

function lastVersion(rule: Rule, scope: Scope): TracedVersion | undefined {
  const version = rule.versions.at(-1);
  return version === undefined ? undefined : { version, trace: version.condition.trace(scope) };
}

// The compiler writes every condition as one all-of; a rule of one condition is shown the same way.
function conditionsOf(trace: Trace): readonly Trace[] {
  return trace.op === 'all' ? trace.children : [trace];
}

function joined(traced: readonly TracedVersion[], asOf: Day): Timeline {
  const [only] = traced;
  if (only === undefined) return constant(asOf, FALSE);
  if (traced.length === 1 && only.version.from <= asOf && only.version.to >= NEVER) return only.trace.timeline;
  const steps: Step[] = [];
  let reached = asOf;
  for (const { version, trace } of traced) {
    const from = Math.max(asOf, version.from);
    if (from > reached || steps.length === 0) steps.push({ from: reached, value: FALSE });
    for (const [index, step] of trace.timeline.entries()) {
      const end = trace.timeline[index + 1]?.from ?? NEVER;
      if (end > from && step.from <= version.to) steps.push({ from: Math.max(step.from, from), value: step.value });
    }
    reached = version.to + 1;
  }
  return fromSteps(reached < NEVER ? [...steps, { from: reached, value: FALSE }] : steps);
}

function inForce(rule: Rule, version: RuleVersion, asOf: Day): Trace {
  const spans = rule.versions.map(({ from, to }) => during(asOf, from, to, TRUE, FALSE));
  return completeTrace({ op: 'in-force', timeline: anyOf(asOf, spans), say: () => version.inForceWords });
}
