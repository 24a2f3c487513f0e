import type { Expert, ExpertChange, ExpertRow, ExpertState, NewExpert } from '@guantong/contracts';
import type { Written } from '../../office/acts/act.ts';
import type { ThingKind } from '../../office/acts/thing.ts';
import { callApi } from '../../office/api/call-api.ts';
import { type ListPage, readAnswer, readList } from '../../office/api/read-answer.ts';

const base = '/api/experts';

function readExpert(answer: unknown): Expert {
  return readAnswer<Expert>(answer, ['id', 'version', 'qualifications', 'declarations', 'can']);
}

export async function fetchExperts(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<ExpertRow>> {
  return readList<ExpertRow>(await callApi(`${base}?${params}`, { signal }));
}

/** One expert; `own` is the caller's own entry. */
export async function fetchExpert(id: string, signal: AbortSignal): Promise<Expert> {
  return readExpert(await callApi(`${base}/${id}`, { signal }));
}

/** Experts, each with a page of its own. */
export const expertKind: ThingKind<Expert> = {
  name: 'expert',
  list: 'experts',
  fetch: fetchExpert,
};

export async function admitExpert(expert: NewExpert): Promise<Expert> {
  return readExpert(await callApi(base, { method: 'POST', body: expert }));
}

export async function changeExpert(id: string, change: ExpertChange): Promise<Expert> {
  return readExpert(await callApi(`${base}/${id}`, { method: 'PUT', body: change }));
}

export async function changeExpertState({ id, version }: Expert, state: ExpertState, reason: string): Promise<Expert> {
  return readExpert(await callApi(`${base}/${id}/state`, { method: 'PUT', body: { version, state, reason } }));
}

/** Links the entry with the account of that log-in name; null ends it. */
export async function linkExpertAccount({ id, version }: Expert, loginName: string | null): Promise<Expert> {
  return readExpert(await callApi(`${base}/${id}/account`, { method: 'PUT', body: { version, loginName } }));
}

export async function declareTie(id: string, declaration: Written): Promise<Expert> {
  return readExpert(await callApi(`${base}/${id}/declarations`, { method: 'POST', body: declaration }));
}
