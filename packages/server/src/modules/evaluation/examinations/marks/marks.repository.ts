import type { EvaluationMethod, MarkFilter } from '@guantong/contracts';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { DatabaseTransaction } from '../../../../database/database.ts';
import type { Slice } from '../../../../database/slice.ts';
import type { ApplicationRecord } from '../../../applications/applications.repository.ts';
import { evaluationNow } from '../../evaluation-now.ts';
import type { ExamCompetitionResultsTable, ExamMarksTable } from '../examinations.tables.ts';

export type MarkRecord = Selectable<ExamMarksTable>;

export async function insertMark(
  tx: DatabaseTransaction,
  row: Omit<Insertable<ExamMarksTable>, 'released_at' | 'released_by' | 'superseded_at'>,
): Promise<void> {
  await tx
    .insertInto('exam_marks')
    .values({ ...row, released_at: null, released_by: null, superseded_at: null })
    .execute();
}

/** An evaluation of a case. */
export interface EvaluationPlace {
  readonly applicationId: string;
  readonly evaluation: number;
}

/** Whether an evaluation runs and has no result yet. */
export async function awaitsMarks(
  tx: DatabaseTransaction,
  { applicationId, evaluation }: EvaluationPlace,
): Promise<boolean> {
  const row = await tx
    .selectFrom('applications')
    .select('id')
    .where('id', '=', applicationId)
    .where('state', '=', 'under-evaluation')
    .where(sql`case_state -> 'result'`, '=', sql`'null'::jsonb`)
    .where(evaluationNow, '=', evaluation)
    .executeTakeFirst();
  return row !== undefined;
}

export async function supersedeMark(
  tx: DatabaseTransaction,
  {
    applicationId,
    evaluation,
    method,
    at,
  }: EvaluationPlace & { readonly method: EvaluationMethod; readonly at: string },
): Promise<void> {
  await tx
    .updateTable('exam_marks')
    .set({ superseded_at: at })
    .where('application_id', '=', applicationId)
    .where('evaluation', '=', evaluation)
    .where('method', '=', method)
    .where('superseded_at', 'is', null)
    .execute();
}

/** The marks in force of one evaluation of a case. Needs a system transaction. */
export async function listMarksOf(
  tx: DatabaseTransaction,
  { applicationId, evaluation }: EvaluationPlace,
): Promise<readonly MarkRecord[]> {
  return tx
    .selectFrom('exam_marks')
    .selectAll()
    .where('application_id', '=', applicationId)
    .where('evaluation', '=', evaluation)
    .where('superseded_at', 'is', null)
    .orderBy('method')
    .execute();
}

export interface MarksOfGroup {
  readonly cycleId: string;
  readonly group: string;
  readonly method: EvaluationMethod;
}

/** The marks of a method in a group that are in force, of the evaluations that run. Needs a system transaction. */
export async function listMarksOfGroup(
  tx: DatabaseTransaction,
  { cycleId, group, method }: MarksOfGroup,
): Promise<readonly (MarkRecord & Pick<ApplicationRecord, 'target'>)[]> {
  return tx
    .selectFrom('exam_marks')
    .innerJoin('applications', 'applications.id', 'exam_marks.application_id')
    .selectAll('exam_marks')
    .select('applications.target')
    .where('exam_marks.cycle_id', '=', cycleId)
    .where('applications.group_name', '=', group)
    .where('exam_marks.evaluation', '=', evaluationNow)
    .where('method', '=', method)
    .where('superseded_at', 'is', null)
    .orderBy('applications.number')
    .execute();
}

export async function releaseMarks(
  tx: DatabaseTransaction,
  { ids, by, at }: { readonly ids: readonly string[]; readonly by: string; readonly at: string },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('exam_marks')
    .set({ released_at: at, released_by: by })
    .where('id', 'in', [...ids])
    .where('released_at', 'is', null)
    .execute();
}

/** Marks in force of every evaluation that row security shows, with their case and what the level asks. */
export async function listMarks(tx: DatabaseTransaction, filter: MarkFilter & { readonly id?: string }, slice: Slice) {
  return matching(tx, filter)
    .selectAll('exam_marks')
    .select([
      'applications.number',
      'applications.person_name',
      'applications.group_name',
      'applications.target',
      'cycles.name as cycle_name',
      'cycles.methods',
      'clause',
      evaluationNow.as('evaluation_now'),
    ])
    .orderBy('cycles.name')
    .orderBy('applications.number')
    .orderBy('exam_marks.evaluation', 'desc')
    .orderBy('method')
    .offset(slice.offset)
    .limit(slice.limit)
    .execute();
}

export type ListedMark = Awaited<ReturnType<typeof listMarks>>[number];

export async function countMarks(tx: DatabaseTransaction, filter: MarkFilter): Promise<number> {
  const { total } = await matching(tx, filter)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

export async function insertCompetitionResult(
  tx: DatabaseTransaction,
  row: Insertable<ExamCompetitionResultsTable>,
): Promise<void> {
  await tx.insertInto('exam_competition_results').values(row).execute();
}

/** Keeps others from making or releasing marks of a case until the transaction ends. */
export async function holdMarks(tx: DatabaseTransaction, applicationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`marks:${applicationId}`}, 0))`.execute(tx);
}

function matching(tx: DatabaseTransaction, { cycle, group, method, state, id }: MarkFilter & { readonly id?: string }) {
  let query = tx
    .selectFrom('exam_marks')
    .innerJoin('applications', 'applications.id', 'exam_marks.application_id')
    .innerJoin('cycles', 'cycles.id', 'exam_marks.cycle_id')
    .leftJoin('exam_competition_results', (join) =>
      join
        .onRef('exam_competition_results.id', '=', 'exam_marks.source_id')
        .on('exam_marks.source_kind', '=', 'competition'),
    )
    .where('superseded_at', 'is', null);
  if (id !== undefined) query = query.where('exam_marks.id', '=', id);
  if (cycle !== undefined) query = query.where('exam_marks.cycle_id', '=', cycle);
  if (group !== undefined) query = query.where('applications.group_name', '=', group);
  if (method !== undefined) query = query.where('exam_marks.method', '=', method);
  if (state !== undefined) query = query.where('released_at', state === 'released' ? 'is not' : 'is', null);
  return query;
}
