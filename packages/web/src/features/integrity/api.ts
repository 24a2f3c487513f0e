import type { IntegrityBan } from '@guantong/contracts';
import type { ThingKind } from '../../office/acts/thing.ts';
import { callApi } from '../../office/api/call-api.ts';
import { type ListPage, readAnswer, readList } from '../../office/api/read-answer.ts';

const base = '/api/integrity-bans';

function readBan(answer: unknown): IntegrityBan {
  return readAnswer<IntegrityBan>(answer, ['id', 'person', 'state', 'can']);
}

export async function fetchBans(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<IntegrityBan>> {
  return readList<IntegrityBan>(await callApi(`${base}?${params}`, { signal }));
}

/** Entries of the ledger, each with a page of its own. */
export const banKind: ThingKind<IntegrityBan> = {
  name: 'integrity-ban',
  list: 'integrity-bans',
  fetch: async (id, signal) => readBan(await callApi(`${base}/${id}`, { signal })),
};

export async function liftBan(id: string, reason: string): Promise<IntegrityBan> {
  return readBan(await callApi(`${base}/${id}/lift`, { method: 'POST', body: { reason } }));
}
