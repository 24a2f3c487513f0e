import type { Policy } from '../compile/policy.ts';
import { isDecisive, type JudgedRoute } from '../evaluate/judge-route.ts';
import { judgeRoutes } from '../evaluate/judge-routes.ts';
import type { RouteAssessment } from '../values/assessment.ts';
import { dayToIso, NEVER } from '../values/day.ts';
import type { Facts } from '../values/facts.ts';
import type { Target } from '../values/request.ts';
import { traceToBecause } from './because.ts';
import { blockingOn, openOn } from './findings.ts';
import { assumptionsOf, noticesOf, waiversOf } from './remarks.ts';

/** Every route to the targets in full, from facts already read; what is held already is judged like the rest. */
export function explainRoutes(policy: Policy, facts: Facts, targets: readonly Target[]): readonly RouteAssessment[] {
  const wanted = targets.map((target) => ({ target }));
  return judgeRoutes(policy, facts, wanted).map((judged) => explainRoute(judged, policy));
}

/** A judged route in words: the whole answer for one rule and one target (contract, section 6). */
export function explainRoute(judged: JudgedRoute, policy: Policy): RouteAssessment {
  const { rule, version, target, scope, trace, status, day, until } = judged;
  return {
    id: rule.id,
    kind: rule.kind,
    title: rule.title,
    target,
    grants: rule.grants,
    decisive: isDecisive(judged),
    achievements: rule.achievements,
    methods: rule.methods,
    citations: version.citations,
    basis: version.basis,
    status,
    earliestOn: day === NEVER ? null : dayToIso(day),
    validUntil: until === NEVER ? null : dayToIso(until),
    because: traceToBecause(trace),
    open: status === 'undetermined' ? openOn(trace, day) : [],
    blocking: status === 'eligible' ? [] : blockingOn(trace, scope.facts.horizon),
    assumptions: assumptionsOf(judged),
    waivers: waiversOf(judged, policy),
    notices: noticesOf(judged, policy),
  };
}
