import { addDays } from '@guantong/procedure';
import type { JsonValue } from '@guantong/proofs';
import type { SystemActor } from '../access/actor.ts';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { todayInChina } from '../http/today.ts';
import { enqueueJob } from './enqueue-job.ts';
import type { JobHandler } from './job-handler.ts';

export interface DailyJobOptions {
  readonly kind: string;
  readonly now: () => Date;
  readonly newId: () => string;
  /** What a day asks for; done again after an error, so it must not mind. */
  readonly work: (database: Database, now: Date) => Promise<JsonValue>;
}

const dayChange: SystemActor = { role: 'system', purpose: 'day-change' };

/** Does the work of a day. The next day is planned first: a day that fails ends no other. */
export function createDailyHandler({ kind, now, newId, work }: DailyJobOptions): JobHandler {
  return async ({ database }) => {
    const at = now();
    const day = addDays(todayInChina(at), 1);
    await database.transaction(dayChange, (tx) => planDaily(tx, { kind, day, now: at, newId }));
    return work(database, at);
  };
}

/** Plans the work of a day for its midnight in Shanghai, once however many servers do so; call it at the start for today. */
export async function planDaily(
  tx: DatabaseTransaction,
  {
    kind,
    day,
    now,
    newId,
  }: { readonly kind: string; readonly day: string; readonly now: Date; readonly newId: () => string },
): Promise<void> {
  const runAt = new Date(`${day}T00:00:00+08:00`);
  await enqueueJob(tx, { id: newId(), kind, payload: {}, now, runAt, idempotencyKey: `${kind}:${day}` });
}
