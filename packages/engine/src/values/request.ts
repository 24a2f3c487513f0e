import type { ExamCategory, QualificationLevel, SkillLevel, TitleLevel, TitleSeries } from './levels.ts';

/** A calendar date that exists, `YYYY-MM-DD`. */
export type IsoDate = string;
/** 职业分类大典 (2022) detailed class, `D-DD-DD-DD`. */
export type Occupation = string;
/** GB/T 2260 six-digit region code. */
export type Region = string;

/** One question to the engine: this dossier, judged on this day under this jurisdiction (contract, section 1). */
export interface AssessmentRequest {
  readonly id?: string | undefined;
  readonly asOf: IsoDate;
  /** Rules published after this day are ignored. Absent: no limit. */
  readonly knownOn?: IsoDate | undefined;
  /** 评审年度. Absent: the year of `asOf`. */
  readonly cycleYear?: number | undefined;
  /** `CN` or a region code. Absent: the region of the current employer. */
  readonly jurisdiction?: string | undefined;
  /** Absent: every target of every route in force. */
  readonly target?: Target | undefined;
  readonly dossier: Dossier;
}

export type Target = TitleTarget | SkillLevelTarget | QualificationTarget;

export interface TitleTarget {
  readonly type: 'title';
  readonly series: TitleSeries;
  readonly level: TitleLevel;
  readonly specialty?: string | undefined;
}

export interface SkillLevelTarget {
  readonly type: 'skill-level';
  readonly occupation: Occupation;
  readonly level: SkillLevel;
}

export interface QualificationTarget {
  readonly type: 'professional-qualification';
  readonly category: ExamCategory;
  readonly level?: QualificationLevel | undefined;
}

/** What is known of one person. Everything absent is unknown, never false, unless the contract says otherwise. */
export interface Dossier {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly birthDate?: IsoDate | undefined;
  readonly retiredOn?: IsoDate | undefined;
  readonly integrityBan?: { readonly from: IsoDate; readonly until: IsoDate } | undefined;
  readonly credentials: readonly Credential[];
  readonly employments: readonly Employment[];
  readonly annualReviews?: readonly AnnualReview[] | undefined;
  readonly awards?: readonly Award[] | undefined;
  readonly competitions?: readonly CompetitionResult[] | undefined;
  readonly continuingEducation?: readonly ContinuingEducation[] | undefined;
}

export type Credential = SkillLevelCredential | TitleCredential | QualificationCredential | EducationCredential;

export interface SkillLevelCredential {
  readonly type: 'skill-level';
  readonly level: SkillLevel;
  readonly occupation: Occupation;
  readonly issuedOn: IsoDate;
  readonly basis?: 'level-certificate' | 'vocational-qualification' | undefined;
  readonly number?: string | undefined;
}

export interface TitleCredential {
  readonly type: 'title';
  readonly series: TitleSeries;
  readonly specialty?: string | undefined;
  readonly level: TitleLevel;
  readonly issuedOn: IsoDate;
  readonly number?: string | undefined;
}

export interface QualificationCredential {
  readonly type: 'professional-qualification';
  readonly category: ExamCategory;
  readonly level: QualificationLevel;
  readonly issuedOn: IsoDate;
}

export const educationLevels = [
  'secondary-vocational',
  'associate',
  'bachelor',
  'master',
  'doctorate',
  'other',
] as const;
export type EducationLevel = (typeof educationLevels)[number];
export const schoolPrograms = ['intermediate-class', 'senior-class', 'technician-class'] as const;
/** 技工院校 中级工班 / 高级工班 / 预备技师（技师）班. */
export type SchoolProgram = (typeof schoolPrograms)[number];

export interface EducationCredential {
  readonly type: 'education';
  readonly level: EducationLevel;
  readonly program?: SchoolProgram | undefined;
  readonly major?: string | undefined;
  readonly relatedOccupations?: readonly Occupation[] | undefined;
  readonly graduatedOn: IsoDate;
}

