import type { AccessTableView } from '@guantong/contracts';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../office/api/call-api.ts';
import { readAnswer } from '../../office/api/read-answer.ts';

/** Who may do what: every role, every action, and the conditions under which a role may. */
export type AccessTable = AccessTableView;

export type AccessAction = AccessTableView['actions'][number];

export const accessTableQuery = queryOptions({
  queryKey: ['access-table'],
  queryFn: ({ signal }) => fetchAccessTable(signal),
});

async function fetchAccessTable(signal: AbortSignal): Promise<AccessTable> {
  return readAnswer<AccessTable>(await callApi('/api/access', { signal }), ['roles', 'actions', 'conditions']);
}
