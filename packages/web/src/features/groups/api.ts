import type { ApplicationRow, DrawRow, GroupAct, MeetingRow, ReviewGroup } from '@guantong/contracts';
import { callApi } from '../../office/api/call-api.ts';
import { type ListPage, readList } from '../../office/api/read-answer.ts';
import type { BatchProgress } from '../../office/data-table/batch-action.ts';
import { followBatch, readBatchJob } from '../applications/follow-batch.ts';

/** A group is named by its cycle and its own name. */
export interface GroupPlace {
  readonly cycleId: string;
  readonly group: string;
}

export async function fetchGroups(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<ReviewGroup>> {
  return readList<ReviewGroup>(await callApi(`/api/evaluation/groups?${params}`, { signal }));
}

/** One group; undefined where the reader sees no case of it. */
export async function findGroup({ cycleId, group }: GroupPlace, signal: AbortSignal): Promise<ReviewGroup | undefined> {
  const { items } = await fetchGroups(new URLSearchParams({ cycle: cycleId, size: '200' }), signal);
  return items.find((each) => each.group === group);
}

export async function fetchCasesOf(
  { cycleId, group }: GroupPlace,
  signal: AbortSignal,
): Promise<ListPage<ApplicationRow>> {
  const params = new URLSearchParams({ cycle: cycleId, group, size: '200' });
  return readList<ApplicationRow>(await callApi(`/api/applications?${params}`, { signal }));
}

export async function fetchDrawsOf({ cycleId, group }: GroupPlace, signal: AbortSignal): Promise<readonly DrawRow[]> {
  const params = new URLSearchParams({ cycle: cycleId, group, size: '100' });
  return readList<DrawRow>(await callApi(`/api/draws?${params}`, { signal })).items;
}

export async function fetchMeetingsOf(
  { cycleId, group }: GroupPlace,
  signal: AbortSignal,
): Promise<readonly MeetingRow[]> {
  const params = new URLSearchParams({ cycle: cycleId, size: '200' });
  const { items } = readList<MeetingRow>(await callApi(`/api/meetings?${params}`, { signal }));
  return items.filter((each) => each.group === group);
}

/** Does one thing to every case of the group that is due for it; answers when the job is over. */
export async function actOnGroup({ cycleId, group }: GroupPlace, kind: GroupAct['kind']): Promise<BatchProgress> {
  const body: GroupAct = { cycleId, group, kind };
  const begun = readBatchJob(await callApi('/api/evaluation/groups/actions', { method: 'POST', body }));
  return followBatch(begun, { onProgress: () => undefined, stopped: () => false });
}
