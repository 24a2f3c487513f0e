import type { IsoDate, Target } from './request.ts';
import type { Text } from './text.ts';

export type RouteStatus = 'eligible' | 'not-yet' | 'undetermined' | 'ineligible' | 'held';
export const routeKinds = [
  'forward',
  'green-channel',
  'reverse',
  'ladder',
  'competition',
  'exam',
  'appointment',
  'direct-recognition',
] as const;
export type RouteKind = (typeof routeKinds)[number];
/** How well a rule is sourced, best first. */
export const bases = ['quoted', 'press-summary', 'inferred', 'unverified'] as const;
export type Basis = (typeof bases)[number];
export type TruthWord = 'false' | 'unknown' | 'true';

/** Document, its number and the clause a rule, waiver or notice rests on. */
export interface Citation {
  readonly doc: string;
  readonly number?: string;
  /** The document's title, for documents without a number and for readers. */
  readonly title: Text;
  readonly clause: string;
}

/** One stretch of days with one truth value, starting on `from`. */
export interface TruthSpan {
  readonly from: IsoDate;
  readonly value: TruthWord;
}

/** A node of the explanation: a condition, its truth at the judged day and over time, and the facts it read. */
export interface Because {
  readonly op: string;
  /** The truth at `asOf`. */
  readonly value: TruthWord;
  /** The truth over time from `asOf` on; the first span starts on `asOf`. */
  readonly spans: readonly TruthSpan[];
  /** JSON pointers (RFC 6901) into the dossier. */
  readonly facts: readonly string[];
  readonly zh: string;
  readonly en: string;
  readonly children: readonly Because[];
}

/** Something unknown that keeps a route from being settled. */
export interface OpenQuestion {
  readonly cause: 'missing-fact' | 'human-judgement';
  /** The condition that is open. */
  readonly condition: string;
  /** missing-fact: JSON pointer into the dossier of what is lacking (an existing record's field, or `/array/-` for a record to add). */
  readonly fact?: string;
  /** missing-fact: the year the record to add is for, where it is a record of a year. */
  readonly year?: number;
  /** The question to the person (missing fact) or to the authority (human judgement). */
  readonly zh: string;
  readonly en: string;
}

/** A condition that fails at `asOf`. */
export interface Blocking {
  readonly condition: string;
  readonly changedBy: 'time' | 'person' | 'nobody';
  /** changedBy time: the first day the condition is no longer false. */
  readonly until: IsoDate | null;
  readonly facts: readonly string[];
  readonly zh: string;
  readonly en: string;
}

export interface CodedText {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export interface CitedText extends CodedText {
  readonly citations: readonly Citation[];
}

/** One way to one target, judged. */
export interface RouteAssessment {
  readonly id: string;
  readonly kind: RouteKind;
  readonly title: Text;
  readonly target: Target;
  readonly grants: 'apply' | 'issue';
  readonly status: RouteStatus;
  readonly earliestOn: IsoDate | null;
  /**
   * The last day of the stretch of eligibility that starts on `earliestOn`, or null when no end is in sight or the
   * route is not eligible at all.
   */
  readonly validUntil: IsoDate | null;
  /**
   * Whether the route may decide the outcome. An `unverified` rule, and a route that only an employer can open, are
   * shown but never decide.
   */
  readonly decisive: boolean;
  readonly because: Because;
  readonly open: readonly OpenQuestion[];
  readonly blocking: readonly Blocking[];
  readonly assumptions: readonly CodedText[];
  readonly waivers: readonly CitedText[];
  readonly notices: readonly CitedText[];
  /** What the text lets count as achievements, as codes with names. */
  readonly achievements: readonly CodedText[];
  /** Review methods the text allows, as codes with names. */
  readonly methods: readonly CodedText[];
  readonly citations: readonly Citation[];
  readonly basis: Basis;
}

export interface Outcome {
  readonly status: RouteStatus;
  readonly earliestOn: IsoDate | null;
  readonly routeId: string | null;
}

export interface Equivalence {
  /** Index into `dossier.credentials`. */
  readonly credential: number;
  readonly treatedAs: string;
  readonly zh: string;
  readonly en: string;
  readonly citations: readonly Citation[];
}

/** The answer to one request (contract, section 6). */
export interface Assessment {
  readonly id?: string;
  readonly asOf: IsoDate;
  readonly jurisdiction: string;
  readonly policy: { readonly version: string; readonly sha256: string };
  readonly outcome: Outcome | null;
  readonly equivalences: readonly Equivalence[];
  readonly routes: readonly RouteAssessment[];
  /** Missing facts in the order in which answering them settles most (fewest questions first). */
  readonly questions: readonly OpenQuestion[];
}
