import { sql } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';

/**
 * The next of a series of a body, from 1. The row stays locked until the transaction ends, and goes back with it: nothing is
 * given twice, nothing is left out.
 */
export async function takeNext(tx: DatabaseTransaction, bodyId: string, series: string): Promise<number> {
  const { last } = await tx
    .insertInto('certificate_counters')
    .values({ body_id: bodyId, series, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['body_id', 'series']).doUpdateSet({ last: sql<number>`certificate_counters.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

/** The last that was given of a series; 0 for none. */
export async function findLast(tx: DatabaseTransaction, bodyId: string, series: string): Promise<number> {
  const row = await tx
    .selectFrom('certificate_counters')
    .select('last')
    .where('body_id', '=', bodyId)
    .where('series', '=', series)
    .executeTakeFirst();
  return row?.last ?? 0;
}
