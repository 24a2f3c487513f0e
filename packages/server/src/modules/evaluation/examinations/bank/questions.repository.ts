import type { QuestionFilter, QuestionSortFilter } from '@guantong/contracts';
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { DatabaseTransaction } from '../../../../database/database.ts';
import type { Slice } from '../../../../database/slice.ts';
import type { ExamQuestionsTable } from '../examinations.tables.ts';

export type QuestionRecord = Selectable<ExamQuestionsTable>;

/** Questions that row security shows, in the order they were entered. */
export async function listQuestions(
  tx: DatabaseTransaction,
  filter: QuestionFilter,
  { offset, limit }: Slice,
): Promise<readonly QuestionRecord[]> {
  return matching(tx, filter)
    .selectAll()
    .orderBy('subject')
    .orderBy('level')
    .orderBy('created_at')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
}

export async function countQuestions(tx: DatabaseTransaction, filter: QuestionFilter): Promise<number> {
  const { total } = await matching(tx, filter)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

export async function findQuestion(tx: DatabaseTransaction, id: string): Promise<QuestionRecord | undefined> {
  return tx.selectFrom('exam_questions').selectAll().where('id', '=', id).executeTakeFirst();
}

/** How many questions in use there are of each sort that a line of a blueprint can name, as row security shows them. */
export async function countQuestionSorts(tx: DatabaseTransaction, filter: QuestionSortFilter) {
  const sort = ['subject', 'level', 'topic', 'kind', 'difficulty', 'points_tenths'] as const;
  return matching(tx, { ...filter, state: 'active' })
    .select([...sort, sql<number>`count(*)`.as('count')])
    .groupBy([...sort])
    .orderBy('subject')
    .orderBy('level')
    .orderBy('topic')
    .orderBy('kind')
    .orderBy('difficulty')
    .orderBy('points_tenths')
    .execute();
}

/** The questions in use of a body for a subject and level, by id. */
export async function listActiveQuestions(
  tx: DatabaseTransaction,
  {
    bodyId,
    subject,
    level,
  }: { readonly bodyId: string; readonly subject: string; readonly level: QuestionRecord['level'] },
): Promise<readonly QuestionRecord[]> {
  return tx
    .selectFrom('exam_questions')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('subject', '=', subject)
    .where('level', '=', level)
    .where('state', '=', 'active')
    .orderBy('id')
    .execute();
}

/** Which of these the bank of a body has in use already, as `subject level stem`. */
export async function listKnownStems(
  tx: DatabaseTransaction,
  bodyId: string,
  stems: readonly string[],
): Promise<ReadonlySet<string>> {
  if (stems.length === 0) return new Set();
  const rows = await tx
    .selectFrom('exam_questions')
    .select(['subject', 'level', 'stem'])
    .where('body_id', '=', bodyId)
    .where('state', '=', 'active')
    .where(sql<boolean>`stem = any(${stems})`)
    .execute();
  return new Set(rows.map(({ subject, level, stem }) => `${subject} ${level} ${stem}`));
}

export async function insertQuestions(
  tx: DatabaseTransaction,
  rows: readonly Insertable<ExamQuestionsTable>[],
): Promise<void> {
  const most = 500;
  for (let from = 0; from < rows.length; from += most)
    await tx
      .insertInto('exam_questions')
      .values(rows.slice(from, from + most))
      .execute();
}

/** False when it has another version by now. */
export async function updateQuestion(
  tx: DatabaseTransaction,
  { id, version }: { readonly id: string; readonly version: number },
  change: Updateable<ExamQuestionsTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exam_questions')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function matching(tx: DatabaseTransaction, filter: QuestionFilter) {
  const { subject, level, topic, kind, difficulty, state, stem } = filter;
  let query = tx.selectFrom('exam_questions');
  if (subject !== undefined) query = query.where('subject', '=', subject);
  if (level !== undefined) query = query.where('level', '=', level);
  if (topic !== undefined) query = query.where('topic', '=', topic);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (difficulty !== undefined) query = query.where('difficulty', '=', difficulty);
  if (state !== undefined) query = query.where('state', '=', state);
  if (stem !== undefined) query = query.where(sql<boolean>`position(${stem} in stem) > 0`);
  return query;
}
