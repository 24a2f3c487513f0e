import type { PublicCycle, PublicityRow } from '@guantong/contracts';
import { callApi } from '../../office/api/call-api.ts';
import { type ListPage, readAnswer, readList } from '../../office/api/read-answer.ts';

/** A notice in the list. */
export type NoticeRow = Pick<
  PublicCycle,
  'id' | 'body' | 'name' | 'year' | 'jurisdiction' | 'subject' | 'stages' | 'state' | 'openNow'
>;

export async function fetchNotices(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<NoticeRow>> {
  return readList<NoticeRow>(await callApi(`/api/public/cycles?${params}`, { signal }));
}

export async function fetchNotice(id: string, signal: AbortSignal): Promise<PublicCycle> {
  const answer = await callApi(`/api/public/cycles/${id}`, { signal });
  return readAnswer<PublicCycle>(answer, ['id', 'stages', 'settings', 'methods']);
}

/** A page of what employers publish, or of the results in publicity. */
export async function fetchPublicity(
  which: 'publicity' | 'result-publicity',
  page: number,
  signal: AbortSignal,
): Promise<ListPage<PublicityRow>> {
  return readList<PublicityRow>(await callApi(`/api/public/${which}?page=${page}`, { signal }));
}
