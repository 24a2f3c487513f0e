import type { JsonValue } from '@guantong/proofs';
import { sql } from 'kysely';
import type { DatabaseTransaction } from '../database/database.ts';

/** A job that a worker holds. `attempts` counts this run, so that a worker that lost the job does not speak for the next. */
export interface ClaimedJob {
  readonly id: string;
  readonly kind: string;
  readonly payload: JsonValue;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly worker: string;
}

export interface Claim {
  readonly worker: string;
  readonly kinds: readonly string[];
  readonly now: Date;
  readonly until: Date;
}

/** Takes the job that has waited longest, or one whose worker was not heard of in time; no two workers take the same. */
export async function claimJob(transaction: DatabaseTransaction, claim: Claim): Promise<ClaimedJob | undefined> {
  const { rows } = await sql<Omit<ClaimedJob, 'worker'>>`
    update jobs
    set state = 'running', attempts = attempts + 1, locked_by = ${claim.worker}, locked_until = ${claim.until.toISOString()}
    where id = (
      select id from jobs
      where (state = 'queued' and run_at <= ${claim.now.toISOString()}
          or state = 'running' and locked_until < ${claim.now.toISOString()} and attempts < max_attempts)
        and kind = any(${claim.kinds}::text[])
      order by run_at, id
      limit 1
      for update skip locked
    )
    returning id, kind, payload, attempts, max_attempts as "maxAttempts"
  `.execute(transaction);
  const [job] = rows;
  return job === undefined ? undefined : { ...job, worker: claim.worker };
}

/** Ends jobs whose worker was not heard of in time and that may not be tried again. */
export async function failLostJobs(transaction: DatabaseTransaction, now: Date): Promise<void> {
  await transaction
    .updateTable('jobs')
    .set({ state: 'failed', error: 'the worker was lost', ...finishedAt(now) })
    .where('state', '=', 'running')
    .where('locked_until', '<', now.toISOString())
    .whereRef('attempts', '>=', 'max_attempts')
    .execute();
}

export interface JobProgress {
  readonly done: number;
  readonly total: number | null;
}

/** Says that the job is being worked on; false when it is no longer this worker's: cancelled, or taken by another. */
export async function renewJob(
  transaction: DatabaseTransaction,
  job: ClaimedJob,
  { until, progress }: { readonly until: Date; readonly progress: JobProgress },
): Promise<boolean> {
  const { numUpdatedRows } = await heldBy(transaction, job)
    .set({ locked_until: until.toISOString(), progress: progress.done, total: progress.total })
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export type JobEnd =
  | { readonly kind: 'done'; readonly result: JsonValue; readonly progress: JobProgress }
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'again'; readonly error: string; readonly runAt: Date }
  /** Given back by a worker that stops; the run does not count. */
  | { readonly kind: 'given-back' };

/** Writes what became of a run, unless the job is no longer this worker's. */
export async function endJob(transaction: DatabaseTransaction, job: ClaimedJob, end: JobEnd, now: Date): Promise<void> {
  const held = heldBy(transaction, job);
  switch (end.kind) {
    case 'done':
      await held
        .set({ state: 'done', result: JSON.stringify(end.result), error: null, ...finishedAt(now) })
        .set({ progress: end.progress.done, total: end.progress.total })
        .execute();
      return;
    case 'failed':
      await held.set({ state: 'failed', error: end.error, ...finishedAt(now) }).execute();
      return;
    case 'again':
      await held.set({ state: 'queued', error: end.error, run_at: end.runAt.toISOString(), ...unlocked }).execute();
      return;
    case 'given-back':
      await held.set({ state: 'queued', attempts: job.attempts - 1, ...unlocked }).execute();
  }
}

const unlocked = { locked_by: null, locked_until: null };

function finishedAt(now: Date) {
  return { ...unlocked, finished_at: now.toISOString() };
}

function heldBy(transaction: DatabaseTransaction, { id, worker, attempts }: ClaimedJob) {
  return transaction
    .updateTable('jobs')
    .where('id', '=', id)
    .where('state', '=', 'running')
    .where('locked_by', '=', worker)
    .where('attempts', '=', attempts);
}
