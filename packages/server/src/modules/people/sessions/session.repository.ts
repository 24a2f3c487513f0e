import type { OrganisationState, Role } from '@guantong/contracts';
import type { DatabaseTransaction } from '../../../database/database.ts';

/** A session that is valid, with what its account is allowed and still has to do. */
export interface SessionRow {
  readonly id: string;
  readonly account_id: string;
  readonly assignment_id: string | null;
  readonly second_factor: boolean;
  readonly last_seen_at: string;
  readonly expires_at: string;
  readonly login_name: string;
  readonly display_name: string;
  readonly language: 'zh' | 'en';
  readonly province: string | null;
  readonly person_id: string | null;
  readonly password_temporary: boolean;
  readonly totp_confirmed_at: string | null;
}

/** A role that an account holds now. */
export interface HeldRole {
  readonly id: string;
  readonly role: Role;
  readonly organisation_id: string | null;
  readonly organisation_name: string | null;
  /** Absent for roles without an organisation. */
  readonly organisation_state: OrganisationState | null;
  readonly region: string | null;
}

export async function insertSession(
  transaction: DatabaseTransaction,
  session: {
    readonly token_hash: string;
    readonly id: string;
    readonly account_id: string;
    readonly assignment_id: string | null;
    readonly client: string | null;
    readonly created_at: string;
    readonly last_seen_at: string;
    readonly expires_at: string;
  },
): Promise<void> {
  await transaction.insertInto('sessions').values(session).execute();
}

/** The session of a token unless it was revoked, is past its end or was silent since `idleSince`. */
export async function findSession(
  transaction: DatabaseTransaction,
  { tokenHash, now, idleSince }: { readonly tokenHash: string; readonly now: string; readonly idleSince: string },
): Promise<SessionRow | undefined> {
  return await transaction
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', idleSince)
    .where('accounts.state', '=', 'active')
    .select([
      'sessions.id',
      'account_id',
      'assignment_id',
      'second_factor',
      'last_seen_at',
      'expires_at',
      'login_name',
      'display_name',
      'language',
      'province',
      'person_id',
      'password_temporary',
      'totp_confirmed_at',
    ])
    .executeTakeFirst();
}

/** The roles an account holds, the oldest first. */
export async function listHeldRoles(transaction: DatabaseTransaction, accountId: string): Promise<readonly HeldRole[]> {
  return await transaction
    .selectFrom('role_assignments')
    .leftJoin('organisations', 'organisations.id', 'role_assignments.organisation_id')
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .select([
      'role_assignments.id',
      'role',
      'organisation_id',
      'organisations.name as organisation_name',
      'organisations.state as organisation_state',
      'organisations.region',
    ])
    .orderBy('granted_at')
    .orderBy('role_assignments.id')
    .execute();
}

export async function touchSession(transaction: DatabaseTransaction, id: string, at: string): Promise<void> {
  await transaction.updateTable('sessions').set({ last_seen_at: at }).where('id', '=', id).execute();
}

export async function setSessionRole(
  transaction: DatabaseTransaction,
  id: string,
  assignmentId: string,
): Promise<void> {
  await transaction.updateTable('sessions').set({ assignment_id: assignmentId }).where('id', '=', id).execute();
}

/** Gives a session another token: what was seen before it rose in rank is worth nothing after. */
export async function replaceSessionToken(
  transaction: DatabaseTransaction,
  id: string,
  { tokenHash, secondFactor }: { readonly tokenHash: string; readonly secondFactor: boolean },
): Promise<void> {
  await transaction
    .updateTable('sessions')
    .set({ token_hash: tokenHash, second_factor: secondFactor })
    .where('id', '=', id)
    .execute();
}

/** Sessions of an account that have not ended, the latest first. */
export async function listSessions(transaction: DatabaseTransaction, accountId: string, now: string) {
  return await transaction
    .selectFrom('sessions')
    .leftJoin('role_assignments', 'role_assignments.id', 'sessions.assignment_id')
    .where('sessions.account_id', '=', accountId)
    .where('sessions.revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .select(['sessions.id', 'client', 'created_at', 'last_seen_at', 'expires_at', 'second_factor', 'role'])
    .orderBy('last_seen_at', 'desc')
    .execute();
}

/** Whose session it is, while it has not been revoked. */
export async function findSessionOwner(transaction: DatabaseTransaction, id: string): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('sessions')
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .select('account_id')
    .executeTakeFirst();
  return row?.account_id;
}

export async function revokeSession(transaction: DatabaseTransaction, id: string, at: string): Promise<void> {
  await transaction.updateTable('sessions').set({ revoked_at: at }).where('id', '=', id).execute();
}

/** Ends all sessions of an account, but for `except`. */
export async function revokeSessionsOf(
  transaction: DatabaseTransaction,
  { accountId, at, except }: { readonly accountId: string; readonly at: string; readonly except?: string | undefined },
): Promise<void> {
  await transaction
    .updateTable('sessions')
    .set({ revoked_at: at })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .$if(except !== undefined, (query) => query.where('id', '!=', except ?? ''))
    .execute();
}
