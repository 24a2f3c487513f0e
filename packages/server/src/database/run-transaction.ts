import { type Kysely, sql } from 'kysely';
import type { Actor, SystemActor } from '../access/actor.ts';
import type { Database, DatabaseTransaction } from './database.ts';
import { findSqlState, sqlState } from './database-error.ts';
import type { Schema } from './schema.ts';
import type { TransactionScope } from './session-dialect.ts';

const ATTEMPTS = 3;
/** The database asks to try again: two transactions stood in each other's way. */
const worthAnotherTry: ReadonlySet<string | undefined> = new Set([
  sqlState.serializationFailure,
  sqlState.deadlockDetected,
]);

/** `Database.transaction` over a query builder. */
export function createTransactions(kysely: Kysely<Schema>, scope: TransactionScope): Database['transaction'] {
  return async (actor, work) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await kysely.transaction().execute(async (transaction) => {
          await setActor(transaction, actor);
          const inside = { open: true };
          return scope
            .run(inside, () => work(transaction))
            .finally(() => {
              inside.open = false;
            });
        });
      } catch (error) {
        if (attempt === ATTEMPTS || !worthAnotherTry.has(findSqlState(error))) throw error;
      }
    }
  };
}

/** Tells row security who asks, for this transaction alone; migration 0001 reads it. */
async function setActor(transaction: DatabaseTransaction, actor: Actor | SystemActor): Promise<void> {
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
  const calls = Object.entries(settings)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => sql`set_config(${`guantong.${name}`}, ${value}, true)`);
  await sql`select ${sql.join(calls)}`.execute(transaction);
}
