import type { Draw, DrawRecusal, DrawRow, NewDraw } from '@guantong/contracts';
import { send } from '../../lib/fetch-json.ts';
import type { ThingKind } from '../../office/acts/thing.ts';
import { callApi } from '../../office/api/call-api.ts';
import { type ListPage, readAnswer, readList } from '../../office/api/read-answer.ts';

const base = '/api/draws';

function readDraw(answer: unknown): Draw {
  return readAnswer<Draw>(answer, ['id', 'version', 'pool', 'exclusions', 'can']);
}

export async function fetchDraws(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<DrawRow>> {
  return readList<DrawRow>(await callApi(`${base}?${params}`, { signal }));
}

/** Draws; one that is open is asked for anew, for three parties act on it. */
export const drawKind: ThingKind<Draw> = {
  name: 'draw',
  list: 'draws',
  fetch: async (id, signal) => readDraw(await callApi(`${base}/${id}`, { signal })),
  refreshAfter: ({ state }) => (state === 'open' ? 5_000 : false),
};

export async function openDraw(draw: NewDraw): Promise<Draw> {
  return readDraw(await callApi(base, { method: 'POST', body: draw }));
}

export async function commitToDraw({ id }: Draw, hash: string): Promise<Draw> {
  return readDraw(await callApi(`${base}/${id}/commitments`, { method: 'POST', body: { hash } }));
}

export async function revealForDraw({ id }: Draw, secret: string): Promise<Draw> {
  return readDraw(await callApi(`${base}/${id}/reveals`, { method: 'POST', body: { secret } }));
}

export async function redraw({ id, version }: Draw, recusal: Omit<DrawRecusal, 'version'>): Promise<Draw> {
  return readDraw(await callApi(`${base}/${id}/redraws`, { method: 'POST', body: { version, ...recusal } }));
}

export async function cancelDraw({ id, version }: Draw, reason: string): Promise<Draw> {
  return readDraw(await callApi(`${base}/${id}/cancel`, { method: 'POST', body: { version, reason } }));
}

/** Where everybody finds the file of a finished draw. */
export function drawFileAddress(id: string): string {
  return `${base}/${id}/file`;
}

/** The file as it is published, to be recomputed. */
export async function fetchDrawFile(id: string): Promise<string> {
  const response = await send(drawFileAddress(id), { credentials: 'omit' });
  return response.text();
}
