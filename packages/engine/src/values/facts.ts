import type { Day } from './day.ts';
import type {
  Award,
  CompetitionResult,
  ContinuingEducation,
  EducationCredential,
  Employer,
  EmployerRight,
  Occupation,
  ReviewResult,
  SkillLevelCredential,
  TitleCredential,
} from './request.ts';
import type { Spell } from './spells.ts';
import type { Truth } from './truth.ts';

/** A dossier read once: days as integers, levels as ranks, and where each fact stands (`index` into its array). */
export interface Facts {
  readonly asOf: Day;
  readonly horizon: Day;
  readonly year: number;
  readonly cycleYear: number;
  readonly skills: readonly SkillFact[];
  readonly titles: readonly TitleFact[];
  readonly educations: readonly EducationFact[];
  readonly employments: readonly EmploymentFact[];
  /** The present post over time; the first span starts on `asOf`. */
  readonly posts: readonly PostSpan[];
  readonly reviewsByYear: ReadonlyMap<number, readonly ReviewFact[]>;
  /** The last year for which a review is recorded or `asOf` falls in. */
  readonly lastReviewYear: number;
  readonly awards: readonly AwardFact[];
  readonly competitions: readonly CompetitionFact[];
  readonly hours: readonly (ContinuingEducation & { readonly index: number })[];
  /** NEVER when the person has not retired. */
  readonly retired: Day;
  readonly ban: Spell | undefined;
  /** Work that counts, one entry for each question asked of it; filled when first asked. There are never more than a few. */
  readonly works: Work[];
}

/** Spells that surely qualify, spells that may qualify (the sure ones included), and the employments in doubt. */
export interface Work {
  readonly sure: readonly Spell[];
  readonly possible: readonly Spell[];
  /** The question it answers. */
  readonly key: string;
  /** The employments that surely count, and those that may. */
  readonly counted: readonly EmploymentFact[];
  readonly doubted: readonly EmploymentFact[];
}

export interface WorkDoubt {
  readonly employment: EmploymentFact;
  readonly cause: 'missing-fact' | 'human-judgement';
  /** missing-fact: the field that is lacking. */
  readonly field?: string;
}

export interface SkillFact {
  readonly index: number;
  readonly rank: number;
  readonly occupation: Occupation;
  readonly issued: Day;
  readonly source: SkillLevelCredential;
}

export interface TitleFact {
  readonly index: number;
  readonly rank: number;
  readonly issued: Day;
  readonly source: TitleCredential;
}

export interface EducationFact {
  readonly index: number;
  readonly graduated: Day;
  readonly source: EducationCredential;
}

export interface RightFact {
  readonly index: number;
  readonly right: EmployerRight;
  readonly from: Day;
  readonly to: Day;
}

export interface EmploymentFact {
  readonly index: number;
  /** JSON pointer into the dossier. */
  readonly pointer: string;
  readonly from: Day;
  readonly to: Day;
  readonly employer: Employer;
  readonly rights: readonly RightFact[];
  readonly occupation: Occupation | undefined;
  /** 技术技能工作: by the flag, else by the occupation's major group, else unknown. */
  readonly skilled: Truth;
  readonly frontLine: boolean | undefined;
  readonly appointedRank: number | undefined;
}

export interface PostSpan {
  readonly from: Day;
  readonly post: EmploymentFact | undefined;
}

export interface ReviewFact {
  readonly index: number;
  readonly result: ReviewResult;
  readonly employerId: string | undefined;
  readonly occupation: Occupation | undefined;
}

export interface AwardFact {
  readonly index: number;
  readonly awarded: Day;
  readonly source: Award;
}

export interface CompetitionFact {
  readonly index: number;
  readonly awarded: Day;
  readonly source: CompetitionResult;
}
