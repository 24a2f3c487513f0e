import type { DayText } from '../calendar/day.ts';

/** 职称层级, rising: 员级 助理级 中级 副高级 正高级. */
export const committeeLevels = ['entry', 'assistant', 'intermediate', 'associate-senior', 'full-senior'] as const;
export type CommitteeLevel = (typeof committeeLevels)[number];

/** A review committee as it is filed: formed for one series, or one specialty of it. */
export interface Committee {
  readonly scope: 'series' | 'specialty';
  readonly series: string;
  /** The highest level it may review. */
  readonly level: CommitteeLevel;
  readonly filedFrom: DayText;
  /** The last day of the filing, inclusive. */
  readonly filedTo: DayText;
  readonly members: readonly CommitteeMember[];
}

export interface CommitteeMember {
  readonly expertId: string;
  readonly isChair: boolean;
  /** The title the member holds; null for an expert who is there for skill alone. */
  readonly title: { readonly series: string; readonly level: CommitteeLevel } | null;
}

/** Whether a level reaches another. */
export function reaches(level: CommitteeLevel, other: CommitteeLevel): boolean {
  return committeeLevels.indexOf(level) >= committeeLevels.indexOf(other);
}
