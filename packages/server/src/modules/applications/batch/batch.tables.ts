import type { Text } from '@guantong/engine';
import type { ColumnType } from 'kysely';

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
  application_batch_items: ApplicationBatchItemsTable;
}
