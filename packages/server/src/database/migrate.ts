import { type Kysely, sql } from 'kysely';
import type { Migration } from './read-migrations.ts';
import type { Schema } from './schema.ts';

interface Applied {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
}

/** Any number that nothing else locks. */
const MIGRATION_LOCK = 4_711_200_103;

/**
 * Applies what is pending, each file in a transaction of its own, and returns the names. Two processes that start together
 * take turns. Throws when an applied file was changed, is unknown to this program, or when a pending one should have
 * come before it; and when a file fails, which leaves the database as the file found it.
 */
export async function migrate(kysely: Kysely<Schema>, migrations: readonly Migration[]): Promise<readonly string[]> {
  return kysely.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${sql.lit(MIGRATION_LOCK)})`.execute(connection);
    try {
      await prepare(connection);
      const pending = findPending(migrations, await listApplied(connection));
      for (const migration of pending) await apply(connection, migration);
      return pending.map(({ name }) => name);
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(MIGRATION_LOCK)})`.execute(connection);
    }
  });
}

async function prepare(connection: Kysely<Schema>): Promise<void> {
  await sql`create schema if not exists guantong`.execute(connection);
  await sql`
    create table if not exists guantong.migrations (
      number integer primary key,
      name text not null,
      sha256 text not null,
      applied_at timestamptz not null default now()
    )`.execute(connection);
}

async function listApplied(connection: Kysely<Schema>): Promise<readonly Applied[]> {
  const { rows } = await sql<Applied>`select number, name, sha256 from guantong.migrations order by number`.execute(
    connection,
  );
  return rows;
}

function findPending(migrations: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
  for (const { number, name, sha256 } of applied) {
    const file = migrations.find((each) => each.number === number);
    if (file === undefined) {
      throw new Error(
        `数据库比程序新：它已执行 ${name}，本程序没有此文件，请用较新的版本 · the database is newer than this program: it has ${name}; start a newer version`,
      );
    }
    if (file.sha256 !== sha256) {
      throw new Error(
        `${file.name} 执行后被改动（应为 ${sha256}，实为 ${file.sha256}），请恢复原文件，另写新的迁移 · ${file.name} was changed after it was applied (expected ${sha256}, found ${file.sha256}): restore it and write a new migration`,
      );
    }
  }
  const newest = applied.at(-1)?.number ?? 0;
  const pending = migrations.filter(({ number }) => !applied.some((each) => each.number === number));
  const late = pending.find(({ number }) => number < newest);
  if (late !== undefined) {
    throw new Error(
      `${late.name} 的编号应大于已执行的 ${newest} · ${late.name} should have a number above ${newest}, which is applied already`,
    );
  }
  return pending;
}

async function apply(connection: Kysely<Schema>, { number, name, sql: text, sha256 }: Migration): Promise<void> {
  try {
    await connection.transaction().execute(async (transaction) => {
      await sql.raw(text).execute(transaction);
      await sql`
        insert into guantong.migrations (number, name, sha256) values (${number}, ${name}, ${sha256})
      `.execute(transaction);
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`迁移失败 · the migration failed: ${name}: ${reason}`, { cause: error });
  }
}
