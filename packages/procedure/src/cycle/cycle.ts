import type { DayText } from '../calendar/day.ts';
import type { CaseSettings } from '../case/case-settings.ts';
import type { Text } from '../text.ts';

export const cycleStates = {
  draft: { zh: '草拟', en: 'Draft' },
  published: { zh: '已发布', en: 'Published' },
  running: { zh: '进行中', en: 'Running' },
  closed: { zh: '已结束', en: 'Closed' },
} as const satisfies Record<string, Text>;

export type CycleState = keyof typeof cycleStates;

/** The stages of a cycle, in order; each begins and ends no earlier than the one before. */
export const cycleStages = {
  applications: { zh: '个人申报', en: 'Applications' },
  recommendation: { zh: '单位审核公示推荐', en: 'Employer verification, publicity, recommendation' },
  acceptance: { zh: '受理审查', en: 'Acceptance' },
  review: { zh: '评审或考核', en: 'Review or examination' },
  'result-publicity': { zh: '结果公示', en: 'Result publicity' },
} as const satisfies Record<string, Text>;

export type CycleStage = keyof typeof cycleStages;

/** First and last day of a stage, both included. */
export interface StageDates {
  readonly from: DayText;
  readonly to: DayText;
}

/** What a cycle is judged by when it moves on. */
export interface CyclePlan {
  readonly kind: 'title-review' | 'skill-recognition';
  readonly stages: Readonly<Record<CycleStage, StageDates>>;
  /** The version of the working-day calendar its windows are counted by; null while none is pinned. */
  readonly calendarVersion: string | null;
  /** SHA-256 of the policy bundle its applications are judged by, 64 lower-case hexadecimal digits. */
  readonly policyBundle: string | null;
  /** The filing of the committee; needed for a title review. */
  readonly committee: { readonly filedFrom: DayText; readonly filedTo: DayText } | null;
  readonly settings: CaseSettings;
}
