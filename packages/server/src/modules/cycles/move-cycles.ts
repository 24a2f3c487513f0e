import type { SystemActor } from '../../access/actor.ts';
import { appendAudit } from '../../database/append-audit.ts';
import type { Database } from '../../database/database.ts';
import { todayInChina } from '../../http/today.ts';
import { eachApart, type OnFault } from '../../jobs/each-apart.ts';
import { holdCycle, listCyclesToMove, updateCycle } from './cycles.repository.ts';

const dayChange: SystemActor = { role: 'system', purpose: 'day-change' };

export interface MoveOptions {
  readonly database: Database;
  readonly now: Date;
  readonly onFault: OnFault;
}

/**
 * Writes down which cycles opened and which ended by their days; returns how many. Whoever reads a cycle sees it in its right
 * state before that. Throws after the last one when some could not be moved.
 */
export async function moveCycles({ database, now, onFault }: MoveOptions): Promise<number> {
  const due = await database.transaction(dayChange, (tx) => listCyclesToMove(tx, todayInChina(now)));
  // A transaction a cycle: one that cannot be moved holds up no other.
  return eachApart(due, ({ id }) => moveOne(database, id, now), onFault);
}

/** False where it was moved in the meantime. */
async function moveOne(database: Database, id: string, now: Date): Promise<boolean> {
  const today = todayInChina(now);
  return database.transaction(dayChange, async (tx) => {
    await holdCycle(tx, id, 'change');
    const cycle = (await listCyclesToMove(tx, today)).find((each) => each.id === id);
    if (cycle === undefined) return false;
    const { province, state, stored_state: from, version } = cycle;
    const at = now.toISOString();
    const isMoved = await updateCycle(tx, { id, version }, { state, closed_at: state === 'closed' ? at : null });
    if (!isMoved) return false;
    await appendAudit(tx, {
      chain: `cycle:${id}`,
      province,
      at,
      actor: { accountId: null, role: 'system' },
      action: state === 'closed' ? 'cycle.close' : 'cycle.open',
      subject: { kind: 'cycle', id },
      detail: { from, to: state, on: today },
    });
    return true;
  });
}
