import type { Committee, CommitteeChange, CommitteeRow, ExpertRow, NewCommittee } from '@guantong/contracts';
import type { ThingKind } from '../../office/acts/thing.ts';
import { callApi } from '../../office/api/call-api.ts';
import { type ListPage, readAnswer, readList } from '../../office/api/read-answer.ts';

const base = '/api/committees';

function readCommittee(answer: unknown): Committee {
  return readAnswer<Committee>(answer, ['id', 'version', 'members', 'checks', 'can']);
}

export async function fetchCommittees(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<CommitteeRow>> {
  return readList<CommitteeRow>(await callApi(`${base}?${params}`, { signal }));
}

export async function fetchCommittee(id: string, signal: AbortSignal): Promise<Committee> {
  return readCommittee(await callApi(`${base}/${id}`, { signal }));
}

/** Committees, each with a page of its own. */
export const committeeKind: ThingKind<Committee> = {
  name: 'committee',
  list: 'committees',
  fetch: fetchCommittee,
};

export async function draftCommittee(committee: NewCommittee): Promise<Committee> {
  return readCommittee(await callApi(base, { method: 'POST', body: committee }));
}

export async function changeCommittee(id: string, change: CommitteeChange): Promise<Committee> {
  return readCommittee(await callApi(`${base}/${id}`, { method: 'PUT', body: change }));
}

export type CommitteeStep = 'submit' | 'file' | 'refuse' | 'revoke';

/** Moves a committee on, as it was seen; a stale version is refused. */
export async function takeCommitteeStep(
  { id, version }: Committee,
  step: CommitteeStep,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Committee> {
  return readCommittee(await callApi(`${base}/${id}/${step}`, { method: 'POST', body: { version, ...more } }));
}

/** Experts of the pool who are active, by part of the name or by the series of a title they hold. */
export async function searchExperts(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<ExpertRow>> {
  return readList<ExpertRow>(await callApi(`/api/experts?${params}`, { signal }));
}
