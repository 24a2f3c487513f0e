import { sql } from 'kysely';
import type { DatabaseTransaction } from '../database/database.ts';
import type { Schema } from '../database/schema.ts';

const ROWS_AT_ONCE = 2_000;

/** Whole rows, every column named, in few statements, each sent as one value: ten times as fast as a parameter a column. */
export async function insertRows(tx: DatabaseTransaction, table: keyof Schema, rows: readonly object[]): Promise<void> {
  const name = sql.table(table);
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const part = JSON.stringify(rows.slice(from, from + ROWS_AT_ONCE));
    await sql`insert into ${name} select * from jsonb_populate_recordset(null::${name}, ${part}::jsonb)`.execute(tx);
  }
}
