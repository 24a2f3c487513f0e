import { sql } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { AccountState } from '../people.tables.ts';

export async function insertAccount(
  transaction: DatabaseTransaction,
  account: {
    readonly id: string;
    readonly login_name: string;
    readonly display_name: string;
    readonly password_hash: string;
    readonly password_temporary: boolean;
    readonly identity_digest: string | null;
    readonly province: string | null;
    readonly person_id: string | null;
    readonly language: 'zh' | 'en';
    readonly email: string | null;
    readonly demonstration: boolean;
    readonly created_at: string;
  },
): Promise<void> {
  await transaction
    .insertInto('accounts')
    .values({ ...account, state: 'active' })
    .execute();
}

export async function findAccount(transaction: DatabaseTransaction, id: string) {
  return await transaction.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
}

/**
 * Counts an attempt to sign in before it is judged, so that attempts at the same time are counted too; the pause after it
 * is set at once. Undefined where there is no such account, it is not in use, or sign-in pauses.
 */
export async function claimAttempt(
  transaction: DatabaseTransaction,
  { loginName, now }: { readonly loginName: string; readonly now: string },
): Promise<
  | {
      readonly id: string;
      readonly password_hash: string | null;
      readonly failed_attempts: number;
      readonly totp_confirmed_at: string | null;
    }
  | undefined
> {
  return await transaction
    .updateTable('accounts')
    .set({ failed_attempts: sql`failed_attempts + 1` })
    .where('login_name', '=', loginName)
    .where('state', '=', 'active')
    .where((where) => where.or([where('locked_until', 'is', null), where('locked_until', '<=', now)]))
    .returning(['id', 'password_hash', 'failed_attempts', 'totp_confirmed_at'])
    .executeTakeFirst();
}

/** The same for an account that is known: a second factor, a password to be changed. */
export async function claimAttemptOf(
  transaction: DatabaseTransaction,
  { accountId, now }: { readonly accountId: string; readonly now: string },
): Promise<{ readonly failed_attempts: number } | undefined> {
  return await transaction
    .updateTable('accounts')
    .set({ failed_attempts: sql`failed_attempts + 1` })
    .where('id', '=', accountId)
    .where('state', '=', 'active')
    .where((where) => where.or([where('locked_until', 'is', null), where('locked_until', '<=', now)]))
    .returning('failed_attempts')
    .executeTakeFirst();
}

export async function setPause(transaction: DatabaseTransaction, id: string, until: string): Promise<void> {
  await transaction.updateTable('accounts').set({ locked_until: until }).where('id', '=', id).execute();
}

export async function forgetFailures(transaction: DatabaseTransaction, id: string): Promise<void> {
  await transaction
    .updateTable('accounts')
    .set({ failed_attempts: 0, locked_until: null })
    .where('id', '=', id)
    .execute();
}

/** Takes back a claimed attempt that was right while others still count: those against the second factor. */
export async function takeBackAttempt(transaction: DatabaseTransaction, id: string): Promise<void> {
  await transaction
    .updateTable('accounts')
    .set({ failed_attempts: sql`greatest(failed_attempts - 1, 0)`, locked_until: null })
    .where('id', '=', id)
    .execute();
}

/** The same password at another cost. */
export async function renewHash(transaction: DatabaseTransaction, id: string, hash: string): Promise<void> {
  await transaction.updateTable('accounts').set({ password_hash: hash }).where('id', '=', id).execute();
}

export async function setLanguage(transaction: DatabaseTransaction, id: string, language: 'zh' | 'en'): Promise<void> {
  await transaction.updateTable('accounts').set({ language }).where('id', '=', id).execute();
}

export async function setPassword(
  transaction: DatabaseTransaction,
  id: string,
  { hash, temporary }: { readonly hash: string; readonly temporary: boolean },
): Promise<void> {
  await transaction
    .updateTable('accounts')
    .set({ password_hash: hash, password_temporary: temporary })
    .where('id', '=', id)
    .execute();
}

/** Keeps a sealed secret that is still to be confirmed. False where there is a confirmed one. */
export async function keepTotpSecret(transaction: DatabaseTransaction, id: string, sealed: string): Promise<boolean> {
  const row = await transaction
    .updateTable('accounts')
    .set({ totp_secret: sealed, totp_last_step: null })
    .where('id', '=', id)
    .where('totp_confirmed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Uses a step up. False where it, or a later one, was used before. */
export async function spendTotpStep(
  transaction: DatabaseTransaction,
  id: string,
  { step, confirmedAt }: { readonly step: number; readonly confirmedAt: string },
): Promise<boolean> {
  const row = await transaction
    .updateTable('accounts')
    .set({ totp_last_step: step, totp_confirmed_at: sql`coalesce(totp_confirmed_at, ${confirmedAt})` })
    .where('id', '=', id)
    .where((where) => where.or([where('totp_last_step', 'is', null), where('totp_last_step', '<', step)]))
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function removeTotpSecret(transaction: DatabaseTransaction, id: string): Promise<void> {
  await transaction
    .updateTable('accounts')
    .set({ totp_secret: null, totp_confirmed_at: null, totp_last_step: null, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** Changes what an administrator may; false where it is not at `version` any more. */
export async function changeAccount(
  transaction: DatabaseTransaction,
  {
    id,
    version,
    change,
  }: {
    readonly id: string;
    readonly version: number;
    readonly change: {
      readonly display_name?: string;
      readonly email?: string | null;
      readonly state?: AccountState;
    };
  },
): Promise<boolean> {
  const row = await transaction
    .updateTable('accounts')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Secrets of second factors sealed with another key than `key`, at most `limit` of them. */
export async function listSecretsSealedOtherwise(
  transaction: DatabaseTransaction,
  { key, limit }: { readonly key: string; readonly limit: number },
) {
  return await transaction
    .selectFrom('accounts')
    .where('totp_secret', 'is not', null)
    .where('totp_secret', 'not like', `${key}.%`)
    .select(['id', 'totp_secret'])
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .execute();
}

/** The same secret under another seal. */
export async function setSealedSecret(transaction: DatabaseTransaction, id: string, sealed: string): Promise<void> {
  await transaction.updateTable('accounts').set({ totp_secret: sealed }).where('id', '=', id).execute();
}
