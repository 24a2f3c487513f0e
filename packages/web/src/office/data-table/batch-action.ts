import type { Text } from '@guantong/engine';

/** What an action will do to one selected row, or why it will not be done. */
export type BatchLine =
  | { readonly kind: 'will'; readonly key: string; readonly name: string; readonly what: Text }
  | { readonly kind: 'refused'; readonly key: string; readonly name: string; readonly whyNot: Text };

/** Something done to many rows: shown first, then done row by row. */
export interface BatchAction<Row> {
  readonly key: string;
  readonly title: Text;
  /** One line for each row, in their order; asks the server where only the server knows. */
  readonly preview: (rows: readonly Row[]) => Promise<readonly BatchLine[]>;
  /** Does it to one row; a failure concerns this row alone. */
  readonly run: (row: Row) => Promise<void>;
}

/** How far a batch is. */
export interface BatchProgress {
  readonly done: readonly string[];
  readonly failed: readonly { readonly key: string; readonly error: unknown }[];
  readonly total: number;
}

/** Does an action to the rows one after the other and tells after each how far it is; `stopped` ends it before the next. */
export async function runBatch<Row>(
  rows: readonly { readonly key: string; readonly row: Row }[],
  run: (row: Row) => Promise<void>,
  { onProgress, stopped }: { readonly onProgress: (progress: BatchProgress) => void; readonly stopped: () => boolean },
): Promise<BatchProgress> {
  let progress: BatchProgress = { done: [], failed: [], total: rows.length };
  onProgress(progress);
  for (const { key, row } of rows) {
    if (stopped()) break;
    try {
      await run(row);
      progress = { ...progress, done: [...progress.done, key] };
    } catch (error) {
      progress = { ...progress, failed: [...progress.failed, { key, error }] };
    }
    onProgress(progress);
  }
  return progress;
}
