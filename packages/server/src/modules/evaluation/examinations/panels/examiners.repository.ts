import type { DatabaseTransaction } from '../../../../database/database.ts';

/** The entries of the register whose account is in use and holds the role of examiner. Needs a system transaction. */
export async function listExaminerAccounts(
  tx: DatabaseTransaction,
  experts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (experts.length === 0) return new Map();
  const rows = await tx
    .selectFrom('experts')
    .innerJoin('accounts', 'accounts.id', 'experts.account_id')
    .innerJoin('role_assignments', 'role_assignments.account_id', 'accounts.id')
    .select(['experts.id', 'accounts.id as account_id'])
    .where('experts.id', 'in', [...experts])
    .where('accounts.state', '=', 'active')
    .where('role_assignments.role', '=', 'examiner')
    .where('role_assignments.revoked_at', 'is', null)
    .execute();
  return new Map(rows.map(({ id, account_id }) => [id, account_id]));
}
