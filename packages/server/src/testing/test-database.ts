import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { asEmbeddedOwner } from '../database/embedded/as-embedded-owner.ts';
import { openEmbedded } from '../database/embedded/open-embedded.ts';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { createPostgresqlSessions } from '../database/postgresql/postgresql-sessions.ts';
import { type Migration, migrationsFolder, readMigrations } from '../database/read-migrations.ts';
import type { Schema } from '../database/schema.ts';
import type { SessionSource } from '../database/session.ts';
import { createSessionDialect } from '../database/session-dialect.ts';

export interface TestDatabase extends Database {
  /** Runs a statement as the owner of the database, whom no row security and no missing grant stops. */
  asOwner(statement: string): Promise<void>;
  /** Migrates it further. */
  migrate(migrations: readonly Migration[]): Promise<readonly string[]>;
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
    ...ownerOf((work) => asEmbeddedOwner(database.kysely, work)),
  };
}

type WithOwner = <T>(work: (owner: Kysely<Schema>) => Promise<T>) => Promise<T>;

function ownerOf(withOwner: WithOwner): Pick<TestDatabase, 'asOwner' | 'migrate'> {
  return {
    asOwner: (statement) =>
      withOwner(async (owner) => {
        await sql.raw(statement).execute(owner);
      }),
    migrate: (migrations) => withOwner((owner) => migrate(owner, migrations)),
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
  const kysely = createKysely(sessions);
  await migrate(kysely, migrations);
  const draft = `${path}.${randomUUID()}`;
  await mkdir(folder, { recursive: true });
  await writeFile(draft, await sessions.thread.snapshot());
  await rename(draft, path);
  await kysely.destroy();
  return path;
}

async function openOnServer(server: string): Promise<TestDatabase> {
  const { url, drop } = await createServerDatabase(server);
  const database = await openDatabase({ kind: 'postgresql', url }, { onFault });
  return {
    ...database,
    ...ownerOf((work) => withServerOwner(url, work)),
    async close() {
      await database.close();
      await drop();
    },
  };
}

/** A new, empty database on a PostgreSQL server. */
export async function createServerDatabase(
  server: string,
): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const name = `guantong_test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  const { asOwner } = ownerOf((work) => withServerOwner(server, work));
  await asOwner(`create database ${name}`);
  return { url: url.href, drop: () => asOwner(`drop database if exists ${name} with (force)`) };
}

/** Runs a statement as the owner of a database on a PostgreSQL server. */
export async function asServerOwner(url: string, statement: string): Promise<void> {
  await ownerOf((work) => withServerOwner(url, work)).asOwner(statement);
}

async function withServerOwner<T>(url: string, work: (owner: Kysely<Schema>) => Promise<T>): Promise<T> {
  const sessions = createPostgresqlSessions({ url, role: null, connections: 1, statementTimeout: 0, onFault });
  const kysely = createKysely(sessions);
  return work(kysely).finally(() => kysely.destroy());
}

function createKysely(sessions: SessionSource): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: createSessionDialect(sessions, new AsyncLocalStorage()) });
}

/** A test hears of a fault by what it waits for; this makes sure that it hears of those nobody waits for. */
function onFault(error: Error): void {
  process.nextTick(() => {
    throw error;
  });
}
