import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, sql } from 'kysely';
import type { Database } from './database.ts';
import { maintainEmbedded } from './embedded/maintain-embedded.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import { migrate } from './migrate.ts';
import { createPostgresqlSessions } from './postgresql/postgresql-sessions.ts';
import { type Migration, migrationsFolder, readMigrations } from './read-migrations.ts';
import { createTransactions, type TransactionParts } from './run-transaction.ts';
import type { Schema } from './schema.ts';
import type { SessionSource } from './session.ts';
import { createSessionDialect, type TransactionScope } from './session-dialect.ts';

export type DatabasePlace =
  /** A folder of this machine; null: in memory, beginning from a snapshot where one is named. */
  | { readonly kind: 'embedded'; readonly folder: string | null; readonly snapshot?: string | undefined }
  | {
      readonly kind: 'postgresql';
      readonly url: string;
      /** The owner of the tables, who changes them at the start; absent: the login of `url`. */
      readonly migratorUrl?: string | undefined;
      readonly connections?: number | undefined;
      /** Milliseconds. */
      readonly statementTimeout?: number | undefined;
    };

export interface OpenDatabaseOptions {
  /** Something broke that no caller hears of: a lost idle connection, a failed checkpoint. */
  readonly onFault: (error: Error) => void;
  /** The embedded database ended by itself: nothing can be asked any more. Absent: `onFault` hears of it. */
  readonly onStopped?: ((error: Error) => void) | undefined;
  /** Absent: those of the product. */
  readonly migrations?: readonly Migration[] | undefined;
}

const APPLICATION_ROLE = 'guantong_application';
const DEFAULT_CONNECTIONS = 10;
const DEFAULT_STATEMENT_TIMEOUT = 30_000;

/**
 * Opens the database, applies pending migrations as the owner of the tables and goes on as the application's role. Throws
 * with what to do when the place is taken, not reachable or does not fit this program.
 */
export async function openDatabase(place: DatabasePlace, options: OpenDatabaseOptions): Promise<Database> {
  const migrations = options.migrations ?? (await readMigrations(migrationsFolder()));
  switch (place.kind) {
    case 'embedded':
      return openEmbeddedDatabase(place, migrations, options);
    case 'postgresql':
      return openPostgresqlDatabase(place, migrations, options);
  }
}

type Place<Kind> = Extract<DatabasePlace, { kind: Kind }>;

async function openEmbeddedDatabase(
  { folder, snapshot }: Place<'embedded'>,
  migrations: readonly Migration[],
  { onFault, onStopped = onFault }: OpenDatabaseOptions,
): Promise<Database> {
  const sessions = await openEmbedded({ folder, snapshot: snapshot ?? null, onFault: onStopped });
  const parts = createQueryBuilder(sessions);
  const { kysely } = parts;
  try {
    await migrate(kysely, migrations);
    await sql.raw(`set role ${APPLICATION_ROLE}`).execute(kysely);
  } catch (error) {
    await kysely.destroy();
    throw error;
  }
  const endMaintenance = maintainEmbedded({ kysely, thread: sessions.thread, onFault });
  return createDatabase({ ...parts, kind: 'embedded', beforeClose: endMaintenance });
}

async function openPostgresqlDatabase(
  place: Place<'postgresql'>,
  migrations: readonly Migration[],
  { onFault }: OpenDatabaseOptions,
): Promise<Database> {
  const { url, migratorUrl = url, connections = DEFAULT_CONNECTIONS } = place;
  const owner = createPostgresqlSessions({
    url: migratorUrl,
    role: null,
    connections: 1,
    statementTimeout: 0,
    onFault,
  });
  const { kysely: asOwner } = createQueryBuilder(owner);
  try {
    await migrate(asOwner, migrations);
  } finally {
    await asOwner.destroy();
  }
  const statementTimeout = place.statementTimeout ?? DEFAULT_STATEMENT_TIMEOUT;
  const sessions = createPostgresqlSessions({ url, role: APPLICATION_ROLE, connections, statementTimeout, onFault });
  const parts = createQueryBuilder(sessions);
  const { kysely } = parts;
  try {
    await checkRole(kysely);
  } catch (error) {
    await kysely.destroy();
    throw new Error(
      `无法以角色 ${APPLICATION_ROLE} 连接数据库，请由所有者执行 GRANT ${APPLICATION_ROLE} TO 登录名 · the database cannot be used as role ${APPLICATION_ROLE}: let its owner run GRANT ${APPLICATION_ROLE} TO the login: ${error instanceof Error ? error.message : error}`,
      { cause: error },
    );
  }
  return createDatabase({ ...parts, kind: 'postgresql' });
}

/** An address with options of its own would leave the login's role, which row security may not bind. */
async function checkRole(kysely: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select current_user as name`.execute(kysely);
  if (rows[0]?.name !== APPLICATION_ROLE) throw new Error(`the role is ${rows[0]?.name}`);
}

function createQueryBuilder(sessions: SessionSource): TransactionParts {
  const scope: TransactionScope = new AsyncLocalStorage();
  const dialect = createSessionDialect(sessions, scope);
  return { kysely: new Kysely<Schema>({ dialect }), dialect, scope };
}

interface DatabaseParts extends TransactionParts {
  readonly kind: Database['kind'];
  readonly beforeClose?: () => Promise<void>;
}

function createDatabase({ kind, beforeClose, ...parts }: DatabaseParts): Database {
  const { kysely } = parts;
  let closed: Promise<void> | undefined;
  const close = async () => {
    await beforeClose?.();
    await kysely.destroy();
  };
  return {
    kind,
    kysely,
    transaction: createTransactions(parts),
    close() {
      closed ??= close();
      return closed;
    },
  };
}