export const employerKinds = ['enterprise', 'public-institution', 'other'] as const;
export type EmployerKind = (typeof employerKinds)[number];
export const employerOwnerships = [
  'municipal',
  'district',
  'central',
  'provincial',
  'private',
  'foreign',
  'other',
] as const;
export type EmployerOwnership = (typeof employerOwnerships)[number];
export const employerRights = [
  'pilot-enterprise',
  'title-self-review',
  'skill-level-recognition',
  'special-technician-appointment',
] as const;
export type EmployerRight = (typeof employerRights)[number];

export interface EmployerRightRecord {
  readonly right: EmployerRight;
  readonly from: IsoDate;
  readonly to?: IsoDate | null | undefined;
}

export interface Employer {
  readonly id: string;
  readonly name?: string | undefined;
  readonly region?: Region | undefined;
  readonly kind?: EmployerKind | undefined;
  readonly ownership?: EmployerOwnership | undefined;
  readonly rights?: readonly EmployerRightRecord[] | undefined;
}

export interface Employment {
  readonly employer: Employer;
  readonly post?: string | undefined;
  readonly occupation?: Occupation | undefined;
  /** 技术技能工作. Absent: judged by the occupation's major group. */
  readonly skilledWork?: boolean | undefined;
  readonly frontLine?: boolean | undefined;
  readonly appointedSkillLevel?: SkillLevel | undefined;
  readonly from: IsoDate;
  /** Last day, inclusive; null or absent: still employed. */
  readonly to?: IsoDate | null | undefined;
}

export const reviewResults = ['excellent', 'competent', 'basically-competent', 'incompetent', 'ungraded'] as const;
export type ReviewResult = (typeof reviewResults)[number];

export interface AnnualReview {
  readonly year: number;
  readonly result: ReviewResult;
  /** Absent: the current employer. */
  readonly employerId?: string | undefined;
  /** Absent: the current occupation. */
  readonly occupation?: Occupation | undefined;
}

export const awardCodes = [
  'china-skill-grand-award',
  'national-technical-expert',
  'state-council-allowance',
  'provincial-allowance',
  'national-studio-leader',
  'provincial-studio-leader',
  'provincial-shortage-talent',
  'provincial-technical-expert',
  'provincial-outstanding-technician',
] as const;
export type AwardCode = (typeof awardCodes)[number];

export interface Award {
  readonly code: AwardCode;
  readonly region?: Region | undefined;
  readonly awardedOn: IsoDate;
}

export const competitionEvents = [
  'worldskills',
  'china-skills',
  'national-class-1',
  'national-class-2',
  'provincial-class-1',
  'provincial-class-2',
  'municipal',
  'enterprise',
] as const;
export type CompetitionEvent = (typeof competitionEvents)[number];
export const competitionMedals = ['gold', 'silver', 'bronze', 'excellence'] as const;
export type CompetitionMedal = (typeof competitionMedals)[number];
export const competitionPrizes = ['first', 'second', 'third'] as const;
export type CompetitionPrize = (typeof competitionPrizes)[number];
export const competitionGroups = ['employee', 'student', 'teacher'] as const;
export type CompetitionGroup = (typeof competitionGroups)[number];

export interface CompetitionResult {
  readonly event: CompetitionEvent;
  readonly medal?: CompetitionMedal | undefined;
  readonly prize?: CompetitionPrize | undefined;
  readonly rank?: number | undefined;
  readonly group?: CompetitionGroup | undefined;
  readonly occupation?: Occupation | undefined;
  readonly region?: Region | undefined;
  readonly awardedOn: IsoDate;
}

/** Hours of one year, 学时. Absent hours are 0; several records of a year add up. */
export interface ContinuingEducation {
  readonly year: number;
  readonly publicHours?: number | undefined;
  readonly specialisedHours?: number | undefined;
  readonly skillTrainingHours?: number | undefined;
}
