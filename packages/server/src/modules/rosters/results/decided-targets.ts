import type { DecidedRoute, Target } from '@guantong/engine';

/** The routes to one target as the fast back end decided them, at least one. */
export interface DecidedTarget {
  readonly target: Target;
  /** The route that decides: of those that may decide, where there are any. */
  readonly best: DecidedRoute;
}

/** The routes by target. Those to one target come together and share its object. */
export function decidedTargets(routes: readonly DecidedRoute[]): readonly DecidedTarget[] {
  const targets: DecidedTarget[] = [];
  let best: DecidedRoute | undefined;
  for (const route of routes) {
    if (best === undefined || best.target !== route.target) {
      if (best !== undefined) targets.push({ target: best.target, best });
      best = route;
    } else if (decidesBefore(route, best)) best = route;
  }
  if (best !== undefined) targets.push({ target: best.target, best });
  return targets;
}

// The outcome of contract, section 3; on a tie the first stands.
function decidesBefore(a: DecidedRoute, b: DecidedRoute): boolean {
  if (a.decisive !== b.decisive) return a.decisive;
  if (a.status === 'eligible' || b.status === 'eligible') return b.status !== 'eligible';
  if (a.day !== b.day) return a.day < b.day;
  return a.status === 'not-yet' && b.status === 'undetermined';
}
