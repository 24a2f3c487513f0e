import type { WorkingDayWindow } from '../calendar/calendar.ts';
import type { DayText } from '../calendar/day.ts';
import type { CorrectionItem, PointedReason, Pointer, ResultBasis, Submission } from './case-action.ts';
import type { CaseStateName } from './case-names.ts';

/** What the log of a case amounts to: plain JSON, nothing left out but said as null. All days are of Asia/Shanghai. */
export interface CaseState {
  readonly state: CaseStateName;
  /** The states entered since the draft, in order. */
  readonly entered: readonly { readonly state: CaseStateName; readonly on: DayText }[];
  /** The instant of the last action, as it was given. */
  readonly lastAt: string | null;
  /** While held, nothing is possible but the release. */
  readonly hold: Reasoned | null;
  readonly submission: (Submission & { readonly on: DayText }) | null;
  /** The last verdict on each fact, the employer’s or the body’s. */
  readonly verdicts: readonly Verdict[];
  /** When the employer last did something new, or the case came to it; a second verdict on a fact is nothing new. */
  readonly employerActiveOn: DayText | null;
  readonly returns: readonly { readonly on: DayText; readonly items: readonly PointedReason[] }[];
  readonly publicity: Publicity | null;
  readonly recommendation: { readonly on: DayText; readonly opinion: string } | null;
  readonly refusal: Reasoned | null;
  readonly escalation: (Reasoned & { readonly from: CaseStateName }) | null;
  /** The last decision on each question of the submission. */
  readonly decisions: readonly Decision[];
  readonly correction: Correction | null;
  readonly rejection: (Reasoned & { readonly clause: string }) | null;
  readonly group: string | null;
  /** Of the present evaluation; cleared when the evaluation begins again. */
  readonly result: CaseResult | null;
  readonly resultPublicity: { readonly window: WorkingDayWindow } | null;
  readonly complaints: readonly CaseComplaint[];
  readonly recheck: Recheck | null;
  readonly certificate: { readonly id: string; readonly number: string; readonly on: DayText } | null;
  readonly annulment: (Reasoned & { readonly from: CaseStateName }) | null;
  readonly withdrawal: { readonly on: DayText; readonly reason: string | null } | null;
}

export interface Reasoned {
  readonly on: DayText;
  readonly reason: string;
}

export interface Verdict {
  readonly pointer: Pointer;
  readonly verdict: 'confirmed' | 'refuted';
  readonly note: string | null;
  readonly on: DayText;
}

export interface Publicity {
  readonly window: WorkingDayWindow;
  readonly objections: readonly Objection[];
}

export interface Objection {
  readonly id: string;
  readonly text: string;
  readonly on: DayText;
  readonly resolution: (Reasoned & { readonly upheld: boolean }) | null;
}

export interface Decision extends Reasoned {
  readonly questionId: string;
  readonly answer: 'met' | 'not-met';
}

export interface Correction {
  /** The day of the notice; the window may have begun later, when a hold was released. */
  readonly on: DayText;
  readonly items: readonly CorrectionItem[];
  readonly window: WorkingDayWindow;
  readonly resubmittedOn: DayText | null;
}

export interface CaseResult {
  readonly passed: boolean;
  readonly basis: ResultBasis;
  readonly on: DayText;
  readonly publishedOn: DayText | null;
}

/** What a case knows of a complaint: that there is one, and how it ended. */
export interface CaseComplaint {
  readonly id: string;
  readonly on: DayText;
  readonly resolution: (Reasoned & { readonly upheld: boolean }) | null;
  /** The day on which an upheld complaint was met by evaluating again: it stands in the way no longer. */
  readonly settledOn: DayText | null;
}

/** The time to ask for a re-check of a failed result, and what was asked and decided: once in the life of a case. */
export interface Recheck {
  readonly window: WorkingDayWindow;
  readonly request: Reasoned | null;
  readonly decision: (Reasoned & { readonly upheld: boolean }) | null;
}

/** Which evaluation of the case it is: 1, and one more each time it began again; 0 before the first. */
export function evaluationOf({ entered }: Pick<CaseState, 'entered'>): number {
  return entered.filter(({ state }) => state === 'under-evaluation').length;
}

/** A case before its first action. */
export function createCase(): CaseState {
  return {
    state: 'draft',
    entered: [],
    lastAt: null,
    hold: null,
    submission: null,
    verdicts: [],
    employerActiveOn: null,
    returns: [],
    publicity: null,
    recommendation: null,
    refusal: null,
    escalation: null,
    decisions: [],
    correction: null,
    rejection: null,
    group: null,
    result: null,
    resultPublicity: null,
    complaints: [],
    recheck: null,
    certificate: null,
    annulment: null,
    withdrawal: null,
  };
}
