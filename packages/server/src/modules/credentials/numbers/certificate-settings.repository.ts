import type { Insertable, Selectable } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { CertificateSettingsTable } from '../credentials.tables.ts';

export type CertificateSettingsRecord = Selectable<CertificateSettingsTable>;

export async function findCertificateSettings(
  tx: DatabaseTransaction,
  bodyId: string,
): Promise<CertificateSettingsRecord | undefined> {
  return tx.selectFrom('certificate_settings').selectAll().where('body_id', '=', bodyId).executeTakeFirst();
}

export async function insertCertificateSettings(
  tx: DatabaseTransaction,
  row: Insertable<CertificateSettingsTable>,
): Promise<void> {
  await tx.insertInto('certificate_settings').values(row).execute();
}

/** Changes the row of that version and counts it on; false when it has another version by now. */
export async function updateCertificateSettings(
  tx: DatabaseTransaction,
  { body_id, version, ...change }: CertificateSettingsRecord,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('certificate_settings')
    .set({ ...change, version: version + 1 })
    .where('body_id', '=', body_id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
