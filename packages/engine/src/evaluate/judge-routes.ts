import type { Policy } from '../compile/policy.ts';
import { createScopes } from '../language/scope.ts';
import type { Facts } from '../values/facts.ts';
import type { Target } from '../values/request.ts';
import { type JudgedRoute, judgeRoute } from './judge-route.ts';

/** Which routes are to be judged: all that lead to a target, or the one of this id alone. */
export interface WantedRoutes {
  readonly target: Target;
  readonly routeId?: string | undefined;
}

/**
 * Judges the wanted routes from facts already read; what several of them ask is judged once. What is held already is judged
 * like the rest.
 */
export function judgeRoutes(policy: Policy, facts: Facts, wanted: readonly WantedRoutes[]): readonly JudgedRoute[] {
  const scopeFor = createScopes(facts, policy.directory);
  const routes: JudgedRoute[] = [];
  for (const { target, routeId } of wanted) {
    const scope = scopeFor(target);
    for (const rule of policy.rulesByTarget.leadingTo(target)) {
      if (routeId !== undefined && routeId !== rule.id) continue;
      const judged = judgeRoute(rule, target, scope);
      if (judged !== undefined) routes.push(judged);
    }
  }
  return routes;
}
