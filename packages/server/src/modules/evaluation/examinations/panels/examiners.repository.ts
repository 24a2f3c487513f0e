import type { DatabaseTransaction } from '../../../../database/database.ts';

/**
 * Experts whose term runs on a day and whose account is in use and holds the role of examiner, by name. Needs a system
 * transaction.
 */
export async function listExaminers(tx: DatabaseTransaction, today: string) {
  return tx
    .selectFrom('experts')
    .innerJoin('accounts', 'accounts.id', 'experts.account_id')
    .innerJoin('role_assignments', 'role_assignments.account_id', 'accounts.id')
    .leftJoin('organisations as employer', 'employer.id', 'experts.employer_id')
    .select(['experts.id', 'experts.name'])
    .select(({ fn }) => fn.coalesce('employer.name', 'experts.employer_name').as('employer_name'))
    .distinct()
    .where('experts.state', '=', 'active')
    .where('term_from', '<=', today)
    .where('term_to', '>=', today)
    .where('accounts.state', '=', 'active')
    .where('role_assignments.role', '=', 'examiner')
    .where('role_assignments.revoked_at', 'is', null)
    .orderBy('experts.name')
    .orderBy('experts.id')
    .execute();
}

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
