import { applyComplaintAction, type ComplaintAction, type ComplaintState, complaintActions } from '@guantong/procedure';
import { digestOf } from '../../database/digest-of.ts';
import type { AppErrorOptions } from '../../http/app-error.ts';
import { AppError } from '../../http/app-error.ts';
import type { CredentialWork } from '../credentials/credential-work.ts';
import { complaintContextOf, complaintDueOn } from './complaint-context.ts';
import { recordOnComplaint, tellOffices } from './complaint-events.ts';
import { appendComplaintAction, type ComplaintRecord, updateComplaint } from './complaints.repository.ts';
import { concludeComplaint } from './conclude-complaint.ts';

/**
 * Takes one step of a complaint that is held: the procedure decides, the log gets the action, the row the folded state,
 * whoever is next a message, and where it ends its effect, all in the product's transaction. `work.by` is whose step it is,
 * and of the platform’s own clock who found what it ends with. Throws `step-not-possible`.
 */
export async function takeComplaintStep(
  work: CredentialWork,
  record: ComplaintRecord,
  action: ComplaintAction,
): Promise<ComplaintState> {
  const { tx, now, newId, by } = work;
  const answer = applyComplaintAction(record.complaint_state, action, complaintContextOf(record));
  if (!answer.ok) throw new AppError('step-not-possible', refusalOf(answer.problem.words));
  const { state } = answer;
  const { kind, at, actor, ...payload } = action;
  const sequence = await appendComplaintAction(tx, {
    complaint_id: record.id,
    kind,
    actor_account: actor.accountId,
    actor_role: actor.role,
    at,
    payload: JSON.stringify(payload),
  });
  const change = {
    complaint_state: JSON.stringify(state),
    state: state.state,
    handler: state.dispatch?.handler ?? null,
    due_on: complaintDueOn(state),
    updated_at: at,
  };
  if (!(await updateComplaint(tx, record, change))) throw new AppError('version-stale');
  const to = kind === 'dispatch' ? [action.handler] : kind === 'request-recheck' ? (['bureau'] as const) : [];
  await tellOffices(tx, { now, newId, record, title: complaintActions[kind], to });
  await recordOnComplaint(tx, {
    record,
    at,
    by,
    action: `complaint.${kind}`,
    detail: { sequence, from: record.state, to: state.state, actionSha256: digestOf(action) },
  });
  if (state.state === 'closed') await concludeComplaint(work, record, state);
  return state;
}

type Words = Extract<ReturnType<typeof applyComplaintAction>, { ok: false }>['problem']['words'];

function refusalOf({ expected, found, next }: Words): AppErrorOptions {
  return {
    reason: {
      zh: `应为：${expected.zh}；现为：${found.zh}。${next.zh}`,
      en: `expected: ${expected.en}; found: ${found.en}. ${next.en}`,
    },
  };
}
