import type { Role } from '@guantong/contracts';
import type { Actor } from '../access/actor.ts';
import type { DatabaseTransaction } from '../database/database.ts';
import { insertRows } from './insert-rows.ts';
import { type Random, randomId } from './seeded-random.ts';

/** Somebody of the demonstration. */
export interface DemonstrationAccount {
  readonly id: string;
  readonly loginName: string;
  readonly displayName: string;
  /** For workers. */
  readonly person?: { readonly id: string; readonly province: string; readonly identityDigest: string };
}

/** The one role that an account of the demonstration holds. */
export interface DemonstrationRole {
  readonly account: DemonstrationAccount;
  readonly role: Role;
  /** The employer, body or bureau; absent for roles without one. */
  readonly place?: { readonly id: string; readonly region: string };
}

/** Accounts with the password of the demonstration, which is no secret and so hashed once. Needs a system transaction. */
export async function seedAccounts(
  tx: DatabaseTransaction,
  accounts: readonly DemonstrationAccount[],
  { now, passwordHash }: { readonly now: Date; readonly passwordHash: string },
): Promise<void> {
  const rows = accounts.map(({ id, loginName, displayName, person }) => ({
    id,
    login_name: loginName,
    display_name: displayName,
    password_hash: passwordHash,
    password_temporary: false,
    identity_digest: person?.identityDigest ?? null,
    province: person?.province ?? null,
    person_id: person?.id ?? null,
    language: 'zh',
    email: null,
    state: 'active',
    failed_attempts: 0,
    locked_until: null,
    totp_secret: null,
    totp_confirmed_at: null,
    totp_last_step: null,
    demonstration: true,
    created_at: now.toISOString(),
    version: 1,
  }));
  await insertRows(tx, 'accounts', rows);
}

/** Grants the roles. Needs a system transaction. */
export async function seedRoles(
  tx: DatabaseTransaction,
  roles: readonly DemonstrationRole[],
  { random, now }: { readonly random: Random; readonly now: Date },
): Promise<void> {
  const rows = roles.map(({ account, role, place }) => ({
    id: randomId(random),
    account_id: account.id,
    role,
    organisation_id: place?.id ?? null,
    granted_by: null,
    granted_at: now.toISOString(),
    revoked_at: null,
  }));
  await insertRows(tx, 'role_assignments', rows);
}

/** Who somebody of the demonstration is as an actor. There is no session: the demonstration acts by itself. */
export function demonstrationActor({ account, role, place }: DemonstrationRole): Actor {
  const { id, person, displayName } = account;
  const isOfBureau = role === 'bureau-officer' || role === 'bureau-supervisor';
  return {
    accountId: id,
    sessionId: id,
    role,
    organisationId: place?.id ?? null,
    personId: person?.id ?? null,
    province: person?.province ?? null,
    bureauRegion: isOfBureau ? (place?.region ?? null) : null,
    displayName,
  };
}
