import type { Database } from '../database/database.ts';
import { type ClaimedJob, endJob, type JobEnd, type JobProgress, renewJob } from './job.repository.ts';
import type { JobHandler } from './job-handler.ts';

export interface JobRunOptions {
  readonly job: ClaimedJob;
  readonly handler: JobHandler;
  readonly database: Database;
  readonly now: () => Date;
  /** Milliseconds. */
  readonly lease: number;
  /** The server stops. */
  readonly stop: AbortSignal;
}

const system = { role: 'system', purpose: 'jobs' } as const;
/** A progress that is reported more often than this is not written each time. */
const SHORTEST_RENEWAL = 1_000;
const LONGEST_ERROR = 2_000;

/** Runs a handler, says meanwhile that it is alive, and writes what became of it. Rejects when that cannot be written. */
export async function runJob({ job, handler, database, now, lease, stop }: JobRunOptions): Promise<void> {
  const lost = new AbortController();
  let progress: JobProgress = { done: 0, total: null };
  let renewedAt = performance.now();
  const renew = async () => {
    renewedAt = performance.now();
    const until = new Date(now().getTime() + lease);
    const held = await database.transaction(system, (transaction) => renewJob(transaction, job, { until, progress }));
    if (!held) lost.abort();
  };
  // A renewal that fails is made up for by the next; when none comes through, the job is another's by then.
  const timer = setInterval(() => void renew().catch(() => undefined), lease / 3);
  const end = await endOf(
    () =>
      handler({
        job,
        database,
        signal: AbortSignal.any([lost.signal, stop]),
        reportProgress(done, total) {
          progress = { done, total };
          if (performance.now() - renewedAt > SHORTEST_RENEWAL) void renew().catch(() => undefined);
        },
      }).then((result) => ({ kind: 'done' as const, result, progress })),
    { job, now, stop },
  );
  clearInterval(timer);
  await database.transaction(system, (transaction) => endJob(transaction, job, end, now()));
}

async function endOf(
  work: () => Promise<JobEnd>,
  { job, now, stop }: Pick<JobRunOptions, 'job' | 'now' | 'stop'>,
): Promise<JobEnd> {
  try {
    return await work();
  } catch (failure) {
    if (stop.aborted) return { kind: 'given-back' };
    const error = (failure instanceof Error ? failure.message : String(failure)).slice(0, LONGEST_ERROR);
    if (job.attempts >= job.maxAttempts) return { kind: 'failed', error };
    return { kind: 'again', error, runAt: new Date(now().getTime() + backoff(job.attempts)) };
  }
}

/** Milliseconds until the next attempt: 10 seconds, then twice as long each time, an hour at most. */
function backoff(attempts: number): number {
  return Math.min(5_000 * 2 ** attempts, 3_600_000);
}
