import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { createDurableFiles, type DurableFiles } from './durable-files.ts';
import { type EngineAnswer, runStatement } from './run-statement.ts';

/** Where the database lives: in a folder, or in memory beginning as a snapshot says. */
export interface DatabaseThreadInput {
  readonly folder: string | null;
  /** A file made by `snapshot`. */
  readonly snapshot: string | null;
}

/** Questions are answered in order, numbered from 1. */
export type DatabaseThreadQuestion =
  | { readonly kind: 'statement'; readonly sql: string; readonly parameters: readonly (string | null)[] }
  | { readonly kind: 'snapshot' }
  | { readonly kind: 'close' };

export type DatabaseThreadMessage =
  | { readonly kind: 'ready' }
  /** `unsynced`: done, but to be acknowledged only when `synced` has reached this number. */
  | {
      readonly kind: 'answer';
      readonly answer: EngineAnswer | Uint8Array | null;
      readonly unsynced: boolean;
      readonly logBytes: number;
    }
  | { readonly kind: 'refusal'; readonly error: ThreadError }
  | { readonly kind: 'synced'; readonly upTo: number }
  /** Nothing can be promised any more. */
  | { readonly kind: 'broken'; readonly reason: string };

/** An error of PostgreSQL as it crosses to the other thread. */
export type ThreadError = Readonly<Record<string, string>> & { readonly message: string };

/** PGlite's own, but with the syncing it switches off (fdatasync is not passed on to us), and a smaller log. */
const startParameters = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['fsync=on', 'wal_sync_method=fsync', 'max_wal_size=64MB', 'timezone=UTC'].flatMap((setting) => ['-c', setting]),
];

async function main({ folder, snapshot }: DatabaseThreadInput): Promise<void> {
  const tell = (message: DatabaseThreadMessage) => parentPort?.postMessage(message);
  const files = folder === null ? undefined : createDurableFiles(folder);
  const engine = await PGlite.create({
    startParams: startParameters,
    ...(files === undefined ? {} : { fs: files.filesystem }),
    ...(snapshot === null ? {} : { loadDataDir: new Blob([await readFile(snapshot)]) }),
  });
  let answered = 0;
  const startSync = createSync(
    files,
    () => answered,
    (upTo) => tell({ kind: 'synced', upTo }),
    (reason) => tell({ kind: 'broken', reason }),
  );
  const answer = async (question: DatabaseThreadQuestion) => {
    try {
      const found = await answerOf(engine, files, question);
      tell({ kind: 'answer', answer: found, unsynced: files?.unsynced() ?? false, logBytes: files?.logBytes() ?? 0 });
    } catch (error) {
      tell({ kind: 'refusal', error: toThreadError(error) });
    }
    answered += 1;
    startSync();
  };
  let last = Promise.resolve();
  parentPort?.on('message', (question: DatabaseThreadQuestion) => {
    last = last.then(() => answer(question));
  });
  tell({ kind: 'ready' });
}

async function answerOf(
  engine: PGlite,
  files: DurableFiles | undefined,
  question: DatabaseThreadQuestion,
): Promise<EngineAnswer | Uint8Array | null> {
  switch (question.kind) {
    case 'statement':
      return runStatement(engine, question);
    case 'snapshot':
      return new Uint8Array(await (await engine.dumpDataDir('none')).arrayBuffer());
    case 'close':
      await engine.close();
      files?.syncNow();
      return null;
  }
}

/** Syncs as long as something waits; what is committed meanwhile shares the next turn. */
function createSync(
  files: DurableFiles | undefined,
  answered: () => number,
  onSynced: (upTo: number) => void,
  onBroken: (reason: string) => void,
): () => void {
  let running = false;
  const run = async (owned: DurableFiles) => {
    running = true;
    while (owned.unsynced()) {
      const upTo = answered();
      await owned.sync();
      onSynced(upTo);
    }
    running = false;
    // What was answered during the last turn and synced at once by a checkpoint waits for nothing any more.
    onSynced(answered());
  };
  return () => {
    if (files === undefined || running || !files.unsynced()) return;
    run(files).catch((error: unknown) => onBroken(String(error)));
  };
}

function toThreadError(error: unknown): ThreadError {
  if (!(error instanceof Error)) return { message: String(error) };
  const texts = Object.entries(error).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { ...Object.fromEntries(texts), message: error.message };
}

// Only ever started by startDatabaseThread, which passes a DatabaseThreadInput.
if (parentPort !== null) await main(workerData as DatabaseThreadInput);
