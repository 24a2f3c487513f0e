import type { DatabaseTransaction } from '../../../../database/database.ts';
import { evaluationNow } from '../../evaluation-now.ts';

/** The sittings of a person. Read as the person: row security shows no others. */
export async function listOwnSittings(tx: DatabaseTransaction, personId: string) {
  return tx
    .selectFrom('exam_candidates')
    .innerJoin('exam_sittings', 'exam_sittings.id', 'exam_candidates.sitting_id')
    .innerJoin('cycles', 'cycles.id', 'exam_sittings.cycle_id')
    .innerJoin('applications', 'applications.id', 'exam_candidates.application_id')
    .selectAll('exam_candidates')
    .select([
      evaluationNow.as('evaluation_now'),
      'exam_sittings.title',
      'exam_sittings.room',
      'exam_sittings.opens_at',
      'exam_sittings.closes_at',
      'exam_sittings.minutes',
      'exam_sittings.cancel_reason',
      'cycles.name as cycle_name',
      'applications.number',
    ])
    .where('exam_candidates.person_id', '=', personId)
    .execute();
}

/** The appointments of a person, without who examines. */
export async function listOwnSlots(tx: DatabaseTransaction, personId: string) {
  return tx
    .selectFrom('exam_slots')
    .innerJoin('exam_panels', 'exam_panels.id', 'exam_slots.panel_id')
    .innerJoin('cycles', 'cycles.id', 'exam_panels.cycle_id')
    .innerJoin('applications', 'applications.id', 'exam_slots.application_id')
    .select([
      'panel_id',
      'application_id',
      'admission_number',
      'starts_at',
      'place',
      'exam_slots.state',
      'exam_slots.evaluation',
      evaluationNow.as('evaluation_now'),
      'exam_panels.title',
      'exam_panels.method',
      'cycles.name as cycle_name',
      'applications.number',
    ])
    .where('exam_slots.person_id', '=', personId)
    .execute();
}

/** The released marks of a person that are in force, of every evaluation. */
export async function listOwnMarks(tx: DatabaseTransaction, personId: string) {
  return tx
    .selectFrom('exam_marks')
    .innerJoin('applications', 'applications.id', 'exam_marks.application_id')
    .innerJoin('cycles', 'cycles.id', 'exam_marks.cycle_id')
    .select([
      'application_id',
      'applications.number',
      'applications.target',
      'cycles.methods',
      'exam_marks.evaluation',
      evaluationNow.as('evaluation_now'),
      'method',
      'mark_tenths',
      'released_at',
    ])
    .where('exam_marks.person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .where('released_at', 'is not', null)
    .orderBy('released_at', 'desc')
    .execute();
}
