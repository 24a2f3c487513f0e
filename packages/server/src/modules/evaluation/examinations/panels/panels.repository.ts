import type { PanelFilter } from '@guantong/contracts';
import { type Insertable, type RawBuilder, sql, type Updateable } from 'kysely';
import type { DatabaseTransaction } from '../../../../database/database.ts';
import type { Slice } from '../../../../database/slice.ts';
import { evaluationNow } from '../../evaluation-now.ts';
import type { ExamPanelsTable, ExamSheetsTable, ExamSlotsTable } from '../examinations.tables.ts';

/** Panels that row security shows, the latest first, with how far their candidates are. */
export async function listPanels(
  tx: DatabaseTransaction,
  filter: PanelFilter & { readonly id?: string },
  { offset, limit }: Slice,
) {
  return matching(tx, filter)
    .innerJoin('cycles', 'cycles.id', 'exam_panels.cycle_id')
    .selectAll('exam_panels')
    .select([
      'cycles.name as cycle_name',
      countOf(sql`true`).as('candidates'),
      countOf(sql`state in ('sealed', 'absent')`).as('sealed'),
      countOf(sql`state = 'spread'`).as('to_decide'),
      sql<string>`(select min(starts_at) from exam_slots where panel_id = exam_panels.id)`.as('starts_at'),
    ])
    .orderBy('exam_panels.created_at', 'desc')
    .orderBy('exam_panels.id')
    .offset(offset)
    .limit(limit)
    .execute();
}

export type PanelRecord = Awaited<ReturnType<typeof listPanels>>[number];

