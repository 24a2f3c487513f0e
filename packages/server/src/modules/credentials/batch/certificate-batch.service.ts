import type { CertificateBatchJob } from '@guantong/contracts';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import { AppError } from '../../../http/app-error.ts';
import type { WorkContext } from '../../../http/route-context.ts';
import { todayInChina } from '../../../http/today.ts';
import { enqueueJob } from '../../../jobs/enqueue-job.ts';
import { getCycle } from '../../cycles/cycles.service.ts';
import {
  CERTIFICATE_BATCH_JOB,
  countItems,
  findBatchJob,
  listConfirmed,
  listRefused,
} from './certificate-batch.repository.ts';
import { certificateBatchPayloadSchema } from './run-certificate-batch.ts';

/** Begins the issue of every certificate of a cycle that is due, as a job. Throws `cycle-not-found`. */
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
  });
  return readBatch(context, actor, jobId);
}

/** How far it is, and what it could not issue. Only for whoever began it. Throws `certificate-batch-not-found`. */
export async function readBatch({ database }: WorkContext, actor: Actor, jobId: string): Promise<CertificateBatchJob> {
  const job = await database.transaction(actor, async (tx) => {
    authorise(actor, 'certificate.issue-batch', { bodyId: actor.organisationId });
    return findBatchJob(tx, jobId);
  });
  if (job === undefined) throw new AppError('certificate-batch-not-found');
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
