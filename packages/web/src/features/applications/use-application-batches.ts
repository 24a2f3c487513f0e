import type { ApplicationBatchPreview, ApplicationRow, CaseActKind } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { callApi } from '../../office/api/call-api.ts';
import { readAnswer } from '../../office/api/read-answer.ts';
import type { BatchAction, BatchProgress, BatchRunOptions } from '../../office/data-table/batch-action.ts';
import { useSignedIn } from '../../office/session/signed-in.tsx';
import { followBatch, readBatchJob } from './follow-batch.ts';
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

/** Begins the job and asks how far it is until it is over. */
async function runJob(body: object, options: BatchRunOptions): Promise<BatchProgress> {
  return followBatch(readBatchJob(await callApi('/api/applications/batch', { method: 'POST', body })), options);
}
