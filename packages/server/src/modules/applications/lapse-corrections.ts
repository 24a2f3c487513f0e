import type { Database } from '../../database/database.ts';
import { todayInChina } from '../../http/today.ts';
import { lockCycle } from '../cycles/cycles.service.ts';
import { findApplication, holdCase, listLapsed } from './applications.repository.ts';
import { takeStep } from './take-step.ts';

export interface Lapsing {
  readonly database: Database;
  readonly now: Date;
  readonly newId: () => string;
}

/** Ends the cases whose time to correct ran out before today; returns how many. Each case in a transaction of its own. */
export async function lapseCorrections({ database, now, newId }: Lapsing): Promise<number> {
  const system = { role: 'system', purpose: 'lapse-corrections' } as const;
  const today = todayInChina(now);
  const due = await database.transaction(system, (tx) => listLapsed(tx, today));
  for (const id of due) {
    await database.transaction(system, async (tx) => {
      await holdCase(tx, id);
      const record = await findApplication(tx, id);
      // Corrected, withdrawn or held in the meantime.
      if (record === undefined || record.state !== 'correction' || record.held) return;
      const cycle = await lockCycle(tx, { id: record.cycle_id, today });
      const actor = { accountId: 'system', role: 'system' } as const;
      const action = { kind: 'lapse', at: now.toISOString(), actor } as const;
      await takeStep({ tx, newId, now, by: { accountId: null, role: 'system' }, record, cycle, action });
    });
  }
  return due.length;
}
