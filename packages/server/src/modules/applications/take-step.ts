import type { ApplicationDraft } from '@guantong/contracts';
import type { Assessment, AssessmentRequest } from '@guantong/engine';
import { applyAction, type CaseAction, type CaseActionKind, type CaseState, caseActions } from '@guantong/procedure';
import { type AuditEvent, appendAudit, holdChain } from '../../database/append-audit.ts';
import type { DatabaseTransaction } from '../../database/database.ts';
import { digestOf } from '../../database/digest-of.ts';
import { AppError } from '../../http/app-error.ts';
import { enqueueJobs, type NewJob } from '../../jobs/enqueue-job.ts';
import type { CycleRecord } from '../cycles/cycles.repository.ts';
import { dueOn, waitingFor } from './application-subject.ts';
import { type ApplicationRecord, appendAction, updateApplication } from './applications.repository.ts';
import type { FrozenFact } from './applications.tables.ts';
import { audiencesOf } from './audiences.ts';
import { caseContextOf } from './case-context.ts';

export interface StepToTake {
  readonly tx: DatabaseTransaction;
  readonly newId: () => string;
  readonly now: Date;
  /** Whose account and role the audit names; null account: the product itself. */
  readonly by: { readonly accountId: string | null; readonly role: string };
  readonly record: ApplicationRecord;
  readonly cycle: CycleRecord;
  readonly action: CaseAction;
  /** What a submission freezes. */
  readonly frozen?: Frozen | undefined;
}

export interface Frozen {
  readonly request: AssessmentRequest;
  readonly assessment: Assessment;
  readonly policySha256: string;
  readonly routeId: string;
  readonly draft: ApplicationDraft;
  readonly factIds: Readonly<Record<string, FrozenFact>>;
  readonly employer: { readonly id: string | null; readonly name: string | null };
}

/**
 * Takes one step of a case: the procedure decides, the log gets the action, the row the folded state, whoever is next a
 * message, the audit an entry that commits to the action. All in the caller's transaction, with the case held. Throws
 * `step-not-possible` with what was expected, found, and what to do.
 */
export async function takeStep(step: StepToTake): Promise<CaseState> {
  const { tx, newId, now, by, record, cycle, action, frozen } = step;
  const answer = applyAction(record.case_state, action, caseContextOf(cycle));
  if (!answer.ok) throw refusalOf(answer.problem);
  const { state } = answer;
  const { kind, at, actor, ...payload } = action;
  const chain = `case:${record.id}`;
  const [sequence, saved, head] = await Promise.all([
    appendAction(tx, {
      province: record.province,
      application_id: record.id,
      kind,
      actor_account: by.accountId,
      actor_role: actor.role,
      at,
      payload: JSON.stringify(payload),
    }),
    updateApplication(tx, record, {
      case_state: JSON.stringify(state),
      state: state.state,
      held: state.hold !== null,
      waiting_for: waitingFor(state),
      due_on: dueOn(state, cycle),
      group_name: state.group,
      updated_at: at,
      reached_body_at: record.reached_body_at ?? (state.state === 'body-acceptance' ? at : null),
      ...(frozen === undefined ? {} : frozenColumns(frozen, record, at)),
    }),
    holdChain(tx, chain),
    enqueueJobs(tx, noticesOf({ newId, now, record, state, kind })),
  ]);
  if (!saved) throw new AppError('version-stale');
  const event: AuditEvent = {
    chain,
    province: record.province,
    at,
    actor: by,
    action: `application.${kind}`,
    subject: { kind: 'application', id: record.id },
    detail: {
      sequence,
      from: record.state,
      to: state.state,
      actionSha256: digestOf(action),
      ...(frozen === undefined ? {} : { frozenSha256: digestOf({ request: frozen.request, draft: frozen.draft }) }),
    },
  };
  await appendAudit(tx, event, head);
  return state;
}

function frozenColumns(frozen: Frozen, record: ApplicationRecord, at: string) {
  const { request, assessment, policySha256, routeId, draft, factIds, employer } = frozen;
  return {
    request: JSON.stringify(request),
    assessment: JSON.stringify(assessment),
    judged_on: request.asOf,
    policy_sha256: policySha256,
    route_id: routeId,
    fact_ids: JSON.stringify(factIds),
    submitted_draft: JSON.stringify(draft),
    employer_id: employer.id,
    employer_name: employer.name,
    submitted_at: record.submitted_at ?? at,
  };
}

function refusalOf(problem: Extract<ReturnType<typeof applyAction>, { ok: false }>['problem']): AppError {
  const { expected, found, next } = problem.words;
  return new AppError('step-not-possible', {
    reason: {
      zh: `应为：${expected.zh}；现为：${found.zh}。${next.zh}`,
      en: `expected: ${expected.en}; found: ${found.en}. ${next.en}`,
    },
  });
}

interface Notice {
  readonly newId: () => string;
  readonly now: Date;
  readonly record: ApplicationRecord;
  readonly state: CaseState;
  readonly kind: CaseActionKind;
}

/** What tells everybody whom the step concerns. */
function noticesOf({ newId, now, record, state, kind }: Notice): readonly NewJob[] {
  const title = caseActions[kind];
  return audiencesOf({ kind, before: record, after: state }).map((audience) => ({
    id: newId(),
    kind: 'notify',
    now,
    payload: {
      applicationId: record.id,
      audience,
      subject: { zh: `${record.number}：${title.zh}`, en: `${record.number}: ${title.en}` },
      link: `/office/applications/${record.id}`,
    },
  }));
}
