import type { Assignment, OpinionChange, ScoringSheet, SheetChange, SheetRow } from '@guantong/contracts';
import type { ThingKind } from '../../office/acts/thing.ts';
import { callApi } from '../../office/api/call-api.ts';
import { type ListPage, readAnswer, readList } from '../../office/api/read-answer.ts';

const base = '/api/evaluation/sheets';

function readSheet(answer: unknown): ScoringSheet {
  return readAnswer<ScoringSheet>(answer, ['id', 'version', 'rubric', 'material', 'can']);
}

export async function fetchSheets(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<SheetRow>> {
  return readList<SheetRow>(await callApi(`${base}?${params}`, { signal }));
}

/** Every sheet of a cycle that the reader may see. */
export async function fetchSheetsOf(cycleId: string, signal: AbortSignal): Promise<readonly SheetRow[]> {
  const sheets: SheetRow[] = [];
  for (let page = 1; ; page += 1) {
    const params = new URLSearchParams({ cycle: cycleId, size: '200', page: String(page) });
    const { items, total } = await fetchSheets(params, signal);
    sheets.push(...items);
    if (items.length === 0 || sheets.length >= total) return sheets;
  }
}

/** Scoring sheets, each with a page of its own. */
export const sheetKind: ThingKind<ScoringSheet> = {
  name: 'sheet',
  list: 'sheets',
  fetch: async (id, signal) => readSheet(await callApi(`${base}/${id}`, { signal })),
};

/** Saves what is filled in so far of a sheet as it was seen; a stale version is refused. */
export async function fillSheet(
  { id, version }: ScoringSheet,
  change: Omit<SheetChange, 'version'>,
): Promise<ScoringSheet> {
  return readSheet(await callApi(`${base}/${id}`, { method: 'PATCH', body: { version, ...change } }));
}

export async function signSheet({ id, version }: ScoringSheet): Promise<ScoringSheet> {
  return readSheet(await callApi(`${base}/${id}/sign`, { method: 'POST', body: { version } }));
}

export async function writeOpinion(
  { id, opinion }: ScoringSheet,
  written: Omit<OpinionChange, 'version'>,
): Promise<ScoringSheet> {
  const body: OpinionChange = { version: opinion?.version ?? 0, ...written };
  return readSheet(await callApi(`${base}/${id}/opinion`, { method: 'PUT', body }));
}

export async function signOpinion({ id, opinion }: ScoringSheet): Promise<ScoringSheet> {
  const body = { version: opinion?.version };
  return readSheet(await callApi(`${base}/${id}/opinion/sign`, { method: 'POST', body }));
}

export async function assignExperts(assignment: Assignment): Promise<{ readonly added: number }> {
  const answer = await callApi('/api/evaluation/assignments', { method: 'POST', body: assignment });
  return readAnswer<{ readonly added: number }>(answer, ['added']);
}

/** Where a file of the case is opened; who opened it is on record. */
export function sheetFileAddress(id: string, fileId: string): string {
  return `${base}/${id}/files/${fileId}`;
}
