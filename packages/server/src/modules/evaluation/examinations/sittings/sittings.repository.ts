import type { SittingFilter } from '@guantong/contracts';
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { DatabaseTransaction } from '../../../../database/database.ts';
import type { Slice } from '../../../../database/slice.ts';
import { evaluationNow } from '../../evaluation-now.ts';
import type { ExamCandidatesTable, ExamSittingsTable } from '../examinations.tables.ts';

/** Sittings that row security shows, the next first, with what their candidates did. */
export async function listSittings(
  tx: DatabaseTransaction,
  filter: SittingFilter & { readonly id?: string },
  { offset, limit }: Slice,
) {
  return matching(tx, filter)
    .innerJoin('cycles', 'cycles.id', 'exam_sittings.cycle_id')
    .leftJoin('exam_papers', 'exam_papers.id', 'exam_sittings.paper_id')
    .selectAll('exam_sittings')
    .select([
      'cycles.name as cycle_name',
      'exam_papers.name as paper_name',
      'exam_papers.hash as paper_hash',
      countOf(sql`true`).as('candidates'),
      countOf(sql`started_at is not null`).as('started'),
      countOf(sql`handed_in_at is not null`).as('handed_in'),
      countOf(sql`absent`).as('absent'),
      sql<boolean>`exists (
        select 1 from exam_marks where source_id = exam_sittings.id and released_at is not null
      )`.as('released'),
    ])
    .orderBy('opens_at', 'desc')
    .orderBy('exam_sittings.id')
    .offset(offset)
    .limit(limit)
    .execute();
}

export type SittingRecord = Awaited<ReturnType<typeof listSittings>>[number];

export async function countSittings(tx: DatabaseTransaction, filter: SittingFilter): Promise<number> {
  const { total } = await matching(tx, filter)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** The sitting alone. */
export async function findSitting(
  tx: DatabaseTransaction,
  id: string,
): Promise<Selectable<ExamSittingsTable> | undefined> {
  return tx.selectFrom('exam_sittings').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Keeps others from changing or closing the sitting until the transaction ends. */
export async function holdSitting(tx: DatabaseTransaction, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sitting:${id}`}, 0))`.execute(tx);
}

/** Keeps others from planning examinations of a group until the transaction ends. */
export async function holdGroup(
  tx: DatabaseTransaction,
  { cycleId, group }: { readonly cycleId: string; readonly group: string },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`examinations:${cycleId}:${group}`}, 0))`.execute(tx);
}

export async function insertSitting(
  tx: DatabaseTransaction,
  {
    sitting,
    candidates,
  }: {
    readonly sitting: Insertable<ExamSittingsTable>;
    readonly candidates: readonly Insertable<ExamCandidatesTable>[];
  },
): Promise<void> {
  await tx.insertInto('exam_sittings').values(sitting).execute();
  const most = 500;
  for (let from = 0; from < candidates.length; from += most)
    await tx
      .insertInto('exam_candidates')
      .values(candidates.slice(from, from + most))
      .execute();
}

/** False when it has another version by now. */
export async function updateSitting(
  tx: DatabaseTransaction,
  { id, version }: { readonly id: string; readonly version: number },
  change: Updateable<ExamSittingsTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exam_sittings')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Candidates by seat, with their case and the mark, where row security shows it. */
export async function listSittingCandidates(tx: DatabaseTransaction, sittingId: string) {
  return tx
    .selectFrom('exam_candidates')
    .innerJoin('applications', 'applications.id', 'exam_candidates.application_id')
    .leftJoin('exam_marks', (join) =>
      join
        .onRef('exam_marks.application_id', '=', 'exam_candidates.application_id')
        .onRef('exam_marks.source_id', '=', 'exam_candidates.sitting_id'),
    )
    .selectAll('exam_candidates')
    .select([
      'applications.number',
      'applications.person_name',
      'applications.employer_name',
      evaluationNow.as('evaluation_now'),
      'exam_marks.id as mark_id',
      'exam_marks.mark_tenths',
    ])
    .where('exam_candidates.sitting_id', '=', sittingId)
    .orderBy('seat')
    .execute();
}

export type SittingCandidate = Awaited<ReturnType<typeof listSittingCandidates>>[number];

/** Which of the cases still have a sitting of this evaluation before them, or run one. Needs a system transaction. */
export async function listSeated(
  tx: DatabaseTransaction,
  { applications, now }: { readonly applications: readonly string[]; readonly now: string },
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('exam_candidates')
    .innerJoin('exam_sittings', 'exam_sittings.id', 'exam_candidates.sitting_id')
    .innerJoin('applications', 'applications.id', 'exam_candidates.application_id')
    .select('application_id')
    .where('application_id', 'in', [...applications])
    .where('exam_candidates.evaluation', '=', evaluationNow)
    .where('cancel_reason', 'is', null)
    .where('closes_at', '>', now)
    .where('handed_in_at', 'is', null)
    .execute();
  return new Set(rows.map(({ application_id }) => application_id));
}

function countOf(condition: ReturnType<typeof sql>) {
  return sql<number>`(
    select count(*) from exam_candidates where exam_candidates.sitting_id = exam_sittings.id and ${condition}
  )`;
}

function matching(tx: DatabaseTransaction, { cycle, group, id }: SittingFilter & { readonly id?: string }) {
  let query = tx.selectFrom('exam_sittings');
  if (id !== undefined) query = query.where('exam_sittings.id', '=', id);
  if (cycle !== undefined) query = query.where('exam_sittings.cycle_id', '=', cycle);
  if (group !== undefined) query = query.where('exam_sittings.group_name', '=', group);
  return query;
}
