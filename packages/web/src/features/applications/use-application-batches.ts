import type { ApplicationBatchJob, ApplicationBatchPreview, ApplicationRow, CaseActKind } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { callApi } from '../../office/api/call-api.ts';
import { readAnswer } from '../../office/api/read-answer.ts';
import type { BatchAction, BatchProgress, BatchRunOptions } from '../../office/data-table/batch-action.ts';
import { useSignedIn } from '../../office/session/signed-in.tsx';
import { nameLists } from './name-places.ts';

/** What each role does to many cases at once, in the words of the action; needs nothing written. */
const batches: readonly {
  readonly role: string;
  readonly kind: CaseActKind;
  readonly title: Text;
  readonly payload?: object;
}[] = [
  { role: 'employer-hr', kind: 'start-publicity', title: { zh: '批量开始公示', en: 'Start publicity' } },
  {
    role: 'employer-hr',
    kind: 'recommend',
    title: { zh: '批量推荐', en: 'Recommend' },
    payload: { opinion: '经审核、公示无异议，同意推荐。' },
  },
  { role: 'body-clerk', kind: 'accept', title: { zh: '批量受理', en: 'Accept' } },
];

/** The batch actions of the acting role. */
export function useApplicationBatches(): readonly BatchAction<ApplicationRow>[] {
  const { acting } = useSignedIn();
  return batches
    .filter(({ role }) => role === acting.role)
    .map(({ kind, title, payload = {} }) => batchOf(kind, title, payload));
}

function batchOf(kind: CaseActKind, title: Text, payload: object): BatchAction<ApplicationRow> {
  return {
    key: kind,
    title,
    async preview(rows) {
      const body = { ids: rows.map(({ id }) => id), kind, payload, preview: true };
      const answer = await callApi('/api/applications/batch', { method: 'POST', body });
      const { items } = readAnswer<ApplicationBatchPreview>(answer, ['items']);
      return items.map(({ id, number, personName, whyNot }) => {
        const name = `${personName} ${number}`;
        return whyNot === null
          ? ({ kind: 'will', key: id, name, what: title } as const)
          : ({ kind: 'refused', key: id, name, whyNot: nameLists(whyNot) } as const);
      });
    },
    run: (rows, options) => runJob({ ids: rows.map(({ id }) => id), kind, payload, preview: false }, options),
  };
}

/** Begins the job and asks how far it is until it is over; stopped by the reader, it is cancelled. */
async function runJob(body: object, { onProgress, stopped }: BatchRunOptions): Promise<BatchProgress> {
  const begun = readAnswer<ApplicationBatchJob>(await callApi('/api/applications/batch', { method: 'POST', body }), [
    'jobId',
  ]);
  const address = `/api/applications/batch/${begun.jobId}`;
  let job = begun;
  let asked = false;
  while (job.state === 'queued' || job.state === 'running') {
    if (stopped() && !asked) {
      asked = true;
      await callApi(address, { method: 'DELETE' });
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    job = readAnswer<ApplicationBatchJob>(await callApi(address), ['jobId']);
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
