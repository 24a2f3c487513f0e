import type { JsonValue } from '@guantong/proofs';
import type { ColumnType, Generated } from 'kysely';

/** Migration 0001. Instants are ISO strings in UTC; JSON is written as its text and read as its value. */
export interface JobTables {
  jobs: JobsTable;
  messages: MessagesTable;
  deliveries: DeliveriesTable;
}

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export interface JobsTable {
  id: string;
  kind: string;
  payload: ColumnType<JsonValue, string, never>;
  run_at: string;
  attempts: Generated<number>;
  max_attempts: number;
  state: Generated<JobState>;
  locked_by: string | null;
  locked_until: string | null;
  /** Of `total`, what is done; in whatever the job counts. */
  progress: Generated<number>;
  total: number | null;
  result: ColumnType<JsonValue | null, string | null | undefined, string | null>;
  error: string | null;
  idempotency_key: string | null;
  /** Who asked for it, may watch it and cancel it. */
  account_id: string | null;
  created_at: string;
  finished_at: string | null;
}

export interface MessagesTable {
  id: string;
  account_id: string;
  kind: string;
  subject: ColumnType<{ readonly zh: string; readonly en: string }, string, never>;
  /** A path of the product. */
  link: string | null;
  created_at: string;
  read_at: string | null;
}

export type Channel = 'mail' | 'webhook';

export interface DeliveriesTable {
  message_id: string;
  channel: Channel;
  state: Generated<'waiting' | 'delivered' | 'failed'>;
  attempts: Generated<number>;
  last_error: string | null;
}
