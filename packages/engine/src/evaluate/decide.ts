import type { FastPolicy, FastRule } from '../compile/fast-policy.ts';
import type { Memo } from '../compile/generate.ts';
import type { RuleVersion } from '../compile/policy.ts';
import type { PolicyLibrary } from '../compile/policy-library.ts';
import type { Citation, Outcome, RouteStatus } from '../values/assessment.ts';
import { truthOfCode } from '../values/code.ts';
import { type Day, NEVER } from '../values/day.ts';
import type { Facts } from '../values/facts.ts';
import { readFacts } from '../values/read-facts.ts';
import type { AssessmentRequest, Target } from '../values/request.ts';
import type { Text } from '../values/text.ts';
import { TRUE } from '../values/truth.ts';
import { homeJurisdiction } from './judge.ts';
import { isDecisive } from './judge-route.ts';
import { outcomeOf } from './outcome.ts';
import { findHeld, targetsOf } from './targets.ts';

/** A route decided without trace. `day` is the first day it is not false, or NEVER. */
export interface DecidedRoute {
  readonly id: string;
  readonly target: Target;
  readonly title: Text;
  readonly citations: readonly Citation[];
  readonly status: Exclude<RouteStatus, 'held'>;
  readonly day: Day;
  readonly decisive: boolean;
}

/** The outcome of a request with a target, without explanation; null without one. Agrees with `assess` always. */
export function decide(library: PolicyLibrary, request: AssessmentRequest): Outcome | null {
  if (request.target === undefined) return null;
  const facts = readFacts(request);
  if (findHeld(request.dossier, request.target, facts.asOf) !== undefined) {
    return { status: 'held', earliestOn: null, routeId: null };
  }
  const fast = library.fastPolicyFor(request.jurisdiction ?? homeJurisdiction(facts), request.knownOn);
  return outcomeOf(decideTarget(request.target, decisionOf(fast, facts)).filter((route) => route.decisive));
}

/** Every route of a request decided without trace, in the order of `assess`; routes to what is held are left out. */
export function decideRoutes(library: PolicyLibrary, request: AssessmentRequest): readonly DecidedRoute[] {
  const facts = readFacts(request);
  const fast = library.fastPolicyFor(request.jurisdiction ?? homeJurisdiction(facts), request.knownOn);
  const decision = decisionOf(fast, facts);
  const targets = request.target === undefined ? targetsOf(fast.policy, facts) : [request.target];
  return targets
    .filter((target) => findHeld(request.dossier, target, facts.asOf) === undefined)
    .flatMap((target) => decideTarget(target, decision));
}

/** What is decided on: a policy, a dossier, and what the rules have remembered of it. */
export interface Decision {
  readonly fast: FastPolicy;
  readonly facts: Facts;
  /** Of the judged day. */
  readonly now: Memo;
  /** Of days after it: apart, so that looking ahead for one rule does not forget what the next one asks of today. */
  readonly later: Memo;
}

export function decisionOf(fast: FastPolicy, facts: Facts): Decision {
  return { fast, facts, now: fast.createMemo(), later: fast.createMemo() };
}

function decideTarget(target: Target, decision: Decision): readonly DecidedRoute[] {
  const decided: DecidedRoute[] = [];
  for (const rule of decision.fast.rulesByTarget.leadingTo(target)) {
    const route = decideRule(rule, target, decision);
    if (route !== undefined) decided.push(route);
  }
  return decided;
}

/** One route decided; undefined for a rule that never had a form. */
export function decideRule(
  { rule, code: judge }: FastRule,
  target: Target,
  { facts, now, later }: Decision,
): DecidedRoute | undefined {
  let day = facts.asOf;
  let code = judge(facts, target, day, now);
  while (code < 0 && -code <= facts.horizon) {
    day = -code;
    code = judge(facts, target, day, later);
  }
  const version = versionShown(rule.versions, code < 0 ? facts.asOf : day, facts.asOf);
  if (version === undefined) return undefined;
  const reached = truthOfCode(code) === TRUE ? (day === facts.asOf ? 'eligible' : 'not-yet') : 'undetermined';
  return {
    id: rule.id,
    target,
    title: rule.title,
    citations: version.citations,
    status: code < 0 ? 'ineligible' : reached,
    day: code < 0 ? NEVER : day,
    decisive: isDecisive({ rule, version }),
  };
}

function versionShown(versions: readonly RuleVersion[], day: Day, asOf: Day): RuleVersion | undefined {
  // Most rules have one form; the question comes for every route of every person.
  if (versions.length === 1) return versions[0];
  return (
    versions.find((version) => version.from <= day && day <= version.to) ??
    versions.find((version) => version.to >= asOf) ??
    versions.at(-1)
  );
}
