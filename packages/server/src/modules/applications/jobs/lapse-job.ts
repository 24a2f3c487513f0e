import type { DatabaseTransaction } from '../../../database/database.ts';
import { todayInChina } from '../../../http/today.ts';
import { createDailyHandler, planDaily } from '../../../jobs/daily-job.ts';
import type { OnFault } from '../../../jobs/each-apart.ts';
import type { JobHandler } from '../../../jobs/job-handler.ts';
import { lapseCorrections } from '../lapse-corrections.ts';

/** The kind of job that ends the cases whose time to correct ran out. */
export const LAPSE_CORRECTIONS = 'lapse-corrections';

interface LapseJobOptions {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly onFault: OnFault;
}

/** Ends the cases due, every midnight in Shanghai. */
export function createLapseHandler({ now, newId, onFault }: LapseJobOptions): JobHandler {
  return createDailyHandler({
    kind: LAPSE_CORRECTIONS,
    now,
    newId,
    work: async (database, at) => ({ lapsed: await lapseCorrections({ database, now: at, newId, onFault }) }),
  });
}

/** Plans the work of today, from which every day plans the next; call it at the start. */
export async function planLapse(
  tx: DatabaseTransaction,
  { now, newId }: { readonly now: Date; readonly newId: () => string },
): Promise<void> {
  await planDaily(tx, { kind: LAPSE_CORRECTIONS, day: todayInChina(now), now, newId });
}
