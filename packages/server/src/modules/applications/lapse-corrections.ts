import type { SystemActor } from '../../access/actor.ts';
import type { Database } from '../../database/database.ts';
import { todayInChina } from '../../http/today.ts';
import { eachApart, type OnFault } from '../../jobs/each-apart.ts';
import { lockCycle } from '../cycles/cycles.service.ts';
import { findApplication, holdCase, listLapsed } from './applications.repository.ts';
import { takeStep } from './take-step.ts';

export interface Lapsing {
  readonly database: Database;
  readonly now: Date;
  readonly newId: () => string;
  readonly onFault: OnFault;
}

const system: SystemActor = { role: 'system', purpose: 'lapse-corrections' };

/** Ends the cases whose time to correct ran out before today; returns how many. Each case in a transaction of its own. */
export async function lapseCorrections({ database, now, newId, onFault }: Lapsing): Promise<number> {
  const today = todayInChina(now);
  let lapsed = 0;
  for (;;) {
    const due = await database.transaction(system, (tx) => listLapsed(tx, today));
    const ended = await eachApart(due, (id) => lapseOne({ database, now, newId }, id), onFault);
    lapsed += ended;
    // What is left has been taken up by somebody in the meantime.
    if (ended === 0) return lapsed;
  }
}

/** Whether the case was ended: it may have been corrected, withdrawn or held in the meantime. */
async function lapseOne({ database, now, newId }: Omit<Lapsing, 'onFault'>, id: string): Promise<boolean> {
  return database.transaction(system, async (tx) => {
    await holdCase(tx, id);
    const record = await findApplication(tx, id);
    if (record === undefined || record.state !== 'correction' || record.held) return false;
    const cycle = await lockCycle(tx, { id: record.cycle_id, today: todayInChina(now) });
    const actor = { accountId: 'system', role: 'system' } as const;
    const action = { kind: 'lapse', at: now.toISOString(), actor } as const;
    await takeStep({ tx, newId, now, by: { accountId: null, role: 'system' }, record, cycle, action });
    return true;
  });
}
