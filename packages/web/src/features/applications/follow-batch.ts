import type { ApplicationBatchJob } from '@guantong/contracts';
import { callApi } from '../../office/api/call-api.ts';
import { readAnswer } from '../../office/api/read-answer.ts';
import type { BatchProgress, BatchRunOptions } from '../../office/data-table/batch-action.ts';
import { nameLists } from './name-places.ts';

export function readBatchJob(answer: unknown): ApplicationBatchJob {
  return readAnswer<ApplicationBatchJob>(answer, ['jobId']);
}

/** Asks how far a job over applications is until it is over; stopped by the reader, it is cancelled. */
export async function followBatch(
  begun: ApplicationBatchJob,
  { onProgress, stopped }: BatchRunOptions,
): Promise<BatchProgress> {
  const address = `/api/applications/batch/${begun.jobId}`;
  let job = begun;
  let asked = false;
  while (job.state === 'queued' || job.state === 'running') {
    if (stopped() && !asked) {
      asked = true;
      await callApi(address, { method: 'DELETE' });
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    job = readBatchJob(await callApi(address));
    onProgress(progressOf(job));
  }
  return progressOf(job);
}

function progressOf({ progress, total, refused }: ApplicationBatchJob): BatchProgress {
  const failed = refused.map(({ id, whyNot }) => ({
    kind: 'refused' as const,
    key: id,
    whyNot: nameLists(whyNot ?? { zh: '未办理', en: 'not done' }),
  }));
  return { done: progress - failed.length, failed, total };
}
