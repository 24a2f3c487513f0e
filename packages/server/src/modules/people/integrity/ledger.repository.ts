import { type Insertable, type Selectable, sql } from 'kysely';
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

/** Every ban that the caller may see, with the person, the last to begin first. */
export async function listBans(
  tx: DatabaseTransaction,
  { region, offset, limit }: { readonly region: string; readonly offset: number; readonly limit: number },
) {
  return banned(tx, region)
    .select([
      'ban.id',
      'ban.person_id',
      'persons.name',
      'persons.resident_id_masked',
      'ban.from_on',
      'ban.until_on',
      'ban.reason',
      'ban.lifted_at',
      'ban.lifting_reason',
      'certificates.number',
      'ban.jurisdiction',
    ])
    .orderBy('ban.from_on', 'desc')
    .orderBy('ban.id')
    .offset(offset)
    .limit(limit)
    .execute();
}

export async function countBans(tx: DatabaseTransaction, region: string): Promise<number> {
  const { total } = await banned(tx, region)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}

/** Bans for cases of a region; CN is everywhere. */
function banned(tx: DatabaseTransaction, region: string) {
  const prefix = region === 'CN' ? '' : region.replace(/(00){1,2}$/, '');
  return tx
    .selectFrom('integrity_bans as ban')
    .innerJoin('persons', 'persons.id', 'ban.person_id')
    .leftJoin('certificates', 'certificates.id', 'ban.certificate_id')
    .where(sql<boolean>`ban.jurisdiction like ${`${prefix}%`}`);
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
