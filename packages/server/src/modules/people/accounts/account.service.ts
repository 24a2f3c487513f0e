import {
  type AccountChange,
  type AccountFilter,
  type AccountItem,
  type AccountList,
  type AccountView,
  type NewAccount,
  normaliseName,
} from '@guantong/contracts';
import type { Action } from '../../../access/access-table.ts';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import { appendAudit } from '../../../database/append-audit.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { AppError } from '../../../http/app-error.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import { identityDigest } from '../../../keys/identity-digest.ts';
import type { AccountState } from '../people.tables.ts';
import { presentHeldRole } from '../sessions/present-session.ts';
import { revokeSessionsOf } from '../sessions/session.repository.ts';
import { deleteIdentities } from '../sign-in/external/identity.repository.ts';
import { hashPassword } from '../sign-in/password-hash.ts';
import { accountCan, authoriseOn } from './account.access.ts';
import { changeAccount, findAccount, insertAccount, removeTotpSecret, setPassword } from './account.repository.ts';
import { toAccountError } from './account-error.ts';
import { countAccounts, listAccounts, listRolesOf } from './account-list.repository.ts';
import { createFirstPassword } from './first-password.ts';
import { readResidentId } from './registration.service.ts';

/** A password that is shown once. */
export interface FirstPassword {
  readonly accountId: string;
  readonly password: string;
}

/** One page of the accounts, for administrators. */
export async function readAccounts(
  { database }: OfficeContext,
  actor: Actor,
  { page, size, ...filter }: AccountFilter & { readonly page: number; readonly size: number },
): Promise<AccountList> {
  authorise(actor, 'account.list');
  return await database.transaction(actor, async (transaction) => ({
    items: await readItems(transaction, filter, { offset: (page - 1) * size, limit: size }),
    total: await countAccounts(transaction, filter),
    page,
    size,
  }));
}

/** One account with what the caller may do with it; `account-not-found` where none is seen. */
export async function readAccount({ database }: OfficeContext, actor: Actor, id: string): Promise<AccountView> {
  authorise(actor, 'account.list');
  return await database.transaction(actor, (transaction) => presentAccount(transaction, actor, id));
}

/** An account for somebody of an office, with a first password to hand over. The resident id is kept as a digest alone. */
export async function createAccount(office: OfficeContext, actor: Actor, input: NewAccount): Promise<FirstPassword> {
  authorise(actor, 'account.create');
  const { config, database, keys, now, newId } = office;
  const residentId = readResidentId(office, input.residentId);
  const password = createFirstPassword();
  const hash = await hashPassword(password, config.signIn.passwordCost);
  const [id, at] = [newId(), now().toISOString()];
  try {
    await database.transaction(actor, async (transaction) => {
      await insertAccount(transaction, {
        id,
        login_name: input.loginName,
        display_name: normaliseName(input.displayName),
        password_hash: hash,
        password_temporary: true,
        identity_digest: identityDigest(residentId.id, keys),
        province: null,
        person_id: null,
        language: input.language,
        email: input.email,
        demonstration: false,
        created_at: at,
      });
      await record(transaction, { actor, at, action: 'account.create', id, detail: { loginName: input.loginName } });
    });
  } catch (error) {
    throw toAccountError(error);
  }
  return { accountId: id, password };
}

/** Changes name, address or state of an account; whoever is locked or closed is signed out. Throws `version-stale`. */
export async function updateAccount(
  { database, now }: OfficeContext,
  actor: Actor,
  id: string,
  { version, displayName, email, state }: AccountChange,
): Promise<AccountView> {
  return await database.transaction(actor, async (transaction) => {
    const account = await getAccount(transaction, id);
    const actions = actionsOf(account.state, { displayName, email, state });
    for (const action of actions) authoriseOn(actor, account, action);
    const change = {
      ...(displayName === undefined ? {} : { display_name: normaliseName(displayName) }),
      ...(email === undefined ? {} : { email }),
      ...(state === undefined ? {} : { state }),
    };
    if (!(await changeAccount(transaction, { id, version, change }))) throw new AppError('version-stale');
    const at = now().toISOString();
    if (state === 'locked' || state === 'closed') await revokeSessionsOf(transaction, { accountId: id, at });
    // Whoever signs in there next may open another account.
    if (state === 'closed') await deleteIdentities(transaction, { accountId: id });
    for (const action of actions) await record(transaction, { actor, at, action, id, detail: {} });
    return await presentAccount(transaction, actor, id);
  });
}

