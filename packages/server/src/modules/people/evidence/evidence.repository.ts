import type { Insertable, Selectable } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { EvidenceFilesTable } from '../dossier/dossier.tables.ts';

export type EvidenceRecord = Omit<Selectable<EvidenceFilesTable>, 'content'>;

const columns = [
  'province',
  'id',
  'person_id',
  'name',
  'media_type',
  'size',
  'sha256',
  'scan',
  'uploaded_by',
  'uploaded_at',
] as const;

/** Files of a person by their ids, without content. */
export async function listEvidence(
  tx: DatabaseTransaction,
  { personId, ids }: { readonly personId: string; readonly ids: readonly string[] },
): Promise<readonly EvidenceRecord[]> {
  if (ids.length === 0) return [];
  return tx
    .selectFrom('evidence_files')
    .select(columns)
    .where('person_id', '=', personId)
    .where('id', 'in', ids)
    .execute();
}

/** A file with its content. */
export async function findEvidence(
  tx: DatabaseTransaction,
  id: string,
): Promise<Selectable<EvidenceFilesTable> | undefined> {
  return tx.selectFrom('evidence_files').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findEvidenceByHash(
  tx: DatabaseTransaction,
  { personId, sha256 }: { readonly personId: string; readonly sha256: string },
): Promise<EvidenceRecord | undefined> {
  return tx
    .selectFrom('evidence_files')
    .select(columns)
    .where('person_id', '=', personId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
}

/** How many files a person has. */
export async function countEvidence(tx: DatabaseTransaction, personId: string): Promise<number> {
  const { total } = await tx
    .selectFrom('evidence_files')
    .where('person_id', '=', personId)
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}

/** Keeps a file; false where the person has the same already. */
export async function insertEvidence(tx: DatabaseTransaction, row: Insertable<EvidenceFilesTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('evidence_files')
    .values(row)
    .onConflict((conflict) => conflict.columns(['province', 'person_id', 'sha256']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
