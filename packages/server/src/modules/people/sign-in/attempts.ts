import { appendAudit } from '../../../database/append-audit.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import { setPause } from '../accounts/account.repository.ts';
import { pauseAfter } from './sign-in-pause.ts';

export interface FailedAttempt {
  readonly accountId: string;
  /** Failures in a row, with this one. */
  readonly failures: number;
  readonly what: 'password' | 'second-factor';
}

/** Lets sign-in pause after the attempt that was just claimed, before it is judged: success forgets the pause. */
export async function pauseBeforehand(
  transaction: DatabaseTransaction,
  { config, now }: Pick<OfficeContext, 'config' | 'now'>,
  { accountId, failures }: Pick<FailedAttempt, 'accountId' | 'failures'>,
): Promise<void> {
  const seconds = pauseAfter(failures, config.signIn.failuresBeforePause);
  if (seconds > 0) await setPause(transaction, accountId, new Date(now().getTime() + seconds * 1000).toISOString());
}

/** Writes a failure down. */
export async function recordFailure(
  transaction: DatabaseTransaction,
  { now }: Pick<OfficeContext, 'now'>,
  { accountId, failures, what }: FailedAttempt,
): Promise<void> {
  await appendAudit(transaction, {
    chain: `account:${accountId}`,
    at: now().toISOString(),
    actor: { accountId: null, role: 'none' },
    action: 'sign-in.fail',
    subject: { kind: 'account', id: accountId },
    detail: { what, failures },
  });
}
