import type { Outcome } from '../values/assessment.ts';
import { dayToIso, NEVER } from '../values/day.ts';
import { compareStandings, type Standing } from './compare-standings.ts';

export interface RouteResult extends Standing {
  readonly id: string;
}

/**
 * The outcome over the routes that may decide (contract, section 3): eligible if any is, else the earliest of those not
 * yet eligible or undetermined, `not-yet` before `undetermined` on a tie, else ineligible.
 */
export function outcomeOf(routes: readonly RouteResult[]): Outcome {
  let best: RouteResult | undefined;
  for (const route of routes) {
    if (route.day === NEVER) continue;
    if (best === undefined || compareStandings(route, best) < 0) best = route;
  }
  if (best === undefined) return { status: 'ineligible', earliestOn: null, routeId: null };
  return {
    status: best.status,
    earliestOn: dayToIso(best.day),
    routeId: best.id,
  };
}
