import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SessionSource } from '../session.ts';
import { createEmbeddedSessions } from './embedded-sessions.ts';
import { lockFolder } from './folder-lock.ts';
import { type DatabaseThread, startDatabaseThread } from './start-database-thread.ts';

export interface EmbeddedOptions {
  /** The data folder; null: in memory, for tests. */
  readonly folder: string | null;
  /** A file to begin from; only in memory. */
  readonly snapshot: string | null;
  readonly onFault: (error: Error) => void;
}

export interface EmbeddedSessions extends SessionSource {
  readonly thread: DatabaseThread;
}

/** Opens the database of a data folder, which is made when it is not there, and holds the folder until it is closed. */
export async function openEmbedded({ folder, snapshot, onFault }: EmbeddedOptions): Promise<EmbeddedSessions> {
  if (folder === null) {
    const thread = await startDatabaseThread({ folder: null, snapshot, onFault });
    return { thread, ...createEmbeddedSessions(thread) };
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(folder);
  try {
    const files = join(folder, 'database');
    if (!existsSync(files)) await createFiles(files);
    const thread = await startOn(files, onFault);
    const sessions = createEmbeddedSessions(thread);
    return {
      ...sessions,
      thread,
      close: () => sessions.close().finally(() => lock.release()),
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function startOn(files: string, onFault: (error: Error) => void): Promise<DatabaseThread> {
  try {
    // Every database of PostgreSQL has this file; without it the engine says nothing of use.
    if (!existsSync(join(files, 'PG_VERSION'))) throw new Error('PG_VERSION is missing');
    return await startDatabaseThread({ folder: files, snapshot: null, onFault });
  } catch (error) {
    throw new Error(
      `内嵌数据库 ${files} 无法打开，请用备份恢复，或用 GUANTONG_DATA 换一个目录 · the embedded database ${files} cannot be opened: restore it from a backup, or choose another folder by GUANTONG_DATA: ${error instanceof Error ? error.message : error}`,
      { cause: error },
    );
  }
}

/** Makes an empty database beside its place and moves it there whole and synced, so that a crash leaves none half made. */
async function createFiles(files: string): Promise<void> {
  const draft = `${files}.new`;
  await rm(draft, { recursive: true, force: true });
  const thread = await startDatabaseThread({ folder: draft, snapshot: null, onFault: () => undefined });
  await thread.close();
  for (const entry of await readdir(draft, { recursive: true, withFileTypes: true })) {
    syncPath(join(entry.parentPath, entry.name));
  }
  syncPath(draft);
  await rename(draft, files);
  syncPath(join(files, '..'));
}

function syncPath(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
