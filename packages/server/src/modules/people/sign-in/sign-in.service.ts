import type { SignIn } from '@guantong/contracts';
import { AppError } from '../../../http/app-error.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import { claimAttempt, forgetFailures, renewHash, takeBackAttempt } from '../accounts/account.repository.ts';
import { pauseBeforehand, recordFailure } from './attempts.ts';
import { type BegunSession, beginSession, signInActor } from './begin-session.ts';
import { hashPassword, isOutdated, type PasswordCheck } from './password-hash.ts';

/**
 * Signs in by name and password. Throws `sign-in-failed` for whatever is wrong, in the same time: neither words nor time
 * tell whether there is such a name, or whether it pauses.
 */
export async function signIn(
  office: OfficeContext,
  passwords: PasswordCheck,
  { loginName, password, client }: SignIn & { readonly client: string | null },
): Promise<BegunSession> {
  const { database, now, config } = office;
  const account = await database.transaction(signInActor, async (transaction) => {
    const claimed = await claimAttempt(transaction, {
      loginName: loginName.trim().toLowerCase(),
      now: now().toISOString(),
    });
    if (claimed !== undefined)
      await pauseBeforehand(transaction, office, { accountId: claimed.id, failures: claimed.failed_attempts });
    return claimed;
  });
  const matches = await passwords.verify(account?.password_hash, password);
  if (account === undefined || !matches) {
    if (account !== undefined)
      await database.transaction(signInActor, (transaction) =>
        recordFailure(transaction, office, {
          accountId: account.id,
          failures: account.failed_attempts,
          what: 'password',
        }),
      );
    throw new AppError('sign-in-failed');
  }
  const outdated = account.password_hash !== null && isOutdated(account.password_hash, config.signIn.passwordCost);
  const renewed = outdated ? await hashPassword(password, config.signIn.passwordCost) : undefined;
  return await database.transaction(signInActor, async (transaction) => {
    // Whoever knows the password must not win new attempts at the code by it.
    if (account.totp_confirmed_at === null) await forgetFailures(transaction, account.id);
    else await takeBackAttempt(transaction, account.id);
    if (renewed !== undefined) await renewHash(transaction, account.id, renewed);
    return await beginSession(transaction, office, { accountId: account.id, client, method: 'password' });
  });
}
