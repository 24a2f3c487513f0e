import type { DatabaseTransaction } from '../database/database.ts';

/**
 * Cancels a job that is not finished; one that runs hears of it within a few seconds and should stop. Returns whether there
 * was such a job that the actor may cancel.
 */
export async function cancelJob(transaction: DatabaseTransaction, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('jobs')
    .set({ state: 'cancelled', locked_by: null, locked_until: null, finished_at: now.toISOString() })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
