import type { Rule, RuleVersion } from '../compile/policy.ts';
import { plainTrace, type Scope, type Trace } from '../language/operator.ts';
import { type Day, dayToIso, NEVER } from '../values/day.ts';
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

/** Judges every form the rule takes from the judged day on; on days without a form the rule is false. */
export function traceRule(rule: Rule, scope: Scope): RuleTrace | undefined {
  const { asOf, horizon } = scope.facts;
  const traced = rule.versions
    .filter((version) => version.to >= asOf && version.from <= horizon)
    .map((version) => ({ version, trace: version.condition.trace(scope) }));
  const timeline = joined(traced, asOf);
  const day = firstNotFalse(timeline, horizon);
  const shown = day === NEVER ? asOf : day;
  const deciding =
    traced.find(({ version }) => version.from <= shown && shown <= version.to) ?? traced[0] ?? lastVersion(rule, scope);
  if (deciding === undefined) return undefined;
  const children = [inForce(rule, deciding.version, asOf), ...conditionsOf(deciding.trace)];
  return {
    trace: { ...deciding.trace, op: 'all', timeline, children },
    version: deciding.version,
    day,
  };
}

function lastVersion(rule: Rule, scope: Scope): { version: RuleVersion; trace: Trace } | undefined {
  const version = rule.versions.at(-1);
  return version === undefined ? undefined : { version, trace: version.condition.trace(scope) };
}

// The compiler writes every condition as one all-of; a rule of one condition is shown the same way.
function conditionsOf(trace: Trace): readonly Trace[] {
  return trace.op === 'all' ? trace.children : [trace];
}

function joined(traced: readonly { version: RuleVersion; trace: Trace }[], asOf: Day): Timeline {
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
  if (steps.length === 0) return constant(asOf, FALSE);
  return fromSteps(reached < NEVER ? [...steps, { from: reached, value: FALSE }] : steps);
}

function inForce(rule: Rule, { from, to, citations }: RuleVersion, asOf: Day): Trace {
  const names = citations.map(({ doc, number }) => number ?? doc).join('、');
  const spans = rule.versions.map((version) => during(asOf, version.from, version.to, TRUE, FALSE));
  const end = to >= NEVER ? { zh: '', en: '' } : { zh: `至 ${dayToIso(to)}`, en: ` to ${dayToIso(to)}` };
  return {
    ...plainTrace,
    op: 'in-force',
    timeline: anyOf(asOf, spans),
    say: () => ({
      zh: `依据 ${names} 自 ${dayToIso(from)} 起${end.zh}施行`,
      en: `${names} in force from ${dayToIso(from)}${end.en}`,
    }),
  };
}
