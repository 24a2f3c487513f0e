import {
  type ApplicationBatch,
  type ApplicationBatchJob,
  type ApplicationBatchPreview,
  type ApplicationFilter,
  caseActPayloads,
  MOST_IN_BATCH,
} from '@guantong/contracts';
import { authorise } from '../../../access/authorise.ts';
import type { Act } from '../../../http/act.ts';
import { AppError } from '../../../http/app-error.ts';
import { parseInput } from '../../../http/parse-input.ts';
import { cancelJob } from '../../../jobs/cancel-job.ts';
import { enqueueJob } from '../../../jobs/enqueue-job.ts';
import { listApplications } from '../lists/application-list.repository.ts';
import { boxOwnerOf } from '../lists/application-list.service.ts';
import { BATCH_JOB, endBatch, findBatchJob, insertBatch, listRefused } from './batch.repository.ts';
import { previewBatch } from './preview-batch.ts';

export type BatchAnswer =
  | { readonly kind: 'preview'; readonly preview: ApplicationBatchPreview }
  | { readonly kind: 'job'; readonly job: ApplicationBatchJob };

/** Tells what a batch would do, or begins it as a job. Throws `request-invalid` and `batch-too-large`. */
export async function takeBatch(
  act: Act,
  { ids, filter, kind, payload, preview }: ApplicationBatch,
): Promise<BatchAnswer> {
  const { tx, actor, now, newId } = act;
  authorise(actor, 'application.bulk');
  const said = parseInput<object>(caseActPayloads[kind], payload, 'body');
  const wanted = ids ?? (await idsOf(act, filter));
  if (preview) return { kind: 'preview', preview: await previewBatch(act, { ids: wanted, kind, payload: said }) };
  const jobId = newId();
  const { sessionId: _, displayName: __, ...by } = actor;
  await enqueueJob(tx, {
    id: jobId,
    kind: BATCH_JOB,
    now,
    payload: {},
    accountId: actor.accountId,
  });
  await insertBatch(tx, {
    job_id: jobId,
    account_id: actor.accountId,
    ids: JSON.stringify([...new Set(wanted)]),
    kind,
    said: JSON.stringify(said),
    acting_as: JSON.stringify(by),
  });
  return { kind: 'job', job: await readBatch(act, jobId) };
}

/** How far a batch is, and what it could not do. Throws `batch-not-found`. */
export async function readBatch({ tx, actor }: Act, jobId: string): Promise<ApplicationBatchJob> {
  authorise(actor, 'application.bulk');
  const job = await findBatchJob(tx, jobId);
  if (job === undefined) throw new AppError('batch-not-found');
  const refused = await listRefused(tx, jobId);
  return {
    jobId,
    state: job.state,
    progress: job.progress,
    total: job.ids.length,
    refused: refused.map((item) => ({
      id: item.application_id,
      number: item.number ?? '',
      personName: item.person_name ?? '',
      allowed: false,
      whyNot: item.why_not,
    })),
  };
}

/** Stops a batch: what is done stays done. Throws `batch-not-found`; a finished one stays as it is. */
export async function cancelBatch(act: Act, jobId: string): Promise<ApplicationBatchJob> {
  await readBatch(act, jobId);
  if (await cancelJob(act.tx, jobId, act.now)) await endBatch(act.tx, jobId);
  return readBatch(act, jobId);
}

async function idsOf({ tx, actor }: Act, filter: ApplicationFilter | undefined): Promise<readonly string[]> {
  if (filter === undefined) return [];
  const by = { filter, owner: boxOwnerOf(actor) };
  const rows = await listApplications(tx, by, { offset: 0, limit: MOST_IN_BATCH + 1 });
  if (rows.length > MOST_IN_BATCH) throw new AppError('batch-too-large');
  return rows.map(({ id }) => id);
}
