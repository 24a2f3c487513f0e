import type { DatabaseTransaction } from '../../database/database.ts';
import { todayInChina } from '../../http/today.ts';
import { createDailyHandler, planDaily } from '../../jobs/daily-job.ts';
import type { OnFault } from '../../jobs/each-apart.ts';
import type { JobHandler } from '../../jobs/job-handler.ts';
import { moveCycles } from './move-cycles.ts';

/** The kind of job that opens and closes cycles at the change of the day. */
export const MOVE_CYCLES = 'cycles.move';

interface CycleJobOptions {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly onFault: OnFault;
}

/** Opens and closes the cycles due, every midnight in Shanghai. */
export function createMoveCyclesHandler({ now, newId, onFault }: CycleJobOptions): JobHandler {
  return createDailyHandler({
    kind: MOVE_CYCLES,
    now,
    newId,
    work: async (database, at) => ({ moved: await moveCycles({ database, now: at, onFault }) }),
  });
}

/** Plans the work of today, from which every day plans the next; call it at the start. */
export async function planMoveCycles(
  tx: DatabaseTransaction,
  { now, newId }: { readonly now: Date; readonly newId: () => string },
): Promise<void> {
  await planDaily(tx, { kind: MOVE_CYCLES, day: todayInChina(now), now, newId });
}
