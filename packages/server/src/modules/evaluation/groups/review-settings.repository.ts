import type { Insertable, Selectable } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { ReviewSettingsTable } from './review-settings.tables.ts';

export type ReviewSettingsRecord = Selectable<ReviewSettingsTable>;

export async function findReviewSettings(
  tx: DatabaseTransaction,
  cycleId: string,
): Promise<ReviewSettingsRecord | undefined> {
  return tx.selectFrom('review_settings').selectAll().where('cycle_id', '=', cycleId).executeTakeFirst();
}

/** Writes the settings over those of the version given (0: none); false when there are others by now. */
export async function saveReviewSettings(
  tx: DatabaseTransaction,
  row: Omit<Insertable<ReviewSettingsTable>, 'version'>,
  version: number,
): Promise<boolean> {
  const { cycle_id: _, ...columns } = row;
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('review_settings')
    .values({ ...row, version: 1 })
    .onConflict((conflict) =>
      conflict
        .column('cycle_id')
        .doUpdateSet({ ...columns, version: version + 1 })
        .where('review_settings.version', '=', version),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
