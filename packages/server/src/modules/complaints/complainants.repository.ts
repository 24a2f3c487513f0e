import type { Insertable, Selectable } from 'kysely';
import type { DatabaseTransaction } from '../../database/database.ts';
import type { Sealed } from '../../keys/seal.ts';
import type { ComplainantsTable } from './complaints.tables.ts';

/** Everything here needs a system transaction: no role reads who complains but through `readIdentity`. */
export async function findComplainant(
  tx: DatabaseTransaction,
  complaintId: string,
): Promise<Selectable<ComplainantsTable> | undefined> {
  return tx.selectFrom('complainants').selectAll().where('complaint_id', '=', complaintId).executeTakeFirst();
}

export async function insertComplainant(tx: DatabaseTransaction, row: Insertable<ComplainantsTable>): Promise<void> {
  await tx.insertInto('complainants').values(row).execute();
}

/** Some that were sealed with another key than this one. */
export async function listComplainantsSealedOtherwise(
  tx: DatabaseTransaction,
  { key, limit }: { readonly key: string; readonly limit: number },
): Promise<readonly Selectable<ComplainantsTable>[]> {
  return tx.selectFrom('complainants').selectAll().where('sealed_key', '!=', key).limit(limit).execute();
}

export async function setSealedComplainant(
  tx: DatabaseTransaction,
  complaintId: string,
  { key, sealed }: Sealed,
): Promise<void> {
  await tx
    .updateTable('complainants')
    .set({ sealed, sealed_key: key })
    .where('complaint_id', '=', complaintId)
    .execute();
}
