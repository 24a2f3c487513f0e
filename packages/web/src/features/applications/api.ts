import type { ApplicationRow, ApplicationView, CaseActKind, CycleRow } from '@guantong/contracts';
import type { Target } from '@guantong/engine';
import { callApi } from '../../office/api/call-api.ts';
import { type ListPage, readAnswer, readList } from '../../office/api/read-answer.ts';
import type { FieldChange } from '../../office/form/autosave.ts';

const base = '/api/applications';
const members = ['id', 'version', 'state', 'can'] as const;

export async function fetchApplications(
  params: URLSearchParams,
  signal: AbortSignal,
): Promise<ListPage<ApplicationRow>> {
  return readList<ApplicationRow>(await callApi(`${base}?${params}`, { signal }));
}

export async function fetchApplication(id: string, signal?: AbortSignal): Promise<ApplicationView> {
  return readAnswer<ApplicationView>(await callApi(`${base}/${id}`, signal === undefined ? {} : { signal }), members);
}

export async function startApplication(cycleId: string, target: Target): Promise<ApplicationView> {
  return readAnswer<ApplicationView>(await callApi(base, { method: 'POST', body: { cycleId, target } }), members);
}

/** Saves fields of a draft and tells the case as it is then. */
export async function saveDraft(
  id: string,
  changes: readonly FieldChange[],
  version: number,
): Promise<ApplicationView> {
  const answer = await callApi(`${base}/${id}/draft`, { method: 'PATCH', body: { version, changes } });
  return readAnswer<ApplicationView>(answer, members);
}

export interface CaseStep {
  readonly kind: CaseActKind;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Does one thing to a case as it was seen; a stale version is refused. */
export async function takeStep(
  { id, version }: ApplicationView,
  { kind, payload }: CaseStep,
): Promise<ApplicationView> {
  const answer = await callApi(`${base}/${id}/actions`, { method: 'POST', body: { version, kind, payload } });
  return readAnswer<ApplicationView>(answer, members);
}

/** Cycles that take applications today. */
export async function fetchOpenCycles(signal: AbortSignal): Promise<ListPage<CycleRow>> {
  return readList<CycleRow>(await callApi('/api/public/cycles?openNow=true&size=100', { signal }));
}
