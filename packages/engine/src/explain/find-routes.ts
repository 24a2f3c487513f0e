import type { Policy } from '../compile/policy.ts';
import { isDecisive, type JudgedRoute } from '../evaluate/judge-route.ts';
import { judgeRoutes, type WantedRoutes } from '../evaluate/judge-routes.ts';
import type { RouteAssessment } from '../values/assessment.ts';
import { dayToIso, NEVER } from '../values/day.ts';
import type { Facts } from '../values/facts.ts';
import { blockingOn, openOn } from './findings.ts';

/** What stands in the way of a route or is still open, without the tree. The fields are those of the assessment. */
export type RouteFindings = Pick<
  RouteAssessment,
  'id' | 'target' | 'title' | 'status' | 'earliestOn' | 'validUntil' | 'decisive' | 'blocking' | 'open' | 'citations'
>;

/** The findings of the wanted routes: a sentence for each reason, and no tree. */
export function findRoutes(policy: Policy, facts: Facts, wanted: readonly WantedRoutes[]): readonly RouteFindings[] {
  return judgeRoutes(policy, facts, wanted).map(toFindings);
}

function toFindings(judged: JudgedRoute): RouteFindings {
  const { rule, version, target, scope, trace, status, day, until } = judged;
  return {
    id: rule.id,
    target,
    title: rule.title,
    citations: version.citations,
    status,
    earliestOn: day === NEVER ? null : dayToIso(day),
    validUntil: until === NEVER ? null : dayToIso(until),
    decisive: isDecisive(judged),
    blocking: status === 'eligible' ? [] : blockingOn(trace, scope.facts.horizon),
    open: status === 'undetermined' ? openOn(trace, day) : [],
  };
}
