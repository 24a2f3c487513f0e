import type { DatabaseTransaction } from '../../../database/database.ts';
import type { ApplicationRecord } from '../../applications/applications.repository.ts';
import { frozenRecords } from '../../applications/frozen-records.ts';
import { presentEvidence } from '../../people/dossier/present-dossier.ts';
import { listEvidence } from '../../people/evidence/evidence.repository.ts';

/** The files a case was submitted with: those of its achievements, and those of the records it rests on. */
export async function filesOf(tx: DatabaseTransaction, record: ApplicationRecord) {
  const { achievements } = record.submitted_draft ?? record.draft;
  const records = await frozenRecords({ tx }, record);
  const ids = [...achievements, ...records.values()].flatMap(({ evidence }) => evidence);
  return (await listEvidence(tx, { personId: record.person_id, ids: [...new Set(ids)] })).map(presentEvidence);
}
