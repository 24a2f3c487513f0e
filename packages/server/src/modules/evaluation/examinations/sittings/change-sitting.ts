import type { ExamSittingMove } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import type { Actor } from '../../../../access/actor.ts';
import { authorise } from '../../../../access/authorise.ts';
import { authoriseStep } from '../../../../access/list-can.ts';
import type { DatabaseTransaction } from '../../../../database/database.ts';
import { AppError } from '../../../../http/app-error.ts';
import type { WorkContext } from '../../../../http/route-context.ts';
import { enqueueJob, enqueueJobs } from '../../../../jobs/enqueue-job.ts';
import { asProduct } from '../../as-product.ts';
import { isLapsed } from '../../earlier-evaluation.ts';
import { recordEvaluation } from '../../record-evaluation.ts';
import { candidateNotice } from '../examination-notices.ts';
import { closingJob } from './close-sitting.ts';
import { checkTimes, invitation } from './plan-sitting.ts';
import { sittingSteps, sittingSubject } from './sitting-steps.ts';
import { findSitting, holdSitting, listSittingCandidates, updateSitting } from './sittings.repository.ts';

/** Gives a sitting that has not begun another room or time; every candidate whose evaluation runs is told. Throws `sitting-not-found`, `not-allowed`, `step-not-possible`, `version-stale`. */
export async function moveSitting(
  context: WorkContext,
  actor: Actor,
  id: string,
  { version, room, opensAt, closesAt, minutes }: ExamSittingMove,
): Promise<void> {
  const { now, newId } = context;
  checkTimes({ opensAt, closesAt, minutes }, now());
  await change(context, actor, {
    ...{ id, version, step: 'move' },
    columns: { room, opens_at: opensAt, closes_at: closesAt, minutes },
    tell: (number) => {
      const { zh, en } = invitation(number, { room, opensAt, minutes });
      return { zh: `${zh}（场次变更）`, en: `${en} (changed)` };
    },
    also: async (tx) => {
      await enqueueJob(tx, closingJob({ id: newId(), now: now(), sittingId: id, closesAt }));
    },
  });
}

/** Ends a sitting before it begins; every candidate is told. */
export async function cancelSitting(
  context: WorkContext,
  actor: Actor,
  { id, version, reason }: { readonly id: string; readonly version: number; readonly reason: string },
): Promise<void> {
  await change(context, actor, {
    ...{ id, version, step: 'cancel' },
    columns: { cancel_reason: reason },
    tell: (number) => ({ zh: `${number}：理论知识考试场次取消`, en: `${number}: the theory examination is cancelled` }),
  });
}

interface Change {
  readonly id: string;
  readonly version: number;
  readonly step: 'move' | 'cancel';
  readonly columns: Parameters<typeof updateSitting>[2];
  readonly tell: (number: string) => Text;
  readonly also?: (tx: DatabaseTransaction) => Promise<void>;
}

async function change(
  context: WorkContext,
  actor: Actor,
  { id, version, step, columns, tell, also }: Change,
): Promise<void> {
  const { database, now, newId } = context;
  await database.transaction(actor, async (tx) => {
    const record = await findSitting(tx, id);
    if (record === undefined) throw new AppError('sitting-not-found');
    authorise(actor, sittingSteps(record, now())[step].action, sittingSubject(record));
  });
  await asProduct(context, `${step}-sitting`, async (tx) => {
    await holdSitting(tx, id);
    const record = await findSitting(tx, id);
    if (record === undefined) throw new AppError('sitting-not-found');
    authoriseStep(actor, sittingSubject(record), sittingSteps(record, now())[step]);
    if (!(await updateSitting(tx, { id, version }, columns))) throw new AppError('version-stale');
    await also?.(tx);
    const candidates = (await listSittingCandidates(tx, id)).filter((each) => !isLapsed(each));
    await enqueueJobs(
      tx,
      candidates.map(({ number, application_id }) =>
        candidateNotice({ id: newId(), now: now(), subject: tell(number) }, application_id),
      ),
    );
    await recordEvaluation(tx, {
      ...{ actor, at: now().toISOString(), cycleId: record.cycle_id, jurisdiction: record.jurisdiction },
      action: `exam-sitting.${step}`,
      subject: { kind: 'exam-sitting', id },
      detail: { candidates: candidates.length },
    });
  });
}
