import {
  compareStandings,
  type IsoDate,
  type RouteAssessment,
  type RouteStatus,
  standingOf,
  type Target,
} from '@guantong/engine';

/** All routes to one target, the leading one first. */
export interface TargetAnswer {
  readonly key: string;
  readonly target: Target;
  /** Every target that this answer holds for: examinations that one rule opens alike are answered together. */
  readonly targets: readonly Target[];
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
    const { target } = leading;
    return [
      { key, target, targets: [target], status: leading.status, earliestOn: leading.earliestOn, leading, others },
    ];
  });
  return together(answers.sort((a, b) => compareRoutes(a.leading, b.leading)));
}

// One rule opens eight examinations (96号 二（一）): eight equal answers would hide the others, so they are one, the last.
function together(answers: readonly TargetAnswer[]): readonly TargetAnswer[] {
  const exams = new Map<string, TargetAnswer>();
  for (const answer of answers) {
    if (answer.target.type !== 'professional-qualification') continue;
    const alike = [answer.leading.id, answer.status, answer.earliestOn].join(' ');
    const before = exams.get(alike);
    exams.set(alike, before === undefined ? answer : { ...before, targets: [...before.targets, answer.target] });
  }
  return [...answers.filter(({ target }) => target.type !== 'professional-qualification'), ...exams.values()];
}

/** The order in which routes lead: what can be done now, then by day, then what is not possible. */
export function compareRoutes(a: RouteAssessment, b: RouteAssessment): number {
  return compareStandings(standingOf(a), standingOf(b));
}
