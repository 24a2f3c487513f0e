import { type ComplaintEffect, type ComplaintState, complaintHandlers } from '@guantong/procedure';
import type { RoleConditions } from '../../access/access-rule.ts';
import { type Action, accessTable } from '../../access/access-table.ts';

/** In which capacity the finding that counts was made: a re-check is the supervisor's. */
export function finderOf({ dispatch, recheck }: ComplaintState): 'body-clerk' | 'bureau-supervisor' {
  return recheck?.reply || dispatch === null ? 'bureau-supervisor' : complaintHandlers[dispatch.handler];
}

/**
 * Whether who found something orders at once what follows from it: where the access table names that office for it. What it
 * does not, the finding prepares and the head of the body orders.
 */
export function ordersEffect(effect: ComplaintEffect, finder: ReturnType<typeof finderOf>): boolean {
  if (effect === 'none') return true;
  const roles: RoleConditions = accessTable[orders[effect]].roles;
  return roles[finder] !== undefined;
}

const orders = {
  'annul-result': 'application.annul-result',
  're-evaluate': 'application.reopen-evaluation',
  'revoke-certificate': 'certificate.revoke',
} as const satisfies Record<Exclude<ComplaintEffect, 'none'>, Action>;
