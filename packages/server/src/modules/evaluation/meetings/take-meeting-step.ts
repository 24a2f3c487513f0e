import type { Minutes } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { applyMeetingAction, type MeetingAction, type MeetingProblem } from '@guantong/procedure';
import type { Actor } from '../../../access/actor.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { digestOf } from '../../../database/digest-of.ts';
import { AppError } from '../../../http/app-error.ts';
import { recordEvaluation } from '../record-evaluation.ts';
import { insertMeetingAction, type MeetingRecord, updateMeeting } from './meetings.repository.ts';

export interface MeetingStep {
  /** Null: the product itself. */
  readonly actor: Pick<Actor, 'accountId' | 'role'> | null;
  readonly action: MeetingAction;
  readonly minutes?: Omit<Minutes, 'hash'> | undefined;
}

/**
 * Takes one step of a meeting: the procedure decides, the log gets the action, the row the folded state, the chain of the
 * cycle an entry. With the meeting held, in a system transaction. Throws `step-not-possible`.
 */
export async function takeMeetingStep(
  tx: DatabaseTransaction,
  record: MeetingRecord,
  { actor, action, minutes }: MeetingStep,
): Promise<MeetingRecord> {
  const answer = applyMeetingAction(record.meeting_state, action);
  if (!answer.ok) throw new AppError('step-not-possible', { reason: wordsOf(answer.problem, record) });
  const { kind, at, actor: by, ...payload } = action;
  await insertMeetingAction(tx, {
    meeting_id: record.id,
    kind,
    actor_account: actor?.accountId ?? null,
    actor_role: by.role,
    at,
    payload: JSON.stringify(payload),
  });
  const { state } = answer;
  await updateMeeting(tx, record, {
    meeting_state: JSON.stringify(state),
    state: state.state,
    ...(minutes === undefined ? {} : { minutes: JSON.stringify(minutes) }),
  });
  await recordEvaluation(tx, {
    ...{ actor, at, cycleId: record.cycle_id, jurisdiction: record.jurisdiction },
    action: `meeting.${kind}`,
    subject: { kind: 'meeting', id: record.id },
    detail: {
      state: state.state,
      actionSha256: digestOf(action),
      ...('hash' in action ? { hash: action.hash } : {}),
    },
  });
  const kept = minutes === undefined ? record.minutes : minutes;
  return { ...record, meeting_state: state, state: state.state, minutes: kept, version: record.version + 1 };
}

/** Why a step of a meeting is refused, in words for whoever asked; items by their place on the agenda. */
export function wordsOf(
  { words: { expected, found, next } }: MeetingProblem,
  { meeting_state: { plan } }: Pick<MeetingRecord, 'meeting_state'>,
): Text {
  const said = {
    zh: `应为：${expected.zh}；现为：${found.zh}。${next.zh}`,
    en: `expected: ${expected.en}; found: ${found.en}; ${next.en}`,
  };
  return plan.applicationIds.reduce(
    ({ zh, en }, id, index) => ({
      zh: zh.replaceAll(id, `第 ${index + 1} 项`),
      en: en.replaceAll(id, `item ${index + 1}`),
    }),
    said,
  );
}
