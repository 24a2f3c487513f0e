import type { AnswerBatch, AnswersTaken, ExamAttempt } from '@guantong/contracts';
import type { Actor } from '../../../../access/actor.ts';
import { authorise } from '../../../../access/authorise.ts';
import { authoriseStep } from '../../../../access/list-can.ts';
import type { DatabaseTransaction } from '../../../../database/database.ts';
import type { Act } from '../../../../http/act.ts';
import { AppError } from '../../../../http/app-error.ts';
import type { WorkContext } from '../../../../http/route-context.ts';
import { enqueueJob } from '../../../../jobs/enqueue-job.ts';
import { asProduct } from '../../as-product.ts';
import { recordEvaluation } from '../../record-evaluation.ts';
import { findPaper } from '../papers/papers.repository.ts';
import {
  type AttemptRecord,
  findAttempt,
  holdAttempt,
  insertAnswers,
  listJournal,
  updateAttempt,
} from './attempts.repository.ts';
import { finishAttempt } from './hand-in.ts';
import { handInJob } from './hand-in-job.ts';
import { judgeEntries } from './judge-entries.ts';
import { attemptState, attemptSteps, attemptSubject, presentAttempt } from './present-attempt.ts';

/** The own attempt with everything saved, to begin or to go on. Throws `sitting-not-found` for who is no candidate, `not-allowed`. */
export async function readAttempt(context: WorkContext, actor: Actor, sittingId: string): Promise<ExamAttempt> {
  return asCandidate(context, actor, { sittingId, action: 'exam-attempt.read' }, (tx, record) =>
    present(tx, record, { actor, now: context.now() }),
  );
}

/**
 * Begins the own attempt: from now the minutes allowed run by the clock of the server, at most to the end of the sitting. Asked
 * again it changes nothing. Throws `sitting-not-found`, `not-allowed`, `step-not-possible`.
 */
export async function startAttempt(context: WorkContext, actor: Actor, sittingId: string): Promise<ExamAttempt> {
  const { now, newId } = context;
  return asCandidate(context, actor, { sittingId, action: 'exam-attempt.start' }, async (tx, record) => {
    const began = now();
    authoriseStep(actor, attemptSubject(record), attemptSteps(record, began).start);
    if (record.started_at !== null) return present(tx, record, { actor, now: began });
    const { person_id: personId, closes_at, minutes, cycle_id, jurisdiction, application_id } = record;
    const at = began.toISOString();
    const end = Math.min(began.getTime() + minutes * 60_000, Date.parse(closes_at));
    const deadline = new Date(end).toISOString();
    await updateAttempt(tx, record, { started_at: at, deadline_at: deadline });
    const due = { sittingId, personId, applicationId: application_id, runAt: new Date(end + 1) };
    await enqueueJob(tx, handInJob({ id: newId(), now: began, ...due }));
    const parts = await present(tx, { ...record, started_at: at, deadline_at: deadline }, { actor, now: began });
    await recordEvaluation(tx, {
      ...{ actor, at, cycleId: cycle_id, jurisdiction },
      action: 'exam-attempt.start',
      subject: { kind: 'exam-sitting', id: sittingId },
      detail: { applicationId: application_id, deadline },
    });
    return parts;
  });
}

/**
 * Saves entries of the answer journal, each once, in the transaction of the candidate: what is named `taken` is safe. Throws
 * `sitting-not-found`, `not-allowed`; what is not saved is answered with its reason.
 */
export async function saveAnswers(
  { tx, actor }: Pick<Act, 'tx' | 'actor'>,
  { sittingId, entries, now }: AnswerBatch & { readonly sittingId: string; readonly now: () => Date },
): Promise<AnswersTaken> {
  const place = { sittingId, personId: actor.personId ?? '' };
  if (actor.personId !== null) await holdAttempt(tx, place);
  const record = actor.personId === null ? undefined : await findAttempt(tx, place);
  if (record === undefined) throw notFoundFor(actor);
  authorise(actor, 'exam-attempt.answer', attemptSubject(record));
  // After the wait for the attempt: the deadline counts when the answer is written.
  const at = now();
  const state = attemptState(record, at);
  if (record.started_at === null) authoriseStep(actor, attemptSubject(record), attemptSteps(record, at).answer);
  const journal = await listJournal(tx, record);
  const over = state === 'lapsed' ? 'lapsed' : 'too-late';
  const closed = state === 'running' ? undefined : record.handed_in_at === null ? over : 'handed-in';
  const { fresh, known, refused } = judgeEntries({ entries, journal, shape: record.shape, closed });
  await insertAnswers(
    tx,
    fresh.map(({ sequence, questionId, choices, at: clientAt }) => ({
      ...{ sitting_id: sittingId, application_id: record.application_id, sequence, question_id: questionId },
      ...{ choices: JSON.stringify([...choices].sort()), client_at: clientAt, at: at.toISOString() },
    })),
  );
  const taken = fresh.map(({ sequence }) => sequence);
  const lastSequence = Math.max(0, ...journal.slice(-1).map(({ sequence }) => sequence), ...taken);
  return { taken, known, refused, lastSequence, now: at.toISOString(), deadlineAt: record.deadline_at };
}

/** Hands the own attempt in; it is then marked, and nothing more is saved. Throws `sitting-not-found`, `not-allowed`, `step-not-possible`. */
export async function handIn(context: WorkContext, actor: Actor, sittingId: string): Promise<ExamAttempt> {
  const { now, newId } = context;
  return asCandidate(context, actor, { sittingId, action: 'exam-attempt.hand-in' }, async (tx, record) => {
    const at = now();
    authoriseStep(actor, attemptSubject(record), attemptSteps(record, at).handIn);
    await finishAttempt(tx, record, { at: at.toISOString(), newId, actor });
    const handed = { handed_in_at: at.toISOString(), handed_in_by: 'candidate' } as const;
    return present(tx, { ...record, ...handed }, { actor, now: at });
  });
}

interface Asked {
  readonly sittingId: string;
  readonly action: 'exam-attempt.read' | 'exam-attempt.start' | 'exam-attempt.hand-in';
}

/** Work on the own attempt, which is held meanwhile; the paper is read by the product alone. */
async function asCandidate<T>(
  context: WorkContext,
  actor: Actor,
  { sittingId, action }: Asked,
  work: (tx: DatabaseTransaction, record: AttemptRecord) => Promise<T>,
): Promise<T> {
  const { personId } = actor;
  if (personId === null) throw notFoundFor(actor);
  return asProduct(context, action, async (tx) => {
    await holdAttempt(tx, { sittingId, personId });
    const record = await findAttempt(tx, { sittingId, personId });
    if (record === undefined) throw notFoundFor(actor);
    authorise(actor, action, attemptSubject(record));
    return work(tx, record);
  });
}

/** Who may never sit an examination is told so; for who may, what is not the own does not exist. */
function notFoundFor(actor: Actor): AppError {
  authorise(actor, 'examination.read-own');
  return new AppError('sitting-not-found');
}

async function present(
  tx: DatabaseTransaction,
  record: AttemptRecord,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): Promise<ExamAttempt> {
  const isRunning = attemptState(record, now) === 'running';
  const paper = isRunning ? await findPaper(tx, record.paper_id) : undefined;
  const journal = await listJournal(tx, record);
  return presentAttempt({ record, questions: paper?.content ?? null, journal }, actor, now);
}
