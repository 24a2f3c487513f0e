import type { DatabaseTransaction } from '../../database/database.ts';
import { todayInChina } from '../../http/today.ts';
import { createDailyHandler, planDaily } from '../../jobs/daily-job.ts';
import type { JobHandler } from '../../jobs/job-handler.ts';
import { type Closing, closeComplaints } from './close-complaints.ts';

/** The kind of job that closes complaints whose time for a re-check ran out. */
export const CLOSE_COMPLAINTS = 'close-complaints';

/** Closes the complaints due, every midnight in Shanghai. */
export function createCloseComplaintsHandler(closing: Omit<Closing, 'database'>): JobHandler {
  const { now, newId } = closing;
  return createDailyHandler({
    kind: CLOSE_COMPLAINTS,
    now,
    newId,
    work: async (database, at) => ({ closed: await closeComplaints({ ...closing, database, now: () => at }) }),
  });
}

/** Plans the work of today, from which every day plans the next; call it at the start. */
export async function planCloseComplaints(
  tx: DatabaseTransaction,
  { now, newId }: { readonly now: Date; readonly newId: () => string },
): Promise<void> {
  await planDaily(tx, { kind: CLOSE_COMPLAINTS, day: todayInChina(now), now, newId });
}
