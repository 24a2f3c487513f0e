import type { AccessTableView } from '@guantong/contracts';
import { callApi } from '../../office/api/call-api.ts';
import { readAnswer } from '../../office/api/read-answer.ts';

/** Who may do what: every role, every action, and the conditions under which a role may. */
export type AccessTable = AccessTableView;

export type AccessAction = AccessTableView['actions'][number];

export async function fetchAccessTable(signal: AbortSignal): Promise<AccessTable> {
  return readAnswer<AccessTable>(await callApi('/api/access', { signal }), ['roles', 'actions', 'conditions']);
}
