import type { DatabaseTransaction } from '../../../database/database.ts';
import { todayInChina } from '../../../http/today.ts';
import { createDailyHandler, planDaily } from '../../../jobs/daily-job.ts';
import type { JobHandler } from '../../../jobs/job-handler.ts';
import { remindOfStages } from '../remind-of-stages.ts';

/** The kind of job that reminds employers and bodies of the days of their stages. */
export const REMIND_OF_STAGES = 'remind-of-stages';

interface RemindJobOptions {
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Reminds of the days that come near, every midnight in Shanghai. */
export function createRemindHandler({ now, newId }: RemindJobOptions): JobHandler {
  return createDailyHandler({
    kind: REMIND_OF_STAGES,
    now,
    newId,
    work: async (database, at) => ({ reminded: await remindOfStages({ database, now: at, newId }) }),
  });
}

/** Plans the work of today, from which every day plans the next; call it at the start. */
export async function planReminders(
  tx: DatabaseTransaction,
  { now, newId }: { readonly now: Date; readonly newId: () => string },
): Promise<void> {
  await planDaily(tx, { kind: REMIND_OF_STAGES, day: todayInChina(now), now, newId });
}
