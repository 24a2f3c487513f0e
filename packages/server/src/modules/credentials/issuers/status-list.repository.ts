import type { Insertable } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { StatusListsTable } from '../credentials.tables.ts';

/** Both lists of a number as they were made last, where they were. */
export async function findStatusLists(
  tx: DatabaseTransaction,
  { bodyId, list }: { readonly bodyId: string; readonly list: number },
) {
  return tx.selectFrom('status_lists').selectAll().where('body_id', '=', bodyId).where('number', '=', list).execute();
}

/** Puts a list in the place of the one before. */
export async function keepStatusList(tx: DatabaseTransaction, row: Insertable<StatusListsTable>): Promise<void> {
  const { credential, made_at, valid_until } = row;
  await tx
    .insertInto('status_lists')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['body_id', 'number', 'purpose']).doUpdateSet({ credential, made_at, valid_until }),
    )
    .execute();
}

/** Forgets every list of a body, such as when the key that signed them is not to be trusted any more. */
export async function forgetStatusLists(tx: DatabaseTransaction, bodyId: string): Promise<void> {
  await tx.deleteFrom('status_lists').where('body_id', '=', bodyId).execute();
}