/** Gives a new first password and ends all sessions. */
export async function resetPassword(office: OfficeContext, actor: Actor, id: string): Promise<FirstPassword> {
  const { config, database, now } = office;
  const password = createFirstPassword();
  const hash = await hashPassword(password, config.signIn.passwordCost);
  await database.transaction(actor, async (transaction) => {
    authoriseOn(actor, await getAccount(transaction, id), 'account.reset-password');
    const at = now().toISOString();
    await setPassword(transaction, id, { hash, temporary: true });
    await revokeSessionsOf(transaction, { accountId: id, at });
    await record(transaction, { actor, at, action: 'account.reset-password', id, detail: {} });
  });
  return { accountId: id, password };
}

/** Takes the second factor away, so that another is set up at the next sign-in, and ends all sessions. */
export async function resetSecondFactor(
  { database, now }: OfficeContext,
  actor: Actor,
  id: string,
): Promise<AccountView> {
  return await database.transaction(actor, async (transaction) => {
    authoriseOn(actor, await getAccount(transaction, id), 'account.reset-second-factor');
    const at = now().toISOString();
    await removeTotpSecret(transaction, id);
    await revokeSessionsOf(transaction, { accountId: id, at });
    await record(transaction, { actor, at, action: 'account.reset-second-factor', id, detail: {} });
    return await presentAccount(transaction, actor, id);
  });
}

/** Accounts that a filter lets through, with their roles. */
export async function readItems(
  transaction: DatabaseTransaction,
  filter: AccountFilter,
  part: { readonly offset: number; readonly limit: number },
): Promise<AccountItem[]> {
  const rows = await listAccounts(transaction, filter, part);
  const roles = await listRolesOf(
    transaction,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    loginName: row.login_name,
    displayName: row.display_name,
    state: row.state,
    secondFactorSet: row.totp_confirmed_at !== null,
    roles: roles.filter(({ account_id }) => account_id === row.id).map(presentHeldRole),
    createdAt: row.created_at,
  }));
}

export async function getAccount(transaction: DatabaseTransaction, id: string) {
  const account = await findAccount(transaction, id);
  if (account === undefined) throw new AppError('account-not-found');
  return account;
}

async function presentAccount(transaction: DatabaseTransaction, actor: Actor, id: string): Promise<AccountView> {
  const account = await getAccount(transaction, id);
  const roles = await listRolesOf(transaction, [id]);
  return {
    id,
    loginName: account.login_name,
    displayName: account.display_name,
    state: account.state,
    secondFactorSet: account.totp_confirmed_at !== null,
    roles: roles.map(presentHeldRole),
    createdAt: account.created_at,
    email: account.email,
    language: account.language,
    pausedUntil: account.locked_until,
    version: account.version,
    can: accountCan(actor, account),
  };
}

function actionsOf(
  before: AccountState,
  { displayName, email, state }: Omit<AccountChange, 'version'>,
): readonly Action[] {
  const change: readonly Action[] = displayName === undefined && email === undefined ? [] : ['account.change'];
  if (state === undefined || state === before) return change;
  const ofState: Readonly<Record<AccountState, Action>> = {
    active: 'account.unlock',
    locked: 'account.lock',
    closed: 'account.close',
  };
  return [...change, ofState[state]];
}

async function record(
  transaction: DatabaseTransaction,
  {
    actor,
    at,
    action,
    id,
    detail,
  }: {
    readonly actor: Actor;
    readonly at: string;
    readonly action: Action;
    readonly id: string;
    readonly detail: Readonly<Record<string, string>>;
  },
): Promise<void> {
  await appendAudit(transaction, {
    chain: `account:${id}`,
    at,
    actor: { accountId: actor.accountId, role: actor.role },
    action,
    subject: { kind: 'account', id },
    detail,
  });
}
