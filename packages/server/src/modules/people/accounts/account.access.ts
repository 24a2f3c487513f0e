import type { Can } from '@guantong/contracts';
import type { Action } from '../../../access/access-table.ts';
import type { Actor } from '../../../access/actor.ts';
import { authoriseStep, listCan, type PossibleStep } from '../../../access/list-can.ts';
import type { AccountState } from '../people.tables.ts';

/** What of an account decides what may be done with it. */
interface AccountStanding {
  readonly id: string;
  readonly state: AccountState;
  readonly totp_confirmed_at: string | null;
}

/** What the caller may do with an account next. */
export function accountCan(actor: Actor, account: AccountStanding): Can {
  return listCan(actor, { accountId: account.id }, stepsOf(account));
}

/** Throws unless the caller may do it with the account now. */
export function authoriseOn(actor: Actor, account: AccountStanding, action: Action): void {
  const step = stepsOf(account).find((each) => each.action === action) ?? { action };
  authoriseStep(actor, { accountId: account.id }, step);
}

function stepsOf({ state, totp_confirmed_at }: AccountStanding): readonly PossibleStep[] {
  const closed = state === 'closed' ? { zh: '账号已注销', en: 'the account is closed' } : undefined;
  const locked = state === 'locked' ? { zh: '账号已锁定', en: 'the account is locked' } : undefined;
  const inUse = state === 'active' ? { zh: '账号在用', en: 'the account is in use' } : undefined;
  const without = totp_confirmed_at === null ? { zh: '尚未设置动态口令', en: 'there is no second factor' } : undefined;
  return [
    { action: 'account.change', obstacle: closed },
    { action: 'account.lock', obstacle: closed ?? locked },
    { action: 'account.unlock', obstacle: closed ?? inUse },
    { action: 'account.close', obstacle: closed },
    { action: 'account.reset-password', obstacle: closed },
    { action: 'account.reset-second-factor', obstacle: closed ?? without },
    { action: 'role.grant', obstacle: closed },
    { action: 'role.revoke' },
    { action: 'session.list-of-others' },
    { action: 'session.revoke-of-others' },
  ];
}
