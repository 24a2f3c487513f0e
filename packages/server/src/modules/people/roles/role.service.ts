import type { HeldRole, NewRole, Role } from '@guantong/contracts';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import { appendAudit } from '../../../database/append-audit.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { AppError } from '../../../http/app-error.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import { authoriseOn } from '../accounts/account.access.ts';
import { getAccount } from '../accounts/account.service.ts';
import { toAccountError } from '../accounts/account-error.ts';
import { listRolesOf } from '../accounts/account-list.repository.ts';
import { presentHeldRole } from '../sessions/present-session.ts';
import { revokeSessionsOf } from '../sessions/session.repository.ts';
import { findOrganisationKind, insertRole, revokeRole } from './role.repository.ts';

/** At which kind of organisation a role is held; null: at none. */
const placeOfRole: Readonly<Record<Role, 'employer' | 'evaluation-body' | 'bureau' | null>> = {
  worker: null,
  'employer-hr': 'employer',
  'body-clerk': 'evaluation-body',
  'body-chair': 'evaluation-body',
  expert: null,
  examiner: null,
  'bureau-officer': 'bureau',
  'bureau-supervisor': 'bureau',
  'system-administrator': null,
  'security-administrator': null,
  'audit-administrator': null,
};

export async function readRoles(
  { database }: OfficeContext,
  actor: Actor,
  accountId: string,
): Promise<readonly HeldRole[]> {
  authorise(actor, 'role.list');
  return await database.transaction(actor, async (transaction) => {
    await getAccount(transaction, accountId);
    return await presentRoles(transaction, accountId);
  });
}

/**
 * Grants a role. Throws `role-granted`, `administrator-alone` where an administrator would hold another office, and
 * `request-invalid` where the role is held at another kind of organisation, or at none.
 */
export async function grantRole(
  { database, now, newId }: OfficeContext,
  actor: Actor,
  accountId: string,
  { role, organisationId }: NewRole,
): Promise<readonly HeldRole[]> {
  try {
    return await database.transaction(actor, async (transaction) => {
      authoriseOn(actor, await getAccount(transaction, accountId), 'role.grant');
      await checkPlace(transaction, role, organisationId);
      const at = now().toISOString();
      await insertRole(transaction, {
        id: newId(),
        account_id: accountId,
        role,
        organisation_id: organisationId,
        granted_by: actor.accountId,
        granted_at: at,
      });
      await record(transaction, { actor, at, action: 'role.grant', accountId, role, organisationId });
      return await presentRoles(transaction, accountId);
    });
  } catch (error) {
    throw toAccountError(error);
  }
}

/** Takes a role away and signs the account out everywhere; `role-not-found` where it does not hold it. */
export async function takeRole(
  { database, now }: OfficeContext,
  actor: Actor,
  { accountId, assignmentId }: { readonly accountId: string; readonly assignmentId: string },
): Promise<readonly HeldRole[]> {
  return await database.transaction(actor, async (transaction) => {
    authoriseOn(actor, await getAccount(transaction, accountId), 'role.revoke');
    const at = now().toISOString();
    const taken = await revokeRole(transaction, { id: assignmentId, accountId, at });
    if (taken === undefined) throw new AppError('role-not-found');
    await revokeSessionsOf(transaction, { accountId, at });
    const { role, organisation_id: organisationId } = taken;
    await record(transaction, { actor, at, action: 'role.revoke', accountId, role, organisationId });
    return await presentRoles(transaction, accountId);
  });
}

async function presentRoles(transaction: DatabaseTransaction, accountId: string): Promise<readonly HeldRole[]> {
  return (await listRolesOf(transaction, [accountId])).map(presentHeldRole);
}

async function checkPlace(transaction: DatabaseTransaction, role: Role, organisationId: string | null): Promise<void> {
  const expected = placeOfRole[role];
  const found =
    organisationId === null ? null : ((await findOrganisationKind(transaction, organisationId)) ?? 'unknown');
  if (found === expected) return;
  throw new AppError('request-invalid', {
    problems: [{ path: '/organisationId', expected: expected ?? 'null', found: found ?? 'null' }],
  });
}

async function record(
  transaction: DatabaseTransaction,
  {
    actor,
    at,
    action,
    accountId,
    role,
    organisationId,
  }: {
    readonly actor: Actor;
    readonly at: string;
    readonly action: 'role.grant' | 'role.revoke';
    readonly accountId: string;
    readonly role: Role;
    readonly organisationId: string | null;
  },
): Promise<void> {
  await appendAudit(transaction, {
    chain: `account:${accountId}`,
    at,
    actor: { accountId: actor.accountId, role: actor.role },
    action,
    subject: { kind: 'account', id: accountId },
    detail: { role, organisationId },
  });
}
