import { callApi } from '../../office/api/call-api.ts';
import { readAnswer } from '../../office/api/read-answer.ts';

/** A sign-in of one's own that has not ended. */
export interface OwnSession {
  readonly id: string;
  /** Instants, ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly userAgent: string | null;
  /** The one this page belongs to. */
  readonly current: boolean;
}

export async function fetchSessions(signal: AbortSignal): Promise<readonly OwnSession[]> {
  const answer = await callApi('/api/sessions', { signal });
  return readAnswer<{ readonly items: readonly OwnSession[] }>(answer, ['items']).items;
}

export async function endSession(id: string): Promise<void> {
  await callApi(`/api/sessions/${id}`, { method: 'DELETE' });
}

export async function changePassword(current: string, next: string): Promise<void> {
  await callApi('/api/account/password', { method: 'PUT', body: { current, next } });
}
