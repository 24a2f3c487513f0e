import type { Policy } from '../compile/policy.ts';
import type { PolicyLibrary } from '../compile/policy-library.ts';
import type { Facts } from '../values/facts.ts';
import type { AssessmentRequest, Target } from '../values/request.ts';
import { compareStandings } from './compare-standings.ts';
import { type DecidedRoute, type Decision, decideRule, decisionOf } from './decide.ts';
import { homeJurisdiction } from './judge.ts';
import { findHeld, occupationsOf, targetsOf } from './targets.ts';

/** Decides every target of a request that is not held, by the route that leads to it first; in the order of `assess`. */
export type TargetDecider = (request: AssessmentRequest, facts: Facts) => readonly DecidedRoute[];

/**
 * For many people one after the other: what they have in common is found once, and equal targets are one and the same
 * object, by which callers can remember what they make of them. Agrees with `decideRoutes` always.
 */
export function createTargetDecider(library: PolicyLibrary): TargetDecider {
  const targetsFor = createTargetLists();
  return (request, facts) => {
    const fast = library.fastPolicyFor(request.jurisdiction ?? homeJurisdiction(facts), request.knownOn);
    const decision = decisionOf(fast, facts);
    const targets = request.target === undefined ? targetsFor(fast.policy, facts) : [request.target];
    const decided: DecidedRoute[] = [];
    for (const target of targets) {
      if (findHeld(request.dossier, target, facts.asOf) !== undefined) continue;
      const route = leadingRoute(target, decision);
      if (route !== undefined) decided.push(route);
    }
    return decided;
  };
}

/** Of the routes to one target the one that decides: of those that may decide where there are any (contract, section 3). */
function leadingRoute(target: Target, decision: Decision): DecidedRoute | undefined {
  let leading: DecidedRoute | undefined;
  for (const rule of decision.fast.rulesByTarget.leadingTo(target)) {
    const route = decideRule(rule, target, decision);
    if (route !== undefined && (leading === undefined || leadsBefore(route, leading))) leading = route;
  }
  return leading;
}

function leadsBefore(a: DecidedRoute, b: DecidedRoute): boolean {
  return a.decisive === b.decisive ? compareStandings(a, b) < 0 : a.decisive;
}

const MOST_LISTS = 10_000;

/** `targetsOf`, remembered by what it depends on. */
function createTargetLists(): typeof targetsOf {
  const listsByPolicy = new Map<Policy, Map<string, readonly Target[]>>();
  const targetsByKey = new Map<string, Target>();
  const theSame = (target: Target): Target => {
    const key = JSON.stringify(target);
    const known = targetsByKey.get(key) ?? target;
    targetsByKey.set(key, known);
    return known;
  };
  let count = 0;
  return (policy, facts) => {
    const lists = listsByPolicy.get(policy) ?? new Map<string, readonly Target[]>();
    const key = `${facts.asOf} ${occupationsOf(facts).join(' ')}`;
    const known = lists.get(key);
    if (known !== undefined) return known;
    if (count >= MOST_LISTS) {
      for (const forgotten of [listsByPolicy, targetsByKey, lists]) forgotten.clear();
      count = 0;
    }
    const targets = targetsOf(policy, facts).map(theSame);
    lists.set(key, targets);
    listsByPolicy.set(policy, lists);
    count += 1;
    return targets;
  };
}
