import { once } from 'node:events';
import pg from 'pg';
import type { SessionSource } from '../session.ts';
import { valueParser } from '../value-parsers.ts';

export interface PostgresqlOptions {
  readonly url: string;
  /** The role that every session works as; null: the login's own. */
  readonly role: string | null;
  readonly connections: number;
  /** Milliseconds after which a statement is ended; 0: never. */
  readonly statementTimeout: number;
  /** An idle connection was lost. The next one is opened when it is needed. */
  readonly onFault: (error: Error) => void;
}

/** Milliseconds that an open transaction may do nothing before the database ends it. */
const IDLE_TRANSACTION_TIMEOUT = 60_000;
/** Milliseconds to wait for a connection. */
const CONNECTION_TIMEOUT = 10_000;

/** Sessions of a pool of connections to a PostgreSQL server. */
export function createPostgresqlSessions(options: PostgresqlOptions): SessionSource {
  const { url, role, connections, statementTimeout, onFault } = options;
  const settings = ['timezone=UTC', 'search_path=public', ...(role === null ? [] : [`role=${role}`])];
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    options: settings.map((setting) => `-c ${setting}`).join(' '),
    statement_timeout: statementTimeout,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_TIMEOUT,
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
    application_name: 'guantong',
    types: { getTypeParser: valueParser },
  });
  pool.on('error', onFault);
  const open = watchConnections(pool);
  return {
    async open() {
      const client = await pool.connect();
      return {
        async ask(sql, parameters) {
          const found = await client.query<Record<string, unknown>>(sql, [...parameters]);
          // Several statements in one text give several results; the last one answers.
          const last = Array.isArray(found) ? found.at(-1) : found;
          return { rows: last.rows, command: last.command ?? '', count: last.rowCount ?? 0 };
        },
        async release(failed) {
          client.release(failed);
        },
      };
    },
    async close() {
      await pool.end();
      await open.none();
    },
  };
}

/** The pool says that it ended when it has asked its connections to close; a database can be dropped once they have. */
function watchConnections(pool: pg.Pool): { readonly none: () => Promise<void> } {
  const clients = new Set<pg.PoolClient>();
  pool.on('connect', (client) => clients.add(client));
  pool.on('remove', (client) => clients.delete(client));
  return {
    async none() {
      while (clients.size > 0) await once(pool, 'remove');
    },
  };
}
