import { isCalendarVersion } from '../calendar/calendar-versions.ts';
import { type DayText, isDay } from '../calendar/day.ts';
import { checkCaseSettings, type SettingProblem } from '../case/case-settings.ts';
import { checkFiledSpan, type FilingProblem } from '../committee/check-committee.ts';
import type { CyclePlan, CycleStage, StageDates } from './cycle.ts';

export type CyclePlanProblem =
  | { readonly kind: 'stage-unordered'; readonly stage: CycleStage; readonly from: string; readonly to: string }
  | { readonly kind: 'stage-before-earlier-stage'; readonly stage: CycleStage; readonly earlier: CycleStage }
  | { readonly kind: 'calendar-not-pinned'; readonly found: string | null }
  | { readonly kind: 'policy-not-pinned'; readonly found: string | null }
  | { readonly kind: 'committee-missing' }
  | {
      readonly kind: 'committee-filing-too-short';
      readonly neededFrom: DayText;
      readonly neededTo: DayText;
      readonly filedFrom: DayText;
      readonly filedTo: DayText;
    }
  | FilingProblem
  | SettingProblem;

/** Every reason why a plan cannot be published; none when it can. */
export function checkCyclePlan(plan: CyclePlan): CyclePlanProblem[] {
  return [
    ...checkStages(plan.stages),
    ...(plan.calendarVersion !== null && isCalendarVersion(plan.calendarVersion)
      ? []
      : [{ kind: 'calendar-not-pinned' as const, found: plan.calendarVersion }]),
    ...(/^[0-9a-f]{64}$/.test(plan.policyBundle ?? '')
      ? []
      : [{ kind: 'policy-not-pinned' as const, found: plan.policyBundle }]),
    ...checkFiling(plan),
    ...checkCaseSettings(plan.settings),
  ];
}

/** The first and the last day of a cycle. */
export function spanOf({ stages }: CyclePlan): StageDates {
  return { from: stages.applications.from, to: stages['result-publicity'].to };
}

function checkStages(stages: CyclePlan['stages']): CyclePlanProblem[] {
  const unordered = stageOrder.flatMap((stage): CyclePlanProblem[] => {
    const { from, to } = stages[stage];
    return isDay(from) && isDay(to) && from <= to ? [] : [{ kind: 'stage-unordered', stage, from, to }];
  });
  if (unordered.length > 0) return unordered;
  return stageOrder.slice(1).flatMap((stage, index): CyclePlanProblem[] => {
    const earlier = stageOrder[index] ?? 'applications';
    const inOrder = stages[earlier].from <= stages[stage].from && stages[earlier].to <= stages[stage].to;
    return inOrder ? [] : [{ kind: 'stage-before-earlier-stage', stage, earlier }];
  });
}

const stageOrder = ['applications', 'recommendation', 'acceptance', 'review', 'result-publicity'] as const;

/** A title review is done by a committee whose filing covers the whole cycle. */
function checkFiling(plan: CyclePlan): CyclePlanProblem[] {
  if (plan.kind !== 'title-review') return [];
  if (!plan.committee) return [{ kind: 'committee-missing' }];
  const { filedFrom, filedTo } = plan.committee;
  const { from: neededFrom, to: neededTo } = spanOf(plan);
  const covers = filedFrom <= neededFrom && neededTo <= filedTo;
  return [
    ...checkFiledSpan(plan.committee),
    ...(covers ? [] : [{ kind: 'committee-filing-too-short' as const, neededFrom, neededTo, filedFrom, filedTo }]),
  ];
}
