import type { PaperFilter } from '@guantong/contracts';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { DatabaseTransaction } from '../../../../database/database.ts';
import type { Slice } from '../../../../database/slice.ts';
import type { ExamPaperKeysTable, ExamPapersTable } from '../examinations.tables.ts';

export type PaperRecord = Selectable<ExamPapersTable> & { readonly cycle_name: string };

export async function insertPaper(
  tx: DatabaseTransaction,
  { paper, key }: { readonly paper: Insertable<ExamPapersTable>; readonly key: Insertable<ExamPaperKeysTable> },
): Promise<void> {
  await tx.insertInto('exam_papers').values(paper).execute();
  await tx.insertInto('exam_paper_keys').values(key).execute();
}

export async function findPaper(tx: DatabaseTransaction, id: string): Promise<PaperRecord | undefined> {
  return withCycle(tx).selectAll('exam_papers').where('exam_papers.id', '=', id).executeTakeFirst();
}

/** What is right in a paper, for its body and for marking alone. */
export async function findPaperKey(
  tx: DatabaseTransaction,
  paperId: string,
): Promise<Readonly<Record<string, readonly string[]>> | undefined> {
  const row = await tx
    .selectFrom('exam_paper_keys')
    .select('correct')
    .where('paper_id', '=', paperId)
    .executeTakeFirst();
  return row?.correct;
}

/** Papers that row security shows, the latest first. */
export async function listPapers(tx: DatabaseTransaction, filter: PaperFilter, { offset, limit }: Slice) {
  return matching(tx, filter)
    .select([
      'exam_papers.id',
      'exam_papers.cycle_id',
      'subject',
      'level',
      'exam_papers.name',
      'hash',
      'exam_papers.created_at',
      sql<number>`jsonb_array_length(content)`.as('questions'),
    ])
    .orderBy('exam_papers.created_at', 'desc')
    .orderBy('exam_papers.id')
    .offset(offset)
    .limit(limit)
    .execute();
}

export type ListedPaper = Awaited<ReturnType<typeof listPapers>>[number];

export async function countPapers(tx: DatabaseTransaction, filter: PaperFilter): Promise<number> {
  const { total } = await matching(tx, filter)
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

function withCycle(tx: DatabaseTransaction) {
  return tx
    .selectFrom('exam_papers')
    .innerJoin('cycles', 'cycles.id', 'exam_papers.cycle_id')
    .select('cycles.name as cycle_name');
}

function matching(tx: DatabaseTransaction, { cycle, level }: PaperFilter) {
  let query = withCycle(tx);
  if (cycle !== undefined) query = query.where('exam_papers.cycle_id', '=', cycle);
  if (level !== undefined) query = query.where('exam_papers.level', '=', level);
  return query;
}
