import type { AccountChange, AccountItem, AccountView, HeldRole, NewAccount, SessionList } from '@guantong/contracts';
import type { Written } from '../../office/acts/act.ts';
import type { ThingKind } from '../../office/acts/thing.ts';
import { callApi } from '../../office/api/call-api.ts';
import { type ListPage, readAnswer, readList } from '../../office/api/read-answer.ts';

const base = '/api/accounts';

export async function fetchAccounts(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<AccountItem>> {
  return readList<AccountItem>(await callApi(`${base}?${params}`, { signal }));
}

export async function fetchAccount(id: string, signal?: AbortSignal): Promise<AccountView> {
  return readAccount(await callApi(`${base}/${id}`, signal === undefined ? {} : { signal }));
}

/** Accounts, each with a page of its own. */
export const accountKind: ThingKind<AccountView> = {
  name: 'account',
  list: 'accounts',
  fetch: fetchAccount,
};

function readAccount(answer: unknown): AccountView {
  return readAnswer<AccountView>(answer, ['id', 'version', 'roles', 'can']);
}

/** A password to hand over; it is told this once. */
export interface FirstPassword {
  readonly accountId: string;
  readonly password: string;
}

export async function createAccount(account: NewAccount): Promise<FirstPassword> {
  const answer = await callApi(`${base}/staff`, { method: 'POST', body: account });
  return readAnswer<FirstPassword>(answer, ['accountId', 'password']);
}

export async function changeAccount(
  { id, version }: AccountView,
  change: Omit<AccountChange, 'version'>,
): Promise<AccountView> {
  return readAccount(await callApi(`${base}/${id}`, { method: 'PATCH', body: { version, ...change } }));
}

export async function resetPassword(id: string): Promise<FirstPassword> {
  const answer = await callApi(`${base}/${id}/reset-password`, { method: 'POST' });
  return readAnswer<FirstPassword>(answer, ['accountId', 'password']);
}

export async function resetSecondFactor(id: string): Promise<AccountView> {
  return readAccount(await callApi(`${base}/${id}/reset-second-factor`, { method: 'POST' }));
}

export async function grantRole(id: string, role: Written): Promise<void> {
  await callApi(`${base}/${id}/roles`, { method: 'POST', body: role });
}

export async function revokeRole(id: string, { assignmentId }: HeldRole): Promise<void> {
  await callApi(`${base}/${id}/roles/${assignmentId}`, { method: 'DELETE' });
}

export type AccountSession = SessionList['items'][number];

export async function fetchSessionsOf(accountId: string, signal: AbortSignal): Promise<readonly AccountSession[]> {
  const answer = await callApi(`/api/sessions?accountId=${accountId}`, { signal });
  return readAnswer<SessionList>(answer, ['items']).items;
}
