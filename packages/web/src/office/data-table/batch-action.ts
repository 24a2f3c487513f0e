import type { Text } from '@guantong/engine';

/** What an action will do to one selected row, or why it will not be done. */
export type BatchLine =
  | { readonly kind: 'will'; readonly key: string; readonly name: string; readonly what: Text }
  | { readonly kind: 'refused'; readonly key: string; readonly name: string; readonly whyNot: Text };

/** Something done to many rows: shown first, then done. */
export interface BatchAction<Row> {
  readonly key: string;
  readonly title: Text;
  /** One line for each row, in their order; asks the server where only the server knows. */
  readonly preview: (rows: readonly Row[]) => Promise<readonly BatchLine[]>;
  /** Does it to the rows that are not refused: `oneByOne` here, or a job of the server that is asked how far it is. */
  readonly run: BatchRun<Row>;
}

export type BatchRun<Row> = (rows: readonly Row[], options: BatchRunOptions) => Promise<BatchProgress>;

export interface BatchRunOptions {
  readonly onProgress: (progress: BatchProgress) => void;
  /** Whether the reader stopped it; nothing more is begun then. */
  readonly stopped: () => boolean;
}

/** How far a batch is. */
export interface BatchProgress {
  readonly done: number;
  readonly failed: readonly BatchFailure[];
  readonly total: number;
}

/** A row that could not be done: a failed request, or the server's words. */
export type BatchFailure =
  | { readonly kind: 'error'; readonly key: string; readonly error: unknown }
  | { readonly kind: 'refused'; readonly key: string; readonly whyNot: Text };

/** Does something to one row after the other; a failure concerns its row alone. */
export function oneByOne<Row>(rowKey: (row: Row) => string, run: (row: Row) => Promise<void>): BatchRun<Row> {
  return async (rows, { onProgress, stopped }) => {
    let progress: BatchProgress = { done: 0, failed: [], total: rows.length };
    onProgress(progress);
    for (const row of rows) {
      if (stopped()) break;
      try {
        await run(row);
        progress = { ...progress, done: progress.done + 1 };
      } catch (error) {
        progress = { ...progress, failed: [...progress.failed, { kind: 'error', key: rowKey(row), error }] };
      }
      onProgress(progress);
    }
    return progress;
  };
}
