import type { JsonValue } from '@guantong/proofs';
import type { Insertable } from 'kysely';
import type { DatabaseTransaction } from '../database/database.ts';
import type { JobsTable } from './jobs.tables.ts';

export interface NewJob {
  readonly id: string;
  /** Which handler does it. */
  readonly kind: string;
  /** Names things by their ids: personal data stays in its own tables. */
  readonly payload: JsonValue;
  readonly now: Date;
  /** Absent: as soon as may be. */
  readonly runAt?: Date | undefined;
  /** Times in all before it counts as failed; absent: 8, the last after about 20 minutes. */
  readonly maxAttempts?: number | undefined;
  /** A second job with the same key is not made, whatever became of the first. */
  readonly idempotencyKey?: string | undefined;
  /** Who may watch and cancel it; for an actor only the own account is allowed. */
  readonly accountId?: string | undefined;
}

const MAX_ATTEMPTS = 8;

/**
 * Adds a job in the transaction of what it belongs to: without the change there is no job. A job may be run more than
 * once (a server dies after its work and before saying so), so its handler must not mind. Returns whether it was made.
 */
export async function enqueueJob(transaction: DatabaseTransaction, job: NewJob): Promise<boolean> {
  return (await enqueueJobs(transaction, [job])) > 0;
}

/** The same for several at once. Returns how many were made. */
export async function enqueueJobs(transaction: DatabaseTransaction, jobs: readonly NewJob[]): Promise<number> {
  if (jobs.length === 0) return 0;
  const { numInsertedOrUpdatedRows = 0n } = await transaction
    .insertInto('jobs')
    .values(jobs.map(toRow))
    // Naming the column would need the right to read jobs, which who adds one for the product does not have.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows);
}

function toRow(job: NewJob): Insertable<JobsTable> {
  const { now, runAt = now } = job;
  return {
    id: job.id,
    kind: job.kind,
    payload: JSON.stringify(job.payload),
    run_at: runAt.toISOString(),
    max_attempts: job.maxAttempts ?? MAX_ATTEMPTS,
    idempotency_key: job.idempotencyKey ?? null,
    account_id: job.accountId ?? null,
    created_at: now.toISOString(),
  };
}
