import type { JsonValue } from '@guantong/proofs';
import type { Database } from '../database/database.ts';
import type { ClaimedJob } from './job.repository.ts';

export interface JobRun {
  readonly job: ClaimedJob;
  readonly database: Database;
  /** Aborted when the job was cancelled or lost to another worker, and when the server stops. */
  readonly signal: AbortSignal;
  /** Tells how far it is; also tells early when the job was cancelled. */
  reportProgress(done: number, total: number | null): void;
}

/** Does a job of one kind and returns its result. An error means: again later, and failed after the last attempt. */
export type JobHandler = (run: JobRun) => Promise<JsonValue>;
