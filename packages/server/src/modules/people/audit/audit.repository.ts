import type { AuditFilter } from '@guantong/contracts';
import { type Selectable, sql } from 'kysely';
import type { AuditEntriesTable } from '../../../database/audit.tables.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';

export async function listEntries(
  transaction: DatabaseTransaction,
  filter: AuditFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  return await filtered(transaction, filter)
    .leftJoin('accounts', 'accounts.id', 'audit_entries.actor_account')
    .selectAll('audit_entries')
    .select('accounts.display_name')
    .orderBy('audit_entries.at', 'desc')
    .orderBy('chain')
    .orderBy('sequence', 'desc')
    .offset(offset)
    .limit(limit)
    .execute();
}

export async function countEntries(transaction: DatabaseTransaction, filter: AuditFilter): Promise<number> {
  const { total } = await filtered(transaction, filter)
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}

/** Chains with the length they have now, in the order of the format: what an export promises and then holds. */
export async function listChains(transaction: DatabaseTransaction, chain: string | undefined) {
  return await transaction
    .selectFrom('audit_heads')
    .$if(chain !== undefined, (query) => query.where('chain', '=', chain ?? ''))
    .where('sequence', '>', 0)
    .select(['chain', 'sequence'])
    .orderBy(sql`chain collate "C"`)
    .execute();
}

/** Entries of one chain from a place on, in order. */
export async function listChainEntries(
  transaction: DatabaseTransaction,
  {
    chain,
    from,
    to,
    limit,
  }: {
    readonly chain: string;
    readonly from: number;
    readonly to: number;
    readonly limit: number;
  },
): Promise<readonly Selectable<AuditEntriesTable>[]> {
  return await transaction
    .selectFrom('audit_entries')
    .selectAll()
    .where('chain', '=', chain)
    .where('sequence', '>=', from)
    .where('sequence', '<=', to)
    .orderBy('sequence')
    .limit(limit)
    .execute();
}

function filtered(transaction: DatabaseTransaction, { chain, actor, action, from, to }: AuditFilter) {
  let query = transaction.selectFrom('audit_entries');
  if (chain !== undefined) query = query.where('chain', '=', chain);
  if (actor !== undefined) query = query.where('actor_account', '=', actor);
  if (action !== undefined) query = query.where('action', '=', action);
  // Days of Asia/Shanghai, UTC+8 all year.
  if (from !== undefined) query = query.where('at', '>=', `${from}T00:00:00+08:00`);
  if (to !== undefined) query = query.where('at', '<=', `${to}T23:59:59.999+08:00`);
  return query;
}
