import type { Role } from '@guantong/contracts';
import type { DatabaseTransaction } from '../../../database/database.ts';

export async function insertRole(
  transaction: DatabaseTransaction,
  assignment: {
    readonly id: string;
    readonly account_id: string;
    readonly role: Role;
    readonly organisation_id: string | null;
    readonly granted_by: string | null;
    readonly granted_at: string;
  },
): Promise<void> {
  await transaction.insertInto('role_assignments').values(assignment).execute();
}

/** Ends a role of an account; undefined where it does not hold it. */
export async function revokeRole(
  transaction: DatabaseTransaction,
  { id, accountId, at }: { readonly id: string; readonly accountId: string; readonly at: string },
): Promise<{ readonly role: Role; readonly organisation_id: string | null } | undefined> {
  return await transaction
    .updateTable('role_assignments')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .returning(['role', 'organisation_id'])
    .executeTakeFirst();
}

export async function findOrganisationKind(transaction: DatabaseTransaction, id: string) {
  const row = await transaction
    .selectFrom('organisations')
    .where('id', '=', id)
    .where('state', '!=', 'removed')
    .select('kind')
    .executeTakeFirst();
  return row?.kind;
}
