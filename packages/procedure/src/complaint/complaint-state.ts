import type { WorkingDayWindow } from '../calendar/calendar.ts';
import type { DayText } from '../calendar/day.ts';
import type { Finding } from './complaint-action.ts';
import {
  type ComplaintHandler,
  type ComplaintKind,
  type ComplaintRole,
  type ComplaintStateName,
  complaintHandlers,
} from './complaint-names.ts';

/** What was reported. Who complains, and the text, lie apart from it. */
export interface ComplaintReport {
  readonly kind: ComplaintKind;
  /** The case and the certificate it is about; null where it is about none. */
  readonly applicationId: string | null;
  readonly certificateId: string | null;
  /** Whether nobody but the bureau's supervisor may learn who complains. */
  readonly protectIdentity: boolean;
}

/** What the log of a complaint amounts to: plain JSON. Days are of Asia/Shanghai. */
export interface ComplaintState {
  readonly state: ComplaintStateName;
  readonly report: ComplaintReport;
  readonly lastAt: string | null;
  readonly dispatch: {
    readonly on: DayText;
    readonly handler: ComplaintHandler;
    readonly organisationId: string;
    /** Within which a reply is due; a later one is still a reply. */
    readonly replyWindow: WorkingDayWindow;
  } | null;
  readonly reply: (Finding & { readonly on: DayText; readonly recheckWindow: WorkingDayWindow }) | null;
  readonly recheck: { readonly on: DayText; readonly reason: string; readonly reply: Dated<Finding> | null } | null;
  readonly closedOn: DayText | null;
}

type Dated<What> = What & { readonly on: DayText };

/** A complaint as it was reported, before its first action. */
export function createComplaint({
  kind,
  applicationId,
  certificateId,
  protectIdentity,
}: ComplaintReport): ComplaintState {
  return {
    state: 'reported',
    report: { kind, applicationId, certificateId, protectIdentity },
    lastAt: null,
    dispatch: null,
    reply: null,
    recheck: null,
    closedOn: null,
  };
}

/** The finding a closed complaint ends with: what its effects follow from. Null until then: a re-check may change it. */
export function finalFinding({ state, reply, recheck }: ComplaintState): Finding | null {
  const finding = recheck?.reply ?? reply;
  if (state !== 'closed' || !finding) return null;
  return { upheld: finding.upheld, effect: finding.effect, reason: finding.reason };
}

/** How the complaint is resolved in the case it is about: upheld where it touches the result or the certificate. */
export function caseResolutionOf(state: ComplaintState): { readonly upheld: boolean; readonly reason: string } | null {
  const finding = finalFinding(state);
  if (!finding || state.report.applicationId === null) return null;
  return { upheld: finding.effect !== 'none', reason: finding.reason };
}

/** Whether a role may learn who complains: the supervisor, and, where the identity is not protected, who handles it. */
export function mayKnowComplainant({ report, dispatch }: ComplaintState, role: ComplaintRole): boolean {
  if (role === 'bureau-supervisor') return true;
  return !report.protectIdentity && dispatch !== null && role === complaintHandlers[dispatch.handler];
}

/** Whether a report is protected unless the complainant says otherwise. */
export function protectsByDefault(kind: ComplaintKind): boolean {
  return kind !== 'result-objection';
}
