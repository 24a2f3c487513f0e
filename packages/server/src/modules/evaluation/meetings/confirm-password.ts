import type { Actor } from '../../../access/actor.ts';
import { AppError } from '../../../http/app-error.ts';
import type { OfficeContext, WorkContext } from '../../../http/route-context.ts';
import { claimAttemptOf, findAccount, forgetFailures } from '../../people/accounts/account.repository.ts';
import { pauseBeforehand, recordFailure } from '../../people/sign-in/attempts.ts';
import type { PasswordCheck } from '../../people/sign-in/password-hash.ts';
import { asProduct } from '../as-product.ts';

export interface SigningContext extends OfficeContext {
  readonly passwords: PasswordCheck;
}

/** What the signature of minutes needs of it. */
export type SigningWork = WorkContext & Pick<SigningContext, 'passwords'>;

/** Asks once more for the password of who signs. A wrong one counts as a failed sign-in; throws `password-wrong`. */
export async function confirmPassword(
  context: SigningWork,
  { accountId }: Pick<Actor, 'accountId'>,
  password: string,
): Promise<void> {
  const { now, passwords } = context;
  const claimed = await asProduct(context, 'sign-in', async (tx) => {
    const attempt = await claimAttemptOf(tx, { accountId, now: now().toISOString() });
    if (attempt === undefined) return undefined;
    await pauseBeforehand(tx, context, { accountId, failures: attempt.failed_attempts });
    return { failures: attempt.failed_attempts, hash: (await findAccount(tx, accountId))?.password_hash ?? null };
  });
  const matches = await passwords.verify(claimed?.hash, password);
  if (claimed !== undefined && matches) {
    await asProduct(context, 'sign-in', (tx) => forgetFailures(tx, accountId));
    return;
  }
  if (claimed !== undefined) {
    const failed = { accountId, failures: claimed.failures, what: 'password' } as const;
    await asProduct(context, 'sign-in', (tx) => recordFailure(tx, context, failed));
  }
  throw new AppError('password-wrong');
}
