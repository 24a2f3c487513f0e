import type { Insertable, Selectable } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { IntegrityBansTable } from './integrity.tables.ts';

export type BanRecord = Selectable<IntegrityBansTable>;

export async function insertBan(tx: DatabaseTransaction, row: Insertable<IntegrityBansTable>): Promise<void> {
  await tx.insertInto('integrity_bans').values(row).execute();
}

/** The bans of a person that were not lifted, the first to begin first. */
export async function listBansOfPerson(tx: DatabaseTransaction, personId: string): Promise<readonly BanRecord[]> {
  return tx
    .selectFrom('integrity_bans')
    .selectAll()
    .where('person_id', '=', personId)
    .where('lifted_at', 'is', null)
    .orderBy('from_on')
    .execute();
}

export async function findBan(tx: DatabaseTransaction, id: string): Promise<BanRecord | undefined> {
  return tx.selectFrom('integrity_bans').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function markLifted(
  tx: DatabaseTransaction,
  { id, at, reason }: { readonly id: string; readonly at: string; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('integrity_bans')
    .set({ lifted_at: at, lifting_reason: reason })
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
