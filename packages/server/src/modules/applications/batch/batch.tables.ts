import type { CaseActKind } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import type { ColumnType } from 'kysely';
import type { Actor } from '../../../access/actor.ts';

/** Migration 0005. What a batch is to do, and as whom. */
export interface ApplicationBatchesTable {
  job_id: string;
  account_id: string;
  ids: ColumnType<readonly string[], string, never>;
  kind: CaseActKind;
  /** What is said with each action; absent: the batch is over. */
  said: ColumnType<object | null, string, null>;
  acting_as: ColumnType<BatchActor, string, never>;
}

/** Who asked for a batch, in which role. */
export type BatchActor = Omit<Actor, 'sessionId' | 'displayName'>;

/** Migration 0005. What a batch did to each of its applications. */
export interface ApplicationBatchItemsTable {
  job_id: string;
  application_id: string;
  account_id: string;
  /** Absent: it was done. */
  why_not: ColumnType<Text | null, string | null, never>;
  at: string;
}

export interface BatchTables {
  application_batches: ApplicationBatchesTable;
  application_batch_items: ApplicationBatchItemsTable;
}
