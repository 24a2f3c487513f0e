import type { CommitteeRow, Cycle, CycleChange, CycleRow, NewCycle } from '@guantong/contracts';
import type { ThingKind } from '../../office/acts/thing.ts';
import { callApi } from '../../office/api/call-api.ts';
import { type ListPage, readAnswer, readList } from '../../office/api/read-answer.ts';

const base = '/api/cycles';

function readCycle(answer: unknown): Cycle {
  return readAnswer<Cycle>(answer, ['id', 'version', 'state', 'can']);
}

export async function fetchCycles(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<CycleRow>> {
  return readList<CycleRow>(await callApi(`${base}?${params}`, { signal }));
}

export async function fetchCycle(id: string, signal: AbortSignal): Promise<Cycle> {
  return readCycle(await callApi(`${base}/${id}`, { signal }));
}

/** Cycles, each with a page of its own. */
export const cycleKind: ThingKind<Cycle> = {
  name: 'cycle',
  list: 'cycles',
  fetch: fetchCycle,
};

export async function draftCycle(cycle: NewCycle): Promise<Cycle> {
  return readCycle(await callApi(base, { method: 'POST', body: cycle }));
}

export async function changeCycle(id: string, change: CycleChange): Promise<Cycle> {
  return readCycle(await callApi(`${base}/${id}`, { method: 'PUT', body: change }));
}

export async function copyCycle(id: string, year: number): Promise<Cycle> {
  return readCycle(await callApi(`${base}/${id}/copy`, { method: 'POST', body: { year } }));
}

export type CycleStep = 'publish' | 'withdraw-notice' | 'open' | 'close';

/** Moves a cycle on, as it was seen; a stale version is refused. */
export async function takeCycleStep(
  { id, version }: Cycle,
  step: CycleStep,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Cycle> {
  return readCycle(await callApi(`${base}/${id}/${step}`, { method: 'POST', body: { version, ...more } }));
}

/** The committees of a body that are filed. */
export async function fetchFiledCommittees(bodyId: string, signal: AbortSignal): Promise<readonly CommitteeRow[]> {
  const params = new URLSearchParams({ bodyId, state: 'filed', size: '200' });
  return readList<CommitteeRow>(await callApi(`/api/committees?${params}`, { signal })).items;
}
