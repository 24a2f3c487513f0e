import { once } from 'node:events';
import type { Writable } from 'node:stream';
import pg from 'pg';
import { DatabaseUnavailable, findSqlState, sqlState } from '../database-error.ts';
import type { SessionSource } from '../session.ts';
import { valueParser } from '../value-parsers.ts';
import { createStatementNames } from './statement-names.ts';

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
const CONNECTION_TIMEOUT = 30_000;

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
    pipeline: true,
    types: { getTypeParser: valueParser },
  });
  pool.on('error', onFault);
  const open = watchConnections(pool);
  const names = createStatementNames();
  return {
    async open() {
      const client = await pool.connect().catch((error: unknown) => {
        throw new DatabaseUnavailable(error);
      });
      return {
        async ask(sql, parameters) {
          gather(client.connection.stream);
          const name = parameters.length === 0 ? undefined : names.nameOf(sql);
          const query = { text: sql, values: [...parameters], ...(name === undefined ? {} : { name }) };
          const found = await client.query<Record<string, unknown>>(query).catch((error: unknown) => {
            if (findSqlState(error) === sqlState.featureNotSupported) names.renew();
            throw open.isLost(client) || isShuttingDown(error) ? new DatabaseUnavailable(error) : error;
          });
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

/** What is asked in one turn leaves in one packet: on its way to the database each one costs more than a statement. */
function gather(stream: Writable): void {
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** PostgreSQL is being stopped, or an operator ended the connection (57P01 to 57P03), or it broke (class 08). */
function isShuttingDown(error: unknown): boolean {
  return /^(57P0[1-3]|08)/.test(findSqlState(error) ?? '');
}

interface WatchedConnections {
  /** The connection ended while it was held. */
  isLost(client: pg.PoolClient): boolean;
  /** The pool says that it ended when it has asked its connections to close; a database can be dropped once they have. */
  none(): Promise<void>;
}

function watchConnections(pool: pg.Pool): WatchedConnections {
  const clients = new Set<pg.PoolClient>();
  const lost = new WeakSet<pg.PoolClient>();
  pool.on('connect', (client) => {
    clients.add(client);
    // Whoever holds it hears it from the next statement; with nobody listening it would end the process.
    client.on('error', () => lost.add(client));
  });
  pool.on('remove', (client) => clients.delete(client));
  return {
    isLost: (client) => lost.has(client),
    async none() {
      while (clients.size > 0) await once(pool, 'remove');
    },
  };
}
