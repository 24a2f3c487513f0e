import type { Text } from '@guantong/engine';
import { callApi } from '../../office/api/call-api.ts';
import { readAnswer } from '../../office/api/read-answer.ts';

/** Who may do what: every role, every action, and the conditions under which a role may. */
export interface AccessTable {
  readonly roles: readonly { readonly role: string; readonly name: Text }[];
  readonly actions: readonly AccessAction[];
  readonly conditions: readonly { readonly condition: string; readonly words: Text }[];
}

export interface AccessAction {
  readonly action: string;
  readonly words: Text;
  /** Only the roles that may, with their conditions; none: always. */
  readonly allowed: readonly { readonly role: string; readonly conditions: readonly string[] }[];
}

export async function fetchAccessTable(signal: AbortSignal): Promise<AccessTable> {
  return readAnswer<AccessTable>(await callApi('/api/access', { signal }), ['roles', 'actions', 'conditions']);
}
