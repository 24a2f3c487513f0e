import { addDays } from '@guantong/procedure';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { todayInChina } from '../../../http/today.ts';
import { enqueueJob } from '../../../jobs/enqueue-job.ts';
import type { JobHandler } from '../../../jobs/job-handler.ts';
import { lapseCorrections } from '../lapse-corrections.ts';

/** The kind of job that ends the cases whose time to correct ran out. */
export const LAPSE_CORRECTIONS = 'lapse-corrections';

interface LapseJobOptions {
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Ends the cases due, and plans the same for the next midnight in Shanghai. */
export function createLapseHandler({ now, newId }: LapseJobOptions): JobHandler {
  return async ({ database }) => {
    const lapsed = await lapseCorrections({ database, now: now(), newId });
    const day = addDays(todayInChina(now()), 1);
    await database.transaction({ role: 'system', purpose: 'day-change' }, (tx) =>
      planLapse(tx, { day, now: now(), newId }),
    );
    return { lapsed };
  };
}

/** Plans the job for the midnight with which a day begins, once however many servers do so; call it at the start for today. */
export async function planLapse(
  tx: DatabaseTransaction,
  { day, now, newId }: { readonly day: string; readonly now: Date; readonly newId: () => string },
): Promise<void> {
  const runAt = new Date(`${day}T00:00:00+08:00`);
  const idempotencyKey = `${LAPSE_CORRECTIONS}:${day}`;
  await enqueueJob(tx, { id: newId(), kind: LAPSE_CORRECTIONS, payload: {}, now, runAt, idempotencyKey });
}
