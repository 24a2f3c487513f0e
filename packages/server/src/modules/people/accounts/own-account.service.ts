import type { AccountLanguage, IdentityUnlink, LinkedIdentities } from '@guantong/contracts';
import type { Action } from '../../../access/access-table.ts';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import { appendAudit } from '../../../database/append-audit.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { AppError } from '../../../http/app-error.ts';
import type { PeopleContext } from '../people-context.ts';
import { deleteIdentities, listIdentities } from '../sign-in/external/identity.repository.ts';
import { findAccount, forgetFailures, setLanguage } from './account.repository.ts';
import { confirmPassword } from './password.service.ts';

/** The language the account is written to in, by mail and webhook. */
export async function changeLanguage(
  { database, now }: PeopleContext,
  actor: Actor,
  { language }: AccountLanguage,
): Promise<AccountLanguage> {
  const { accountId } = actor;
  authorise(actor, 'account.change-language', { accountId });
  return await database.transaction(actor, async (transaction) => {
    await setLanguage(transaction, accountId, language);
    await record(transaction, {
      actor,
      at: now().toISOString(),
      action: 'account.change-language',
      detail: { language },
    });
    return { language };
  });
}

/** The identities of other services that sign in to the account. */
export async function readIdentities({ database }: PeopleContext, actor: Actor): Promise<LinkedIdentities> {
  const { accountId } = actor;
  authorise(actor, 'account.unlink-identity', { accountId });
  const items = await database.transaction(actor, (transaction) => listIdentities(transaction, accountId));
  return { items: items.map(({ issuer, subject, linked_at: linkedAt }) => ({ issuer, subject, linkedAt })) };
}

/**
 * Unlinks an identity, with the password: the way in that stays. Throws `step-not-possible` where the account has no
 * password, `password-wrong`, and `identity-not-found`.
 */
export async function unlinkIdentity(
  people: PeopleContext,
  actor: Actor,
  { issuer, subject, password }: IdentityUnlink,
): Promise<void> {
  const { accountId } = actor;
  authorise(actor, 'account.unlink-identity', { accountId });
  const account = await people.database.transaction(actor, (transaction) => findAccount(transaction, accountId));
  if (account?.password_hash === null) throw new AppError('step-not-possible', { reason: lastWayIn });
  await confirmPassword(people, { accountId, password });
  await people.database.transaction(actor, async (transaction) => {
    await forgetFailures(transaction, accountId);
    const unlinked = await deleteIdentities(transaction, { accountId, only: { issuer, subject } });
    if (unlinked === 0) throw new AppError('identity-not-found');
    const at = people.now().toISOString();
    await record(transaction, { actor, at, action: 'account.unlink-identity', detail: { issuer } });
  });
}

const lastWayIn = {
  zh: '账号没有密码，解除后将无法登录；请先由系统管理员重置密码',
  en: 'the account has no password, so nobody could sign in any more: have the system administrator give it one first',
};

async function record(
  transaction: DatabaseTransaction,
  {
    actor: { accountId, role },
    at,
    action,
    detail,
  }: {
    readonly actor: Actor;
    readonly at: string;
    readonly action: Action;
    readonly detail: Readonly<Record<string, string>>;
  },
): Promise<void> {
  await appendAudit(transaction, {
    chain: `account:${accountId}`,
    at,
    actor: { accountId, role },
    action,
    subject: { kind: 'account', id: accountId },
    detail,
  });
}
