import type { AccountFilter } from '@guantong/contracts';
import type { DatabaseTransaction } from '../../../database/database.ts';

/** Accounts that a filter lets through, one page of them. */
export async function listAccounts(
  transaction: DatabaseTransaction,
  { sort, ...filter }: AccountFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  const column = sort.endsWith('createdAt') ? ('created_at' as const) : ('login_name' as const);
  return await filtered(transaction, filter)
    .select(['id', 'login_name', 'display_name', 'state', 'totp_confirmed_at', 'created_at'])
    .orderBy(column, sort.startsWith('-') ? 'desc' : 'asc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
}

export async function countAccounts(
  transaction: DatabaseTransaction,
  filter: Omit<AccountFilter, 'sort'>,
): Promise<number> {
  const { total } = await filtered(transaction, filter)
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}

/** The roles that accounts hold now, with the account each belongs to. */
export async function listRolesOf(transaction: DatabaseTransaction, accountIds: readonly string[]) {
  if (accountIds.length === 0) return [];
  return await transaction
    .selectFrom('role_assignments')
    .leftJoin('organisations', 'organisations.id', 'role_assignments.organisation_id')
    .where('account_id', 'in', accountIds)
    .where('revoked_at', 'is', null)
    .select([
      'account_id',
      'role_assignments.id',
      'role',
      'organisation_id',
      'organisations.name as organisation_name',
      'organisations.region',
    ])
    .orderBy('granted_at')
    .execute();
}

function filtered(transaction: DatabaseTransaction, { name, state, role }: Omit<AccountFilter, 'sort'>) {
  let query = transaction.selectFrom('accounts');
  if (state !== undefined) query = query.where('state', '=', state);
  if (name !== undefined && name !== '') {
    const part = `%${name.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where((where) =>
      where.or([where('login_name', 'like', part.toLowerCase()), where('display_name', 'like', part)]),
    );
  }
  if (role !== undefined) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('role_assignments')
          .whereRef('role_assignments.account_id', '=', 'accounts.id')
          .where('role_assignments.role', '=', role)
          .where('role_assignments.revoked_at', 'is', null)
          .select('role_assignments.id'),
      ),
    );
  }
  return query;
}

/** Roles of the accounts of the demonstration, the oldest first. */
export async function listDemonstrationRoles(transaction: DatabaseTransaction) {
  return await transaction
    .selectFrom('role_assignments')
    .innerJoin('accounts', 'accounts.id', 'role_assignments.account_id')
    .leftJoin('organisations', 'organisations.id', 'role_assignments.organisation_id')
    .where('demonstration', '=', true)
    .where('accounts.state', '=', 'active')
    .where('revoked_at', 'is', null)
    .select(['role', 'login_name', 'organisations.name as organisation_name'])
    .orderBy('granted_at')
    .orderBy('login_name')
    .execute();
}

/** How many accounts belong to the demonstration. */
export async function countDemonstrationAccounts(transaction: DatabaseTransaction): Promise<number> {
  const { total } = await transaction
    .selectFrom('accounts')
    .where('demonstration', '=', true)
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}

/** Whether anybody holds the office of an administrator. */
export async function hasAdministrators(transaction: DatabaseTransaction): Promise<boolean> {
  const row = await transaction
    .selectFrom('role_assignments')
    .where('role', 'in', ['system-administrator', 'security-administrator', 'audit-administrator'])
    .where('revoked_at', 'is', null)
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
