import type { CaseActionKind, CaseRole } from './case-names.ts';

/** An RFC 6901 JSON pointer to a fact of the dossier or a field of the application, such as `/credentials/0`. */
export type Pointer = string;

/** What the engine answered about the application at the moment it was submitted. */
export interface SubmittedAnswer {
  /** Who is not eligible cannot submit; `undetermined` goes to a person with its questions. */
  readonly answerStatus: 'eligible' | 'undetermined';
  /** What the body has to decide; at least one when undetermined. */
  readonly questions: readonly { readonly id: string }[];
  /** What the employer has to verify, at least one. */
  readonly facts: readonly Pointer[];
}

/** The answer as it is submitted to an employer. */
export interface Submission extends SubmittedAnswer {
  /** Whether the employer is in the register; one that is not has nobody here who could verify. */
  readonly employerOnFile: boolean;
}

export interface PointedReason {
  readonly pointer: Pointer;
  readonly reason: string;
}

export interface CorrectionItem extends PointedReason {
  readonly clause?: string;
}

/** What a result was counted from: the ids and the SHA-256 of the sealed ballot, the released marks, or both. */
export interface ResultBasis {
  readonly kind: 'ballot' | 'marks' | 'ballot-and-marks';
  readonly ids: readonly string[];
  /** 64 lower-case hexadecimal digits. */
  readonly hash: string;
}

interface ItemVerdict {
  readonly pointer: Pointer;
  readonly verdict: 'confirmed' | 'refuted';
  readonly note?: string;
}

interface Payloads {
  submit: Submission;
  /** `changed` are the facts whose value is another than before: they are verified afresh. */
  resubmit: Submission & { readonly changed: readonly Pointer[] };
  withdraw: { readonly reason?: string };
  escalate: { readonly reason: string };
  'verify-item': ItemVerdict;
  'return-to-applicant': { readonly items: readonly PointedReason[] };
  'start-publicity': unknown;
  'file-objection': { readonly id: string; readonly text: string };
  'resolve-objection': { readonly id: string; readonly upheld: boolean; readonly reason: string };
  recommend: { readonly opinion: string };
  refuse: { readonly reason: string };
  'check-item': ItemVerdict;
  'decide-question': { readonly questionId: string; readonly answer: 'met' | 'not-met'; readonly reason: string };
  /** `workingDays` is the setting of the cycle unless more are given, up to the most the setting may be. */
  'give-correction-notice': { readonly items: readonly CorrectionItem[]; readonly workingDays?: number };
  accept: unknown;
  'not-accept': { readonly reason: string; readonly clause: string };
  'assign-group': { readonly group: string };
  'start-evaluation': unknown;
  'record-result': { readonly passed: boolean; readonly basis: ResultBasis };
  'publish-result': unknown;
  'request-recheck': { readonly reason: string };
  'decide-recheck': { readonly upheld: boolean; readonly reason: string };
  /** Who complains about what lies in the complaint alone: the log of a case is read by many. */
  'file-complaint': { readonly id: string };
  'resolve-complaint': { readonly id: string; readonly upheld: boolean; readonly reason: string };
  'reopen-evaluation': { readonly reason: string };
  'annul-result': { readonly reason: string };
  'confirm-result': unknown;
  'issue-certificate': { readonly certificateId: string; readonly number: string };
  'revoke-certificate': { readonly reason: string };
  hold: { readonly reason: string };
  'release-hold': { readonly reason: string };
  lapse: unknown;
}

interface Envelope {
  /** ISO 8601 instant with `Z` or an offset; never earlier than that of the action before. */
  readonly at: string;
  readonly actor: { readonly accountId: string; readonly role: CaseRole };
}

/** One action of a kind, as it stands in the log. */
export type CaseActionOf<Kind extends CaseActionKind> = Envelope & { readonly kind: Kind } & Payloads[Kind];

/** An entry of a case's log: plain JSON. */
export type CaseAction = { [Kind in CaseActionKind]: CaseActionOf<Kind> }[CaseActionKind];
