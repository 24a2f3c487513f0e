import { addDays } from '@guantong/procedure';
import type { DatabaseTransaction } from '../../database/database.ts';
import { todayInChina } from '../../http/today.ts';
import { enqueueJob } from '../../jobs/enqueue-job.ts';
import type { JobHandler } from '../../jobs/job-handler.ts';
import { moveCycles } from './move-cycles.ts';

/** The kind of job that opens and closes cycles at the change of the day. */
export const MOVE_CYCLES = 'cycles.move';

interface CycleJobOptions {
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Opens and closes the cycles due, and plans the same for the next midnight in Shanghai. */
export function createMoveCyclesHandler({ now, newId }: CycleJobOptions): JobHandler {
  return async ({ database }) => {
    const moved = await moveCycles(database, now());
    await database.transaction({ role: 'system', purpose: 'day-change' }, (tx) =>
      planMoveCycles(tx, { now: now(), newId }),
    );
    return { moved };
  };
}

/** Plans the job for the next midnight in Shanghai, once however many servers do so; call it at the start too. */
export async function planMoveCycles(
  tx: DatabaseTransaction,
  { now, newId }: { readonly now: Date; readonly newId: () => string },
): Promise<void> {
  const day = addDays(todayInChina(now), 1);
  const runAt = new Date(`${day}T00:00:00+08:00`);
  await enqueueJob(tx, {
    id: newId(),
    kind: MOVE_CYCLES,
    payload: {},
    now,
    runAt,
    idempotencyKey: `${MOVE_CYCLES}:${day}`,
  });
}
