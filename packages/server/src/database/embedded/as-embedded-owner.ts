import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** Runs work as the owner of the tables, on the connection that otherwise belongs to the application's role. */
export async function asEmbeddedOwner<T>(
  kysely: Kysely<Schema>,
  work: (owner: Kysely<Schema>) => Promise<T>,
): Promise<T> {
  return kysely.connection().execute(async (connection) => {
    await sql`reset role`.execute(connection);
    try {
      return await work(connection);
    } finally {
      await sql`set role guantong_application`.execute(connection);
    }
  });
}
