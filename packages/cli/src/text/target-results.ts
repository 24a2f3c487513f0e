import {
  type Assessment,
  compareStandings,
  qualificationRank,
  type RouteAssessment,
  type RouteStatus,
  skillRank,
  standingOf,
  type Target,
  titleRank,
} from '@guantong/engine';

/** What an assessment says of one target: its status and the route that decides. */
export interface TargetResult {
  readonly target: Target;
  readonly status: RouteStatus;
  readonly earliestOn: string | null;
  /** The route that decides; of failing routes the one that lacks least. */
  readonly route: RouteAssessment;
  readonly routes: readonly RouteAssessment[];
}

/** The targets of an assessment, most useful first: eligible, then by day, then held, then out of reach. */
export function targetResults({ routes }: Assessment): readonly TargetResult[] {
  const groups = new Map<string, RouteAssessment[]>();
  for (const route of routes) {
    const key = JSON.stringify(route.target);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [route]);
    else group.push(route);
  }
  return [...groups.values()].flatMap(toResult).sort(compareResults);
}

function toResult(routes: readonly RouteAssessment[]): readonly TargetResult[] {
  const deciding = routes.filter((route) => route.decisive);
  const [route] = [...(deciding.length > 0 ? deciding : routes)].sort(compareRoutes);
  if (route === undefined) return [];
  const { target } = route;
  if (deciding.length === 0) return [{ target, status: 'ineligible', earliestOn: null, route, routes }];
  return [{ target, status: route.status, earliestOn: route.earliestOn, route, routes }];
}

// Of failing routes the one that lacks least is worth showing.
function compareRoutes(a: RouteAssessment, b: RouteAssessment): number {
  return compareStandings(standingOf(a), standingOf(b)) || a.blocking.length - b.blocking.length;
}

function compareResults(a: TargetResult, b: TargetResult): number {
  return (
    // What can be applied for some day stands before the rest, and examinations behind titles and levels: most of what
    // they ask for is their own business.
    Number(a.earliestOn === null) - Number(b.earliestOn === null) ||
    Number(isExamination(a)) - Number(isExamination(b)) ||
    compareStandings(standingOf(a), standingOf(b)) ||
    rankOf(b.target) - rankOf(a.target)
  );
}

function isExamination({ target }: TargetResult): boolean {
  return target.type === 'professional-qualification';
}

function rankOf(target: Target): number {
  switch (target.type) {
    case 'title':
      return titleRank(target.level);
    case 'skill-level':
      return skillRank(target.level);
    case 'professional-qualification':
      return target.level === undefined ? 0 : qualificationRank(target.level);
  }
}
