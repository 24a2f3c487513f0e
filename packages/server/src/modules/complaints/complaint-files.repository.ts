import type { Insertable, Selectable } from 'kysely';
import type { DatabaseTransaction } from '../../database/database.ts';
import type { ComplaintFilesTable } from './complaints.tables.ts';

/** The files of a complaint, without their content. */
export async function listComplaintFiles(
  tx: DatabaseTransaction,
  complaintId: string,
): Promise<readonly Omit<Selectable<ComplaintFilesTable>, 'content'>[]> {
  return tx
    .selectFrom('complaint_files')
    .select(['complaint_id', 'id', 'name', 'media_type', 'size', 'sha256', 'scan', 'uploaded_at'])
    .where('complaint_id', '=', complaintId)
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute();
}

export async function findComplaintFile(
  tx: DatabaseTransaction,
  { id, complaintId }: { readonly id: string; readonly complaintId: string },
): Promise<Selectable<ComplaintFilesTable> | undefined> {
  return tx
    .selectFrom('complaint_files')
    .selectAll()
    .where('complaint_id', '=', complaintId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Keeps a file; the same file once. */
export async function insertComplaintFile(
  tx: DatabaseTransaction,
  row: Insertable<ComplaintFilesTable>,
): Promise<void> {
  await tx
    .insertInto('complaint_files')
    .values(row)
    .onConflict((conflict) => conflict.columns(['complaint_id', 'sha256']).doNothing())
    .execute();
}
