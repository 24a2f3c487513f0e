import type { IsoDate, RouteAssessment, RouteStatus, Target } from '@guantong/engine';

/** All routes to one target, the leading one first. */
export interface TargetAnswer {
  readonly key: string;
  readonly target: Target;
  readonly status: RouteStatus;
  readonly earliestOn: IsoDate | null;
  /** The route that gives status and date. */
  readonly leading: RouteAssessment;
  readonly others: readonly RouteAssessment[];
}

/** Routes that decide, by target, and those that are shown for reference only. */
export interface AnswerGroups {
  readonly decisive: readonly TargetAnswer[];
  readonly reference: readonly TargetAnswer[];
}

export function groupTargets(routes: readonly RouteAssessment[]): AnswerGroups {
  return {
    decisive: answersOf(routes.filter((route) => route.decisive)),
    reference: answersOf(routes.filter((route) => !route.decisive)),
  };
}

export function targetKey(target: Target): string {
  switch (target.type) {
    case 'title':
      return `title:${target.series}:${target.level}`;
    case 'skill-level':
      return `skill-level:${target.occupation}:${target.level}`;
    case 'professional-qualification':
      return `professional-qualification:${target.category}:${target.level ?? ''}`;
  }
}

function answersOf(routes: readonly RouteAssessment[]): readonly TargetAnswer[] {
  const byTarget = new Map<string, readonly RouteAssessment[]>();
  for (const route of routes) {
    const key = targetKey(route.target);
    byTarget.set(key, [...(byTarget.get(key) ?? []), route]);
  }
  const answers = [...byTarget].flatMap(([key, group]) => {
    const [leading, ...others] = [...group].sort(compareRoutes);
    if (leading === undefined) return [];
    return [{ key, target: leading.target, status: leading.status, earliestOn: leading.earliestOn, leading, others }];
  });
  return answers.sort((a, b) => compareRoutes(a.leading, b.leading));
}

const statusOrder: Readonly<Record<RouteStatus, number>> = {
  held: 4,
  eligible: 0,
  'not-yet': 1,
  undetermined: 2,
  ineligible: 3,
};

/** The order in which routes lead: what can be done now, then by day, then what is not possible. */
export function compareRoutes(a: RouteAssessment, b: RouteAssessment): number {
  const [first, second] = [rank(a), rank(b)];
  for (const [index, left] of first.entries()) {
    const right = second[index] ?? left;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

// Contract, section 3: eligible first, then the earliest day, not-yet before undetermined on the same day.
function rank(route: RouteAssessment): readonly (string | number)[] {
  const rest = route.status === 'eligible' ? 0 : route.earliestOn === null ? 2 : 1;
  return [rest, route.status === 'held' ? 1 : 0, route.earliestOn ?? '', statusOrder[route.status]];
}
