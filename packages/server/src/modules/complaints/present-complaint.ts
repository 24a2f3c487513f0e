import {
  type Complaint,
  type ComplaintAbout,
  type ComplaintFinding,
  type ComplaintRow,
  type ComplaintStep,
  maskName,
} from '@guantong/contracts';
import type { PolicyLibrary, Text } from '@guantong/engine';
import {
  type ComplaintState,
  complaintActions,
  complaintEffects,
  complaintKinds,
  complaintRoles,
  complaintStates,
  dayInShanghai,
  explainWindow,
  type Finding,
  type WorkingDayWindow,
} from '@guantong/procedure';
import { targetWordsOf } from '../applications/lists/present-application-row.ts';
import { handlerWords } from './complaint-steps.ts';
import type { ComplaintActionRecord, ComplaintRecord } from './complaints.repository.ts';
import { finderOf, ordersEffect } from './effect-order.ts';

/** What a complaint is about: for the public with the name masked. */
export function presentAbout(
  library: PolicyLibrary,
  record: ComplaintRecord,
  { masked }: { readonly masked: boolean },
): ComplaintAbout {
  return {
    what: record.certificate_id === null ? 'result' : 'certificate',
    personName: masked ? maskName(record.person_name) : record.person_name,
    targetWords: targetWordsOf(library, record),
    cycleName: record.cycle_name,
    certificateNumber: record.certificate_number,
  };
}

export function presentComplaintRow(library: PolicyLibrary, record: ComplaintRecord, today: string): ComplaintRow {
  const { id, number, kind, state, handler, due_on } = record;
  return {
    id,
    number,
    kind,
    kindWords: complaintKinds[kind],
    about: presentAbout(library, record, { masked: false }),
    body: { id: record.body_id, name: record.body_name },
    handler,
    state,
    stateWords: complaintStates[state],
    reportedOn: reportedOn(record),
    dueOn: due_on,
    overdue: (state === 'dispatched' || state === 'handling') && due_on !== null && due_on < today,
  };
}

/** What was replied, and what was replied to the re-check; null until then. */
export function presentFindings(state: ComplaintState): {
  readonly reply: ComplaintFinding | null;
  readonly recheckReply: ComplaintFinding | null;
} {
  const { reply, recheck } = state;
  return {
    reply: reply && presentFinding(reply, finderOf({ ...state, recheck: null })),
    recheckReply: recheck?.reply ? presentFinding(recheck.reply, finderOf(state)) : null,
  };
}

function presentFinding(
  { upheld, effect, reason, on }: Finding & { readonly on: string },
  finder: ReturnType<typeof finderOf>,
): ComplaintFinding {
  const byChair = !ordersEffect(effect, finder);
  return { upheld, effect, effectWords: complaintEffects[effect], byChair, reason, on };
}

export function reportedOn({ reported_at }: Pick<ComplaintRecord, 'reported_at'>): string {
  return dayInShanghai(reported_at) ?? reported_at.slice(0, 10);
}

/** The way of a complaint, with days and times to act; a re-check stands in it only where one was asked for. */
export function presentComplaintSteps(record: ComplaintRecord): ComplaintStep[] {
  const { complaint_state: state } = record;
  const { dispatch, reply, recheck, closedOn } = state;
  const way: readonly Stage[] = [
    { id: 'reported', on: reportedOn(record) },
    { id: 'dispatched', on: dispatch?.on },
    { id: 'handling', window: dispatch?.replyWindow },
    { id: 'replied', on: reply?.on, window: recheck === null ? reply?.recheckWindow : undefined },
    ...(recheck === null ? [] : [{ id: 'recheck-requested', on: recheck.on } as const]),
    { id: 'closed', on: closedOn ?? undefined },
  ];
  const present = way.findIndex(({ id }) => id === state.state);
  return way.map(({ id, on = null, window }, index) => ({
    id,
    title: complaintStates[id],
    status: index < present || state.state === 'closed' ? 'done' : index === present ? 'now' : 'next',
    on,
    until: window?.endOn ?? null,
    why: window === undefined ? null : explainWindow(window),
  }));
}

interface Stage {
  readonly id: ComplaintState['state'];
  readonly on?: string | undefined;
  readonly window?: WorkingDayWindow | undefined;
}

/** The log of a complaint in words; who acted is told by capacity alone. */
export function complaintTimeline(
  record: ComplaintRecord,
  actions: readonly ComplaintActionRecord[],
): Complaint['timeline'] {
  const reported = {
    sequence: 0,
    at: record.reported_at,
    title: complaintStates.reported,
    detail: complaintKinds[record.kind],
    by: complaintRoles.complainant,
  };
  return [
    reported,
    ...actions.map(({ sequence, at, kind, actor_role, payload }) => ({
      sequence,
      at,
      title: wordsIn(complaintActions, kind),
      detail: detailOf(payload),
      by: wordsIn(complaintRoles, actor_role),
    })),
  ];
}

/** What was said with an action: to whom it went, what was found, why. */
function detailOf(payload: unknown): Text | null {
  const said = new Map<string, unknown>(Object.entries(payload ?? {}));
  const upheld = said.get('upheld');
  const reason = said.get('reason');
  const parts: readonly (Text | undefined)[] = [
    wordIn(handlerWords, said.get('handler')),
    upheld === true ? { zh: '成立', en: 'upheld' } : upheld === false ? { zh: '不成立', en: 'not upheld' } : undefined,
    wordIn(complaintEffects, said.get('effect')),
    typeof reason === 'string' ? { zh: reason, en: reason } : undefined,
  ];
  const found = parts.filter((part) => part !== undefined);
  if (found.length === 0) return null;
  return { zh: found.map(({ zh }) => zh).join('；'), en: found.map(({ en }) => en).join('; ') };
}

function wordIn(words: Readonly<Record<string, Text>>, name: unknown): Text | undefined {
  return typeof name === 'string' ? words[name] : undefined;
}

function wordsIn(words: Readonly<Record<string, Text>>, name: string): Text {
  return words[name] ?? { zh: name, en: name };
}
