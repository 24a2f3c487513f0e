import type { Outcome, RouteStatus } from '../values/assessment.ts';
import { type Day, dayToIso, NEVER } from '../values/day.ts';

export interface RouteResult {
  readonly id: string;
  readonly status: RouteStatus;
  readonly day: Day;
}

/**
 * The outcome over the routes that may decide (contract, section 3): eligible if any is, else the earliest of those not
 * yet eligible or undetermined, `not-yet` before `undetermined` on a tie, else ineligible.
 */
export function outcomeOf(routes: readonly RouteResult[]): Outcome {
  let best: RouteResult | undefined;
  for (const route of routes) {
    if (route.day === NEVER) continue;
    if (best === undefined || precedes(route, best)) best = route;
  }
  if (best === undefined) return { status: 'ineligible', earliestOn: null, routeId: null };
  return {
    status: best.status,
    earliestOn: dayToIso(best.day),
    routeId: best.id,
  };
}

const order: Readonly<Record<RouteStatus, number>> = {
  held: 0,
  eligible: 1,
  'not-yet': 2,
  undetermined: 3,
  ineligible: 4,
};

function precedes(a: RouteResult, b: RouteResult): boolean {
  if (a.status === 'eligible' || b.status === 'eligible') return a.status === 'eligible' && b.status !== 'eligible';
  return a.day < b.day || (a.day === b.day && order[a.status] < order[b.status]);
}
