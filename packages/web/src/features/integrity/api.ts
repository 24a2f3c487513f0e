import type { IntegrityBan } from '@guantong/contracts';
import { callApi } from '../../office/api/call-api.ts';
import { type ListPage, readList } from '../../office/api/read-answer.ts';

const base = '/api/integrity-bans';

export async function fetchBans(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<IntegrityBan>> {
  return readList<IntegrityBan>(await callApi(`${base}?${params}`, { signal }));
}

export async function liftBan(id: string, reason: string): Promise<void> {
  await callApi(`${base}/${id}/lift`, { method: 'POST', body: { reason } });
}