export async function countPanels(tx: DatabaseTransaction, filter: PanelFilter): Promise<number> {
  const { total } = await matching(tx, filter)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

export interface NewPanelRows {
  readonly panel: Insertable<ExamPanelsTable>;
  readonly slots: readonly Insertable<ExamSlotsTable>[];
  readonly sheets: readonly Insertable<ExamSheetsTable>[];
}

export async function insertPanel(tx: DatabaseTransaction, { panel, slots, sheets }: NewPanelRows): Promise<void> {
  await tx.insertInto('exam_panels').values(panel).execute();
  await tx.insertInto('exam_slots').values(slots).execute();
  await insertExamSheets(tx, sheets);
}

export async function insertExamSheets(
  tx: DatabaseTransaction,
  rows: readonly Insertable<ExamSheetsTable>[],
): Promise<void> {
  const most = 500;
  for (let from = 0; from < rows.length; from += most)
    await tx
      .insertInto('exam_sheets')
      .values(rows.slice(from, from + most))
      .execute();
}

export interface SlotPlace {
  readonly panelId: string;
  readonly applicationId: string;
}

/** Keeps what is done to one candidate of a panel one after the other. */
export async function holdSlot(tx: DatabaseTransaction, { panelId, applicationId }: SlotPlace): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`slot:${panelId}:${applicationId}`}, 0))`.execute(tx);
}

/** The same for all candidates of a panel, and keeps examiners from marking, until the transaction ends. */
export async function holdPanel(tx: DatabaseTransaction, panelId: string): Promise<void> {
  for (const { application_id: applicationId } of await listSlots(tx, panelId))
    await holdSlot(tx, { panelId, applicationId });
  await tx.selectFrom('exam_sheets').select('id').where('panel_id', '=', panelId).orderBy('id').forUpdate().execute();
}

/** The candidates of a panel by time, with their case and released state of the mark. Needs a system transaction. */
export async function listSlots(tx: DatabaseTransaction, panelId: string, applicationId?: string) {
  const query = tx
    .selectFrom('exam_slots')
    .innerJoin('applications', 'applications.id', 'exam_slots.application_id')
    .leftJoin('exam_marks', (join) =>
      join
        .onRef('exam_marks.application_id', '=', 'exam_slots.application_id')
        .onRef('exam_marks.source_id', '=', 'exam_slots.panel_id'),
    )
    .selectAll('exam_slots')
    .select([
      'applications.number',
      'applications.person_name',
      'applications.employer_name',
      'exam_marks.mark_tenths',
      'exam_marks.released_at',
      evaluationNow.as('evaluation_now'),
    ])
    .where('panel_id', '=', panelId)
    .orderBy('starts_at')
    .orderBy('admission_number');
  return (applicationId === undefined ? query : query.where('exam_slots.application_id', '=', applicationId)).execute();
}

export type SlotRecord = Awaited<ReturnType<typeof listSlots>>[number];

export async function updateSlot(
  tx: DatabaseTransaction,
  slot: Pick<SlotRecord, 'panel_id' | 'application_id' | 'version'>,
  change: Updateable<ExamSlotsTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exam_slots')
    .set({ ...change, version: slot.version + 1 })
    .where('panel_id', '=', slot.panel_id)
    .where('application_id', '=', slot.application_id)
    .where('version', '=', slot.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Moves every appointment of a panel by as many milliseconds, to one place. */
export async function moveSlots(
  tx: DatabaseTransaction,
  panelId: string,
  { later, place }: { readonly later: number; readonly place: string },
): Promise<void> {
  await tx
    .updateTable('exam_slots')
    .set({ starts_at: sql`starts_at + ${later} * interval '1 millisecond'`, place, version: sql`version + 1` })
    .where('panel_id', '=', panelId)
    .execute();
}

/** Ends the appointments of a panel that is called off. */
export async function cancelSlots(tx: DatabaseTransaction, panelId: string): Promise<void> {
  await tx
    .updateTable('exam_slots')
    .set({ state: 'cancelled', version: sql`version + 1` })
    .where('panel_id', '=', panelId)
    .execute();
}

/** False when it has another version by now. */
export async function updatePanel(
  tx: DatabaseTransaction,
  { id, version }: { readonly id: string; readonly version: number },
  change: Updateable<ExamPanelsTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exam_panels')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** All sheets of a panel, or of one of its candidates, with who marks. Needs a system transaction. */
export async function listExamSheets(tx: DatabaseTransaction, panelId: string, applicationId?: string) {
  const query = tx
    .selectFrom('exam_sheets')
    .innerJoin('experts', 'experts.id', 'exam_sheets.expert_id')
    .selectAll('exam_sheets')
    .select('experts.name as expert_name')
    .where('panel_id', '=', panelId)
    .orderBy('experts.name')
    .orderBy('expert_id');
  return (applicationId === undefined ? query : query.where('application_id', '=', applicationId)).execute();
}

export type ExamSheetRecord = Awaited<ReturnType<typeof listExamSheets>>[number];

/** Closes open sheets that are not needed any more. */
export async function closeExamSheets(tx: DatabaseTransaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('exam_sheets')
    .set({ state: 'closed', version: sql`version + 1` })
    .where('id', 'in', [...ids])
    .where('state', '=', 'open')
    .execute();
}

/** Which of the cases are before another panel of the method that is not done in this evaluation. Needs a system transaction. */
export async function listBeforePanels(
  tx: DatabaseTransaction,
  { applications, method }: { readonly applications: readonly string[]; readonly method: ExamPanelsTable['method'] },
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('exam_slots')
    .innerJoin('exam_panels', 'exam_panels.id', 'exam_slots.panel_id')
    .innerJoin('applications', 'applications.id', 'exam_slots.application_id')
    .select('application_id')
    .where('application_id', 'in', [...applications])
    .where('method', '=', method)
    .where('exam_slots.state', 'in', ['marking', 'spread'])
    .where('exam_slots.evaluation', '=', evaluationNow)
    .execute();
  return rows.map(({ application_id }) => application_id);
}

function countOf(condition: RawBuilder<unknown>) {
  return sql<number>`(select count(*) from exam_slots where panel_id = exam_panels.id and ${condition})`;
}

function matching(tx: DatabaseTransaction, { cycle, group, method, id }: PanelFilter & { readonly id?: string }) {
  let query = tx.selectFrom('exam_panels');
  if (id !== undefined) query = query.where('exam_panels.id', '=', id);
  if (cycle !== undefined) query = query.where('exam_panels.cycle_id', '=', cycle);
  if (group !== undefined) query = query.where('exam_panels.group_name', '=', group);
  if (method !== undefined) query = query.where('exam_panels.method', '=', method);
  return query;
}
