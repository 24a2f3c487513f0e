import type { SystemActor } from '../../access/actor.ts';
import { appendAudit } from '../../database/append-audit.ts';
import type { Database } from '../../database/database.ts';
import { todayInChina } from '../../http/today.ts';
import { holdCycle, listCyclesToMove, updateCycle } from './cycles.repository.ts';

const dayChange: SystemActor = { role: 'system', purpose: 'day-change' };

/**
 * Writes down which cycles opened and which ended by their days; returns how many. Whoever reads a cycle sees it in its right
 * state before that.
 */
export async function moveCycles(database: Database, now: Date): Promise<number> {
  const today = todayInChina(now);
  const due = await database.transaction(dayChange, (tx) => listCyclesToMove(tx, today));
  let moved = 0;
  // A transaction a cycle: one that cannot be moved holds up no other.
  for (const { id } of due) {
    moved += await database.transaction(dayChange, async (tx) => {
      await holdCycle(tx, id, 'change');
      const cycle = (await listCyclesToMove(tx, today)).find((each) => each.id === id);
      if (cycle === undefined) return 0;
      const { state, stored_state: from, version } = cycle;
      const at = now.toISOString();
      const isMoved = await updateCycle(tx, { id, version }, { state, closed_at: state === 'closed' ? at : null });
      if (!isMoved) return 0;
      await appendAudit(tx, {
        chain: `cycle:${id}`,
        at,
        actor: { accountId: null, role: 'system' },
        action: state === 'closed' ? 'cycle.close' : 'cycle.open',
        subject: { kind: 'cycle', id },
        detail: { from, to: state, on: today },
      });
      return 1;
    });
  }
  return moved;
}
