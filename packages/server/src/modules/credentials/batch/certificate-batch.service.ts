import type { CertificateBatchJob, DueCycles } from '@guantong/contracts';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import type { Act } from '../../../http/act.ts';
import { AppError } from '../../../http/app-error.ts';
import type { WorkContext } from '../../../http/route-context.ts';
import { todayInChina } from '../../../http/today.ts';
import { cancelJob } from '../../../jobs/cancel-job.ts';
import { enqueueJob } from '../../../jobs/enqueue-job.ts';
import { getCycle } from '../../cycles/cycles.service.ts';
import { recordChange } from '../../organisations/record-change.ts';
import {
  CERTIFICATE_BATCH_JOB,
  countItems,
  findBatchJob,
  findGoingBatch,
  listConfirmed,
  listDueCycles,
  listRefused,
} from './certificate-batch.repository.ts';
import { certificateBatchPayloadSchema } from './run-certificate-batch.ts';

/** What of the caller's body a batch could issue, and the batch of theirs that goes on. */
export async function readDueCycles({ tx, actor }: Act): Promise<DueCycles> {
  const bodyId = actor.organisationId;
  authorise(actor, 'certificate.issue-batch', { bodyId });
  const rows = bodyId === null ? [] : await listDueCycles(tx, bodyId);
  return {
    items: rows.map(({ id, name, due }) => ({ cycle: { id, name }, due: Number(due) })),
    going: (await findGoingBatch(tx, actor.accountId)) ?? null,
  };
}

/** Begins the issue of every certificate of a cycle that is due, as a job; on record in the chain of the cycle. Throws `cycle-not-found`. */
export async function beginBatch(context: WorkContext, actor: Actor, cycleId: string): Promise<CertificateBatchJob> {
  const { database, now, newId } = context;
  const jobId = newId();
  await database.transaction(actor, async (tx) => {
    const cycle = await getCycle(tx, { id: cycleId, today: todayInChina(now()) });
    authorise(actor, 'certificate.issue-batch', { bodyId: cycle.body_id });
    const ids = await listConfirmed(tx, cycleId);
    const { accountId, role, organisationId } = actor;
    await enqueueJob(tx, {
      id: jobId,
      kind: CERTIFICATE_BATCH_JOB,
      now: now(),
      payload: { cycleId, ids, by: { accountId, role, organisationId } },
      accountId,
    });
    const act = { tx, actor, now: now(), newId };
    await record(act, { action: 'certificate.issue-batch', jobId, cycle, due: ids.length });
  });
  return readBatch(context, actor, jobId);
}

/** How far it is, and what it could not issue. Only for whoever began it. Throws `certificate-batch-not-found`. */
export async function readBatch({ database }: WorkContext, actor: Actor, jobId: string): Promise<CertificateBatchJob> {
  const job = await database.transaction(actor, (tx) => getBatchJob({ tx, actor }, jobId));
  const { ids } = certificateBatchPayloadSchema.parse(job.payload);
  return database.transaction({ role: 'system', purpose: 'certificate-batch' }, async (tx) => {
    const counts = await countItems(tx, jobId);
    const [handled, refused] = [Number(counts.handled), Number(counts.refused)];
    const rows = await listRefused(tx, jobId);
    return {
      jobId,
      state: job.state,
      progress: handled,
      total: ids.length,
      issued: handled - refused,
      refused: rows.map(({ application_id, number, why_not }) => ({
        applicationId: application_id,
        number,
        whyNot: why_not ?? { zh: '', en: '' },
      })),
    };
  });
}

/**
 * Stops a batch after the case in hand: what was issued stays, and the next batch takes up the rest; on record as its beginning is.
 * One that is over stays as it is. Only for whoever began it. Throws `certificate-batch-not-found`.
 */
export async function stopBatch(context: WorkContext, actor: Actor, jobId: string): Promise<CertificateBatchJob> {
  const { database, now, newId } = context;
  await database.transaction(actor, async (tx) => {
    const job = await getBatchJob({ tx, actor }, jobId);
    if (!(await cancelJob(tx, jobId, now()))) return;
    const { cycleId, ids } = certificateBatchPayloadSchema.parse(job.payload);
    const cycle = await getCycle(tx, { id: cycleId, today: todayInChina(now()) });
    const act = { tx, actor, now: now(), newId };
    await record(act, { action: 'certificate.stop-batch', jobId, cycle, due: ids.length });
  });
  return readBatch(context, actor, jobId);
}

interface BatchEvent {
  readonly action: 'certificate.issue-batch' | 'certificate.stop-batch';
  readonly jobId: string;
  readonly cycle: { readonly id: string; readonly jurisdiction: string };
  /** How many certificates it is to issue in all. */
  readonly due: number;
}

/** Adds an entry to the chain of the cycle. */
async function record(act: Act, { action, jobId, cycle, due }: BatchEvent): Promise<void> {
  const { id, jurisdiction: region } = cycle;
  const subject = { kind: 'certificate-batch', id: jobId };
  await recordChange(act, { chain: `cycle:${id}`, region, action, subject, detail: { due } });
}

async function getBatchJob({ tx, actor }: Pick<Act, 'tx' | 'actor'>, jobId: string) {
  authorise(actor, 'certificate.issue-batch', { bodyId: actor.organisationId });
  const job = await findBatchJob(tx, jobId);
  if (job === undefined) throw new AppError('certificate-batch-not-found');
  return job;
}
