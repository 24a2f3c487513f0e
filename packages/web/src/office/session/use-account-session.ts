import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { FetchError } from '../../lib/fetch-json.ts';
import { callApi } from '../api/call-api.ts';
import { readAnswer } from '../api/read-answer.ts';
import type { AccountSession } from './account-session.ts';

export const sessionKey = ['account-session'] as const;

/** Who is signed in; null when nobody is. */
export function useAccountSession(): UseQueryResult<AccountSession | null> {
  return useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) => fetchSession(signal),
    staleTime: 60_000,
    retry: false,
  });
}

async function fetchSession(signal: AbortSignal): Promise<AccountSession | null> {
  try {
    const answer = await callApi('/api/session', { signal });
    return readAnswer<AccountSession>(answer, ['account', 'assignments', 'secondFactor', 'can']);
  } catch (error) {
    if (isNotSignedIn(error)) return null;
    throw error;
  }
}

/** Whether the server refused because nobody is signed in, or no longer. */
export function isNotSignedIn(error: unknown): boolean {
  return error instanceof FetchError && error.failure.kind === 'refused' && error.failure.status === 401;
}
