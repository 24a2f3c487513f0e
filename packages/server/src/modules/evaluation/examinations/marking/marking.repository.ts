import type { MarkingFilter } from '@guantong/contracts';
import { sql, type Updateable } from 'kysely';
import type { DatabaseTransaction } from '../../../../database/database.ts';
import type { Slice } from '../../../../database/slice.ts';
import { evaluationNow } from '../../evaluation-now.ts';
import type { ExamSheetsTable } from '../examinations.tables.ts';

export interface MarkingWanted extends MarkingFilter {
  readonly accountId: string;
  readonly id?: string;
}

/** Sheets of one examiner with what is marked, by time. Needs a system transaction: an examiner sees no panels. */
export async function listMarking(tx: DatabaseTransaction, wanted: MarkingWanted, { offset, limit }: Slice) {
  return matching(tx, wanted)
    .innerJoin('cycles', 'cycles.id', 'exam_panels.cycle_id')
    .selectAll('exam_sheets')
    .select([
      'exam_panels.cycle_id',
      'exam_panels.jurisdiction',
      'exam_panels.title',
      'exam_panels.method',
      'exam_panels.stations',
      'exam_slots.admission_number',
      'exam_slots.starts_at',
      'exam_slots.place',
      'exam_slots.state as slot_state',
      'exam_slots.evaluation',
      evaluationNow.as('evaluation_now'),
      'cycles.name as cycle_name',
      'applications.person_name',
    ])
    .orderBy('exam_slots.starts_at')
    .orderBy('exam_sheets.id')
    .offset(offset)
    .limit(limit)
    .execute();
}

export type MarkingRecord = Awaited<ReturnType<typeof listMarking>>[number];

export async function countMarking(tx: DatabaseTransaction, wanted: MarkingWanted): Promise<number> {
  const { total } = await matching(tx, wanted).select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  return total;
}

/** Row security lets the examiner alone write the own sheet. False when it has another version by now. */
export async function updateMarking(
  tx: DatabaseTransaction,
  { id, version }: { readonly id: string; readonly version: number },
  change: Updateable<ExamSheetsTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exam_sheets')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function matching(tx: DatabaseTransaction, { accountId, id, state, method }: MarkingWanted) {
  let query = tx
    .selectFrom('exam_sheets')
    .innerJoin('exam_panels', 'exam_panels.id', 'exam_sheets.panel_id')
    .innerJoin('exam_slots', (join) =>
      join
        .onRef('exam_slots.panel_id', '=', 'exam_sheets.panel_id')
        .onRef('exam_slots.application_id', '=', 'exam_sheets.application_id'),
    )
    .innerJoin('applications', 'applications.id', 'exam_slots.application_id')
    .where('exam_sheets.account_id', '=', accountId);
  if (id !== undefined) query = query.where('exam_sheets.id', '=', id);
  if (state === 'open') query = query.where('exam_slots.evaluation', '=', evaluationNow);
  if (state === 'open' || state === 'signed') query = query.where('exam_sheets.state', '=', state);
  if (state === 'closed')
    query = query.where((either) =>
      either.or([
        either('exam_sheets.state', '=', 'closed'),
        either.and([either('exam_sheets.state', '=', 'open'), either('exam_slots.evaluation', '<', evaluationNow)]),
      ]),
    );
  if (method !== undefined) query = query.where('exam_panels.method', '=', method);
  return query;
}
