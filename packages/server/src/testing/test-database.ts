import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import pg from 'pg';
import type { Database } from '../database/database.ts';
import { openEmbedded } from '../database/embedded/open-embedded.ts';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { type Migration, migrationsFolder, readMigrations } from '../database/read-migrations.ts';
import type { Schema } from '../database/schema.ts';
import { createSessionDialect } from '../database/session-dialect.ts';

export interface TestDatabase extends Database {
  /** Runs a statement as the owner of the database, whom no row security and no missing grant stops. */
  asOwner(statement: string): Promise<void>;
}

/**
 * A new database with every migration and no row: with DATABASE_URL on that server, removed by `close`; else an embedded
 * one in memory, from a snapshot that is made once for a state of the migrations.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = process.env.DATABASE_URL ?? '';
  return server === '' ? openInMemory() : openOnServer(server);
}

async function openInMemory(): Promise<TestDatabase> {
  const migrations = await readMigrations(migrationsFolder());
  const snapshot = await keepSnapshot(migrations);
  const database = await openDatabase({ kind: 'embedded', folder: null, snapshot }, { onFault, migrations });
  return {
    ...database,
    asOwner: (statement) =>
      database.kysely.connection().execute(async (connection) => {
        await sql`reset role`.execute(connection);
        await sql
          .raw(statement)
          .execute(connection)
          .finally(() => sql`set role guantong_application`.execute(connection));
      }),
  };
}

/** The file of the snapshot. Two that make it at the same time make the same. */
async function keepSnapshot(migrations: readonly Migration[]): Promise<string> {
  const state = createHash('sha256')
    .update(migrations.map(({ sha256 }) => sha256).join())
    .digest('hex');
  const folder = join(tmpdir(), 'guantong-test-databases');
  const path = join(folder, `${state.slice(0, 16)}.tar`);
  if (existsSync(path)) return path;
  const sessions = await openEmbedded({ folder: null, snapshot: null, onFault });
  const kysely = new Kysely<Schema>({ dialect: createSessionDialect(sessions, new AsyncLocalStorage()) });
  await migrate(kysely, migrations);
  const draft = `${path}.${randomUUID()}`;
  await mkdir(folder, { recursive: true });
  await writeFile(draft, await sessions.thread.snapshot());
  await rename(draft, path);
  await kysely.destroy();
  return path;
}

async function openOnServer(server: string): Promise<TestDatabase> {
  const name = `guantong_test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await runOn(server, `create database ${name}`);
  const database = await openDatabase({ kind: 'postgresql', url: url.href }, { onFault });
  return {
    ...database,
    asOwner: (statement) => runOn(url.href, statement),
    async close() {
      await database.close();
      await runOn(server, `drop database if exists ${name} with (force)`);
    },
  };
}

async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=public' });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** A test hears of a fault by what it waits for; this makes sure that it hears of those nobody waits for. */
function onFault(error: Error): void {
  process.nextTick(() => {
    throw error;
  });
}
