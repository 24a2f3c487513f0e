import type { AsyncLocalStorage } from 'node:async_hooks';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import { findSqlState } from './database-error.ts';
import { serialiseParameter } from './serialise-parameter.ts';
import type { Answer, Session, SessionSource } from './session.ts';

/** Set while a transaction's work runs, for everything it calls. */
export type TransactionScope = AsyncLocalStorage<{ open: boolean }>;

/** How kysely speaks to either database. */
export function createSessionDialect(source: SessionSource, scope: TransactionScope): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => createDriver(source, scope),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

interface Connection extends DatabaseConnection {
  readonly session: Session;
  failed: boolean;
}

function createDriver(source: SessionSource, scope: TransactionScope): Driver {
  const connections = new WeakMap<DatabaseConnection, Connection>();
  const of = (given: DatabaseConnection): Connection => {
    const connection = connections.get(given);
    if (connection === undefined) throw new Error('a connection of another database');
    return connection;
  };
  return {
    async init() {},
    async acquireConnection() {
      // Waiting for a second connection while holding the first would stop the embedded database for good.
      if (scope.getStore()?.open === true) throw new Error('inside a transaction everything goes through it');
      const connection = createConnection(await source.open());
      connections.set(connection, connection);
      return connection;
    },
    async beginTransaction(connection) {
      await run(of(connection), 'begin');
    },
    async commitTransaction(given) {
      const { session } = of(given);
      const { command } = await session.ask('commit', []);
      // PostgreSQL does not call it an error when a statement failed, was passed over and the commit came to nothing.
      if (command === 'ROLLBACK') throw new Error('a statement of the transaction failed, so nothing was committed');
    },
    async rollbackTransaction(connection) {
      await run(of(connection), 'rollback');
    },
    async releaseConnection(given) {
      const { session, failed } = of(given);
      await session.release(failed);
    },
    destroy: () => source.close(),
  };
}

function createConnection(session: Session): Connection {
  const connection: Connection = {
    session,
    failed: false,
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery) =>
      toQueryResult<Row>(await guarded(connection, session.ask(sql, parameters.map(serialiseParameter)))),
    // biome-ignore lint/correctness/useYield: kysely asks for it; nothing here streams.
    async *streamQuery() {
      throw new Error('rows are not streamed: ask for them by pages');
    },
  };
  return connection;
}

async function run(connection: Connection, sql: string): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw(sql));
}

/** Notes when a connection cannot be trusted any more: it gave an error that has no SQLSTATE. */
async function guarded(connection: Connection, answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (findSqlState(error) === undefined) connection.failed = true;
    throw error;
  }
}

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

function toQueryResult<Row>({ rows, command, count }: Answer): QueryResult<Row> {
  return {
    // The query builder knows the columns of what it asked.
    rows: rows as Row[],
    ...(changing.has(command) ? { numAffectedRows: BigInt(count) } : {}),
  };
}
