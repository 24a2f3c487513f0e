import type { SessionList } from '@guantong/contracts';
import { callApi } from '../../office/api/call-api.ts';
import { readAnswer } from '../../office/api/read-answer.ts';

/** A sign-in of one's own that has not ended. */
export type OwnSession = SessionList['items'][number];

export async function fetchSessions(signal: AbortSignal): Promise<readonly OwnSession[]> {
  const answer = await callApi('/api/sessions', { signal });
  return readAnswer<SessionList>(answer, ['items']).items;
}

export async function endSession(id: string): Promise<void> {
  await callApi(`/api/sessions/${id}`, { method: 'DELETE' });
}
