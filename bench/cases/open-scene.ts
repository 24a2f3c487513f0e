import type { Database } from '../../packages/server/src/database/database.ts';
import type { DatabasePlace } from '../../packages/server/src/database/open-database.ts';
import { generateKeys, parseKeys } from '../../packages/server/src/keys/read-keys.ts';
import { createServerDatabase } from '../../packages/server/src/testing/test-database.ts';
import { withDatabase } from '../../packages/server/test/robustness/support/make-place.ts';
import type { OfficeSettings } from '../../packages/server/test/robustness/support/office-protocol.ts';
import { type PreparedScene, prepareScene } from '../../packages/server/test/robustness/support/prepare-scene.ts';
import { startThrowAwayPostgresql } from './throw-away-postgresql.ts';

export interface BenchScene {
  readonly scene: PreparedScene;
  readonly settings: OfficeSettings & { readonly place: Extract<DatabasePlace, { readonly kind: 'postgresql' }> };
}

/** The day and hour at which the benchmarks of cases begin: the made-up cycles take applications. */
export const beginning = '2026-06-15T01:00:00.000Z';

/** A whole number of the environment, else the full size. */
export function sizeOf(variable: string, full: number): number {
  const text = process.env[variable] ?? '';
  if (text === '') return full;
  const size = Number(text);
  if (Number.isSafeInteger(size) && size >= 1) return size;
  throw new Error(`${variable}: expected a whole number from 1, found "${text}"`);
}

/** Runs work over a new database of the made-up province on PostgreSQL: that of DATABASE_URL, else one for this alone. */
export async function withScene<T>(
  people: number,
  work: (opened: BenchScene) => Promise<T>,
  fill: (database: Database, scene: PreparedScene) => Promise<void> = async () => undefined,
): Promise<T> {
  return withServer(async (server) => {
    const { url, drop } = await createServerDatabase(server);
    try {
      const keys = generateKeys();
      const reading = parseKeys(keys);
      if (!reading.ok) throw new Error(reading.problems.join());
      const place = { kind: 'postgresql', url, statementTimeout: 600_000 } as const;
      const options = { keys: reading.keys, now: new Date(beginning), people };
      const scene = await withDatabase(place, async (database) => {
        const prepared = await prepareScene(database, options);
        await fill(database, prepared);
        return prepared;
      });
      return await work({ scene, settings: { place: { kind: 'postgresql', url }, keys, now: beginning } });
    } finally {
      await drop();
    }
  });
}

/** The server of DATABASE_URL, else one that is started for this and removed. */
export async function withServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const given = process.env.DATABASE_URL ?? '';
  if (given !== '') return work(given);
  const started = await startThrowAwayPostgresql();
  return work(started.url).finally(() => started.remove());
}
