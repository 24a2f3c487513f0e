import type { Role } from '@guantong/contracts';
import type { DatabaseTransaction } from '../../../database/database.ts';

/** The accounts in use of a person. */
export async function listAccountsOfPerson(tx: DatabaseTransaction, personId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('accounts')
    .select('id')
    .where('person_id', '=', personId)
    .where('state', '=', 'active')
    .execute();
  return rows.map(({ id }) => id);
}

export interface RoleAt {
  readonly role: Role;
  readonly organisationId?: string;
  /** Or at any organisation of these regions. */
  readonly regions?: readonly string[];
}

/** The accounts in use that hold a role somewhere. */
export async function listAccountsOfRole(
  tx: DatabaseTransaction,
  { role, organisationId, regions }: RoleAt,
): Promise<readonly string[]> {
  let query = tx
    .selectFrom('role_assignments')
    .innerJoin('accounts', 'accounts.id', 'role_assignments.account_id')
    .innerJoin('organisations', 'organisations.id', 'role_assignments.organisation_id')
    .select('accounts.id')
    .where('accounts.state', '=', 'active')
    .where('role_assignments.role', '=', role)
    .where('revoked_at', 'is', null);
  if (organisationId !== undefined) query = query.where('organisations.id', '=', organisationId);
  if (regions !== undefined) query = query.where('organisations.region', 'in', regions);
  const rows = await query.execute();
  return rows.map(({ id }) => id);
}
