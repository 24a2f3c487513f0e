import type { OpenQuestion, RouteAssessment } from '../values/assessment.ts';

/** What is looked at of a route that may wait for a fact. */
export type WaitingRoute = Pick<RouteAssessment, 'status' | 'open' | 'decisive' | 'earliestOn'>;

/**
 * The missing facts to ask for, in order: first those that settle the most promising routes (earliest day, fewest open
 * facts, nothing left to human judgement), and among the facts of one route those that most routes wait for.
 */
export function questionsOf(routes: readonly WaitingRoute[]): readonly OpenQuestion[] {
  const waiting = routes.filter((route) => route.status === 'undetermined' && missing(route).length > 0);
  const countByKey = new Map<string, number>();
  for (const route of waiting) {
    for (const question of missing(route)) countByKey.set(keyOf(question), (countByKey.get(keyOf(question)) ?? 0) + 1);
  }
  const ranked = [...waiting].sort((a, b) => compare(promise(a), promise(b)));
  const asked = new Map<string, OpenQuestion>();
  for (const route of ranked) {
    const facts = [...missing(route)].sort((a, b) => (countByKey.get(keyOf(b)) ?? 0) - (countByKey.get(keyOf(a)) ?? 0));
    for (const question of facts) if (!asked.has(keyOf(question))) asked.set(keyOf(question), question);
  }
  return [...asked.values()];
}

function missing(route: WaitingRoute): readonly OpenQuestion[] {
  return route.open.filter((question) => question.cause === 'missing-fact');
}

function keyOf({ fact, year }: OpenQuestion): string {
  return `${fact} ${year ?? ''}`;
}

function promise(route: WaitingRoute): readonly (string | number)[] {
  const judgements = route.open.length - missing(route).length;
  return [route.decisive ? 0 : 1, judgements, missing(route).length, route.earliestOn ?? '9999'];
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? left;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
