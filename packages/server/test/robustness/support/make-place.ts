import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../src/database/database.ts';
import { type DatabasePlace, openDatabase } from '../../../src/database/open-database.ts';
import { createServerDatabase } from '../../../src/testing/test-database.ts';

export interface MadePlace {
  readonly place: DatabasePlace;
  remove(): Promise<void>;
}

/** A place for a new database that several processes open, one after the other or together: on a server, else a folder. */
export async function makePlace(server: string): Promise<MadePlace> {
  if (server !== '') {
    const { url, drop } = await createServerDatabase(server);
    return { place: { kind: 'postgresql', url }, remove: drop };
  }
  const folder = await mkdtemp(join(tmpdir(), 'guantong-robustness-'));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  return { place: { kind: 'embedded', folder }, remove };
}

/** Opens the database of a place for one piece of work. */
export async function withDatabase<T>(place: DatabasePlace, work: (database: Database) => Promise<T>): Promise<T> {
  const faults: Error[] = [];
  const database = await openDatabase(place, { onFault: (error) => faults.push(error) });
  try {
    const result = await work(database);
    if (faults[0] !== undefined) throw faults[0];
    return result;
  } finally {
    await database.close();
  }
}
