import type { LinkedIdentities, SessionList } from '@guantong/contracts';
import type { Language } from '../../lib/language/language.tsx';
import { callApi } from '../../office/api/call-api.ts';
import { readAnswer } from '../../office/api/read-answer.ts';

/** A sign-in of one's own that has not ended. */
export type OwnSession = SessionList['items'][number];

export async function fetchSessions(signal: AbortSignal): Promise<readonly OwnSession[]> {
  const answer = await callApi('/api/sessions', { signal });
  return readAnswer<SessionList>(answer, ['items']).items;
}

export type LinkedIdentity = LinkedIdentities['items'][number];

export async function fetchIdentities(signal: AbortSignal): Promise<readonly LinkedIdentity[]> {
  const answer = await callApi('/api/account/identities', { signal });
  return readAnswer<LinkedIdentities>(answer, ['items']).items;
}

/** Unlinks an identity; the password of the account is the way in that stays. */
export async function unlinkIdentity({ issuer, subject }: LinkedIdentity, password: string): Promise<void> {
  await callApi('/api/account/identities/unlink', { method: 'POST', body: { issuer, subject, password } });
}

export async function saveMessageLanguage(language: Language): Promise<void> {
  await callApi('/api/account/language', { method: 'PUT', body: { language } });
}

export async function endSession(id: string): Promise<void> {
  await callApi(`/api/sessions/${id}`, { method: 'DELETE' });
}
