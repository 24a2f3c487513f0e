import { callApi } from '../api/call-api.ts';

/** Acts in another of one's roles from now on. */
export async function chooseRole(assignmentId: string): Promise<void> {
  await callApi('/api/session/role', { method: 'PUT', body: { assignmentId } });
}

export async function signOut(): Promise<void> {
  await callApi('/api/session', { method: 'DELETE' });
}
