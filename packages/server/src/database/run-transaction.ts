import { CompiledQuery, type Dialect, type Kysely, Transaction } from 'kysely';
import pg from 'pg';
import type { Actor, SystemActor } from '../access/actor.ts';
import type { Database, DatabaseTransaction } from './database.ts';
import { findSqlState, sqlState } from './database-error.ts';
import type { Schema } from './schema.ts';
import type { TransactionScope } from './session-dialect.ts';

const ATTEMPTS = 3;
/** The database asks to try again: two transactions stood in each other's way, or a table changed under a prepared statement. */
const worthAnotherTry: ReadonlySet<string | undefined> = new Set([
  sqlState.serializationFailure,
  sqlState.deadlockDetected,
  sqlState.featureNotSupported,
]);

export interface TransactionParts {
  readonly kysely: Kysely<Schema>;
  readonly dialect: Dialect;
  readonly scope: TransactionScope;
}

/** `Database.transaction` over a query builder. */
export function createTransactions({ kysely, dialect, scope }: TransactionParts): Database['transaction'] {
  const driver = dialect.createDriver();
  const runOnce = async <T>(opening: string, work: (transaction: DatabaseTransaction) => Promise<T>): Promise<T> => {
    const connection = await driver.acquireConnection();
    try {
      // Not waited for: it goes out together with the first statement.
      const opened = connection.executeQuery(CompiledQuery.raw(opening));
      opened.catch(() => undefined);
      const inside = { open: true };
      const executor = kysely.getExecutor().withConnectionProvider({
        // Unlike kysely's own, which lets one statement wait for the answer to the other.
        async provideConnection(consumer) {
          if (!inside.open) throw new Error('the transaction is over');
          return consumer(connection);
        },
      });
      const transaction = new Transaction<Schema>({ config: { dialect }, dialect, driver, executor });
      try {
        const result = await scope
          .run(inside, () => work(transaction))
          .finally(() => {
            inside.open = false;
          });
        await opened;
        await driver.commitTransaction(connection);
        return result;
      } catch (error) {
        await driver.rollbackTransaction(connection);
        throw error;
      }
    } finally {
      await driver.releaseConnection(connection);
    }
  };
  return async (actor, work) => {
    const opening = openingFor(actor);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await runOnce(opening, work);
      } catch (error) {
        if (attempt === ATTEMPTS || !worthAnotherTry.has(findSqlState(error))) throw error;
      }
    }
  };
}

/** Begins and tells row security who asks, for this transaction alone; migration 0001 reads it. */
function openingFor(actor: Actor | SystemActor): string {
  const settings: Readonly<Record<string, string | null>> =
    actor.role === 'system'
      ? { system: 'on', role: 'system' }
      : {
          role: actor.role,
          account_id: actor.accountId,
          person_id: actor.personId,
          organisation_id: actor.organisationId,
          bureau_region: actor.bureauRegion,
        };
  const calls = Object.entries(settings).flatMap(([name, value]) =>
    value === null ? [] : [`set_config('guantong.${name}', ${pg.escapeLiteral(value)}, true)`],
  );
  return `begin; select ${calls.join(', ')}`;
}
