import type { DatabaseTransaction } from '../../../../database/database.ts';
import { evaluationNow } from '../../evaluation-now.ts';
import type { MarkRecord } from '../marks/marks.repository.ts';

/** The sittings that seat the cases in the evaluation that runs and were not cancelled, the latest last. Needs a system transaction. */
export async function listSeatsOf(tx: DatabaseTransaction, applications: readonly string[]) {
  if (applications.length === 0) return [];
  return tx
    .selectFrom('exam_candidates')
    .innerJoin('applications', 'applications.id', 'exam_candidates.application_id')
    .innerJoin('exam_sittings', 'exam_sittings.id', 'exam_candidates.sitting_id')
    .select(['application_id', 'exam_sittings.id', 'title', 'opens_at as starts_at'])
    .where('application_id', 'in', [...applications])
    .where('exam_candidates.evaluation', '=', evaluationNow)
    .where('cancel_reason', 'is', null)
    .orderBy('opens_at')
    .execute();
}

/** The appointments of the cases in the evaluation that runs, the latest last. Needs a system transaction. */
export async function listSlotsOf(tx: DatabaseTransaction, applications: readonly string[]) {
  if (applications.length === 0) return [];
  return tx
    .selectFrom('exam_slots')
    .innerJoin('applications', 'applications.id', 'exam_slots.application_id')
    .innerJoin('exam_panels', 'exam_panels.id', 'exam_slots.panel_id')
    .select(['application_id', 'exam_panels.id', 'title', 'method', 'starts_at'])
    .where('application_id', 'in', [...applications])
    .where('exam_slots.evaluation', '=', evaluationNow)
    .where('exam_slots.state', '!=', 'cancelled')
    .orderBy('starts_at')
    .execute();
}

/** Which of the cases have scoring sheets in the evaluation that runs. Needs a system transaction. */
export async function listSheeted(
  tx: DatabaseTransaction,
  applications: readonly string[],
): Promise<ReadonlySet<string>> {
  if (applications.length === 0) return new Set();
  const rows = await tx
    .selectFrom('scoring_sheets')
    .innerJoin('applications', 'applications.id', 'scoring_sheets.application_id')
    .select('application_id')
    .distinct()
    .where('application_id', 'in', [...applications])
    .where('scoring_sheets.round', '=', evaluationNow)
    .execute();
  return new Set(rows.map(({ application_id }) => application_id));
}

/** The marks in force of the cases in the evaluation that runs. Needs a system transaction. */
export async function listMarksOfCases(
  tx: DatabaseTransaction,
  applications: readonly string[],
): Promise<readonly Pick<MarkRecord, 'application_id' | 'method' | 'released_at'>[]> {
  if (applications.length === 0) return [];
  return tx
    .selectFrom('exam_marks')
    .innerJoin('applications', 'applications.id', 'exam_marks.application_id')
    .select(['application_id', 'method', 'released_at'])
    .where('application_id', 'in', [...applications])
    .where('exam_marks.evaluation', '=', evaluationNow)
    .where('superseded_at', 'is', null)
    .execute();
}
