import type { PasswordChange } from '@guantong/contracts';
import { appendAudit } from '../../../database/append-audit.ts';
import { AppError } from '../../../http/app-error.ts';
import type { PeopleContext } from '../people-context.ts';
import type { Session } from '../sessions/create-authenticator.ts';
import { replaceSessionToken, revokeSessionsOf } from '../sessions/session.repository.ts';
import { createSessionToken, hashSessionToken } from '../sessions/session-token.ts';
import { pauseBeforehand, recordFailure } from '../sign-in/attempts.ts';
import { type BegunSession, signInActor } from '../sign-in/begin-session.ts';
import { checkPassword } from '../sign-in/check-password.ts';
import { hashPassword } from '../sign-in/password-hash.ts';
import { claimAttemptOf, findAccount, forgetFailures, setPassword } from './account.repository.ts';

/**
 * Changes the caller's password and ends every session of the account; the one that asks goes on under another token.
 * Throws `password-wrong`, counted as a failed sign-in, and `request-invalid` for a password that is easily guessed.
 */
export async function changePassword(
  people: PeopleContext,
  session: Session,
  { current, next }: PasswordChange,
): Promise<BegunSession> {
  const { config, database, now } = people;
  const accountId = session.account_id;
  checkPassword(next, { loginName: session.login_name, path: '/next' });
  if (next.normalize('NFC') === current.normalize('NFC')) throw sameAsBefore();
  await confirmPassword(people, { accountId, password: current });
  const hash = await hashPassword(next, config.signIn.passwordCost);
  return await database.transaction(signInActor, async (transaction) => {
    const at = now().toISOString();
    await forgetFailures(transaction, accountId);
    await setPassword(transaction, accountId, { hash, temporary: false });
    await revokeSessionsOf(transaction, { accountId, at, except: session.id });
    const token = createSessionToken();
    await replaceSessionToken(transaction, session.id, {
      tokenHash: hashSessionToken(token),
      secondFactor: session.second_factor,
    });
    await appendAudit(transaction, {
      chain: `account:${accountId}`,
      at,
      actor: { accountId, role: 'none' },
      action: 'account.change-password',
      subject: { kind: 'account', id: accountId },
      detail: {},
    });
    return { token, expiresAt: session.expires_at };
  });
}

/** Throws `password-wrong`, counted as a failed sign-in, unless it is the password of the account. */
export async function confirmPassword(
  people: PeopleContext,
  { accountId, password }: { readonly accountId: string; readonly password: string },
): Promise<void> {
  const { database, now, passwords } = people;
  const claimed = await database.transaction(signInActor, async (transaction) => {
    const attempt = await claimAttemptOf(transaction, { accountId, now: now().toISOString() });
    if (attempt === undefined) return undefined;
    await pauseBeforehand(transaction, people, { accountId, failures: attempt.failed_attempts });
    const account = await findAccount(transaction, accountId);
    return { failures: attempt.failed_attempts, hash: account?.password_hash ?? null };
  });
  const matches = await passwords.verify(claimed?.hash, password);
  if (claimed === undefined || !matches) {
    if (claimed !== undefined)
      await database.transaction(signInActor, (transaction) =>
        recordFailure(transaction, people, { accountId, failures: claimed.failures, what: 'password' }),
      );
    throw new AppError('password-wrong');
  }
}

function sameAsBefore(): AppError {
  return new AppError('request-invalid', {
    problems: [
      {
        path: '/next',
        expected: '与当前密码不同的密码 · another password than the present one',
        found: '相同的密码 · the same',
      },
    ],
  });
}
