import type { AnswerEntry } from '@guantong/contracts';
import { type Insertable, sql, type Updateable } from 'kysely';
import type { DatabaseTransaction } from '../../../../database/database.ts';
import { evaluationNow } from '../../evaluation-now.ts';
import type { ExamAnswersTable, ExamCandidatesTable } from '../examinations.tables.ts';

export interface AttemptPlace {
  readonly sittingId: string;
  readonly personId: string;
}

/** The attempt of a person at a sitting, with the sitting; undefined for who is no candidate. */
export async function findAttempt(tx: DatabaseTransaction, { sittingId, personId }: AttemptPlace) {
  return tx
    .selectFrom('exam_candidates')
    .innerJoin('exam_sittings', 'exam_sittings.id', 'exam_candidates.sitting_id')
    .innerJoin('cycles', 'cycles.id', 'exam_sittings.cycle_id')
    .innerJoin('applications', 'applications.id', 'exam_candidates.application_id')
    .selectAll('exam_candidates')
    .select([
      'exam_sittings.cycle_id',
      'exam_sittings.paper_id',
      'exam_sittings.shape',
      'exam_sittings.title',
      'exam_sittings.room',
      'exam_sittings.opens_at',
      'exam_sittings.closes_at',
      'exam_sittings.minutes',
      'exam_sittings.cancel_reason',
      'cycles.name as cycle_name',
      evaluationNow.as('evaluation_now'),
    ])
    .where('exam_candidates.sitting_id', '=', sittingId)
    .where('exam_candidates.person_id', '=', personId)
    .orderBy('seat')
    .executeTakeFirst();
}

export type AttemptRecord = NonNullable<Awaited<ReturnType<typeof findAttempt>>>;

/** Keeps start, answers and hand-in of one attempt one after the other. */
export async function holdAttempt(tx: DatabaseTransaction, { sittingId, personId }: AttemptPlace): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`attempt:${sittingId}:${personId}`}, 0))`.execute(tx);
}

export async function updateAttempt(
  tx: DatabaseTransaction,
  { sitting_id, application_id }: Pick<AttemptRecord, 'sitting_id' | 'application_id'>,
  change: Updateable<ExamCandidatesTable>,
): Promise<void> {
  await tx
    .updateTable('exam_candidates')
    .set(change)
    .where('sitting_id', '=', sitting_id)
    .where('application_id', '=', application_id)
    .execute();
}

/** Everything that was saved of an attempt, in the order of the client's numbers. */
export async function listJournal(
  tx: DatabaseTransaction,
  { sitting_id, application_id }: Pick<AttemptRecord, 'sitting_id' | 'application_id'>,
): Promise<readonly AnswerEntry[]> {
  const rows = await tx
    .selectFrom('exam_answers')
    .select(['sequence', 'question_id', 'choices', 'client_at'])
    .where('sitting_id', '=', sitting_id)
    .where('application_id', '=', application_id)
    .orderBy('sequence')
    .execute();
  return rows.map(({ sequence, question_id, choices, client_at }) => ({
    ...{ sequence, questionId: question_id, choices: [...choices], at: client_at },
  }));
}

/** Added by the candidate alone: row security lets nobody else. */
export async function insertAnswers(
  tx: DatabaseTransaction,
  rows: readonly Insertable<ExamAnswersTable>[],
): Promise<void> {
  if (rows.length > 0) await tx.insertInto('exam_answers').values(rows).execute();
}

/** Notes who never began as absent, but for those whose evaluation has begun again, and gives them. */
export async function markAbsent(tx: DatabaseTransaction, sittingId: string) {
  return tx
    .updateTable('exam_candidates')
    .from('applications')
    .set({ absent: true })
    .whereRef('applications.id', '=', 'exam_candidates.application_id')
    .where('exam_candidates.evaluation', '=', evaluationNow)
    .where('sitting_id', '=', sittingId)
    .where('started_at', 'is', null)
    .where('absent', '=', false)
    .returning([
      'exam_candidates.application_id',
      'exam_candidates.body_id',
      'exam_candidates.jurisdiction',
      'exam_candidates.person_id',
      'exam_candidates.evaluation',
    ])
    .execute();
}
