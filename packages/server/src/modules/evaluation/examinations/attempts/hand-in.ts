import { type MarkedQuestion, theoryMark } from '@guantong/procedure';
import { z } from 'zod';
import type { Actor } from '../../../../access/actor.ts';
import type { Database, DatabaseTransaction } from '../../../../database/database.ts';
import { digestOf } from '../../../../database/digest-of.ts';
import type { JobHandler } from '../../../../jobs/job-handler.ts';
import { recordEvaluation } from '../../record-evaluation.ts';
import { makeMark } from '../marks/make-mark.ts';
import { findPaper, findPaperKey } from '../papers/papers.repository.ts';
import {
  type AttemptPlace,
  type AttemptRecord,
  findAttempt,
  holdAttempt,
  listJournal,
  updateAttempt,
} from './attempts.repository.ts';
import { answersOf } from './judge-entries.ts';

/** The kind of job that hands in an attempt whose time is over. */
export const HAND_IN = 'hand-in';

export interface HandInWork {
  readonly now: () => Date;
  readonly newId: () => string;
}

const payloadSchema = z.object({ sittingId: z.uuid(), personId: z.uuid() });
const system = { role: 'system', purpose: 'hand-in' } as const;

export function createHandIn(work: HandInWork): JobHandler {
  return async ({ job, database }) => ({
    handedIn: await handInAtDeadline(database, payloadSchema.parse(job.payload), work),
  });
}

/** Hands in an attempt whose time is over; false where it was handed in already, or its time still runs. */
export async function handInAtDeadline(database: Database, place: AttemptPlace, work: HandInWork): Promise<boolean> {
  const { now, newId } = work;
  return database.transaction(system, async (tx) => {
    await holdAttempt(tx, place);
    const attempt = await findAttempt(tx, place);
    const at = now().toISOString();
    if (attempt === undefined || attempt.deadline_at === null || attempt.handed_in_at !== null) return false;
    if (at <= attempt.deadline_at) return false;
    await finishAttempt(tx, attempt, { at, newId, actor: null });
    return true;
  });
}

interface Finish {
  readonly at: string;
  readonly newId: () => string;
  /** Null: by its deadline. */
  readonly actor: Actor | null;
}

/** Closes an attempt that is held and marks it: the journal as it stands is what counts, and its hash is on record. */
export async function finishAttempt(
  tx: DatabaseTransaction,
  attempt: AttemptRecord,
  { at, newId, actor }: Finish,
): Promise<void> {
  const journal = await listJournal(tx, attempt);
  const sha256 = digestOf(journal);
  const { mark } = theoryMark(await markedPaper(tx, attempt.paper_id), answersOf(journal));
  const by = actor === null ? 'deadline' : 'candidate';
  const { application_id, cycle_id, body_id, jurisdiction, person_id, evaluation, sitting_id } = attempt;
  await updateAttempt(tx, attempt, { handed_in_at: at, handed_in_by: by, journal_sha256: sha256 });
  await makeMark(tx, {
    ...{ id: newId(), at, method: 'theory', result: { kind: 'mark', mark } },
    source: { kind: 'sitting', id: sitting_id },
    case: { application_id, cycle_id, body_id, jurisdiction, person_id, evaluation },
  });
  await recordEvaluation(tx, {
    ...{ actor, at, cycleId: cycle_id, jurisdiction },
    action: 'exam-attempt.hand-in',
    subject: { kind: 'exam-sitting', id: sitting_id },
    detail: { applicationId: application_id, by, entries: journal.length, journalSha256: sha256 },
  });
}

async function markedPaper(tx: DatabaseTransaction, paperId: string): Promise<readonly MarkedQuestion[]> {
  const [paper, correct] = [await findPaper(tx, paperId), await findPaperKey(tx, paperId)];
  if (paper === undefined || correct === undefined) throw new Error(`paper ${paperId} has no key`);
  return paper.content.map(({ id, points }) => ({ id, points, correct: correct[id] ?? [] }));
}
