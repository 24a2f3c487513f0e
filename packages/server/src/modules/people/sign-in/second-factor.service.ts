import { appendAudit } from '../../../database/append-audit.ts';
import { AppError } from '../../../http/app-error.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import { openToken, sealToken } from '../../../keys/seal.ts';
import {
  claimAttemptOf,
  findAccount,
  forgetFailures,
  keepTotpSecret,
  spendTotpStep,
} from '../accounts/account.repository.ts';
import type { Session } from '../sessions/create-authenticator.ts';
import { replaceSessionToken } from '../sessions/session.repository.ts';
import { createSessionToken, hashSessionToken } from '../sessions/session-token.ts';
import { pauseBeforehand, recordFailure } from './attempts.ts';
import { type BegunSession, signInActor } from './begin-session.ts';
import { createTotpSecret, findTotpStep, secondFactorContext, totpUri } from './second-factor.ts';

/** Gives the account a secret that its first code confirms. Throws `second-factor-set` where there is a confirmed one. */
export async function beginSecondFactor(
  { database, keys }: OfficeContext,
  session: Session,
): Promise<{ readonly secret: string; readonly uri: string }> {
  const secret = createTotpSecret();
  const sealed = sealToken(secret, secondFactorContext(session.account_id), keys);
  const kept = await database.transaction(signInActor, (transaction) =>
    keepTotpSecret(transaction, session.account_id, sealed),
  );
  if (!kept) throw new AppError('second-factor-set');
  return { secret, uri: totpUri(secret, session.login_name) };
}

/**
 * Takes the code of a second factor, the first one confirming it, and gives the session another token. Throws
 * `second-factor-wrong` for a wrong or used code; failures count as those of the password do.
 */
export async function showSecondFactor(office: OfficeContext, session: Session, code: string): Promise<BegunSession> {
  const { database, keys, now } = office;
  const accountId = session.account_id;
  const claimed = await database.transaction(signInActor, async (transaction) => {
    const attempt = await claimAttemptOf(transaction, { accountId, now: now().toISOString() });
    if (attempt !== undefined)
      await pauseBeforehand(transaction, office, { accountId, failures: attempt.failed_attempts });
    return attempt;
  });
  const begun = await database.transaction(signInActor, async (transaction) => {
    const account = await findAccount(transaction, accountId);
    const secret = openToken(account?.totp_secret ?? '', secondFactorContext(accountId), keys);
    const time = now();
    const step =
      claimed === undefined || account === undefined || secret === undefined
        ? undefined
        : findTotpStep(code, { secret, now: time, lastStep: account.totp_last_step });
    const used =
      step !== undefined && (await spendTotpStep(transaction, accountId, { step, confirmedAt: time.toISOString() }));
    if (!used) {
      if (claimed !== undefined)
        await recordFailure(transaction, office, {
          accountId,
          failures: claimed.failed_attempts,
          what: 'second-factor',
        });
      return undefined;
    }
    await forgetFailures(transaction, accountId);
    const token = createSessionToken();
    await replaceSessionToken(transaction, session.id, { tokenHash: hashSessionToken(token), secondFactor: true });
    await appendAudit(transaction, {
      chain: `account:${accountId}`,
      at: time.toISOString(),
      actor: { accountId, role: 'none' },
      action: session.totp_confirmed_at === null ? 'second-factor.set' : 'second-factor.show',
      subject: { kind: 'session', id: session.id },
      detail: {},
    });
    return { token, expiresAt: session.expires_at };
  });
  if (begun === undefined) throw new AppError('second-factor-wrong');
  return begun;
}
