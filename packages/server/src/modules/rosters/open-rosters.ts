import type { RouteContext } from '../../http/route-context.ts';
import { failureEntry } from '../../http/server-log.ts';
import { createRosterQueue, type RosterQueue } from './roster-job-queue.ts';
import { openRosterStore, removeLeftovers } from './roster-store.ts';

const SWEEP_EVERY = 60_000;

/** Removes what earlier processes left behind, opens the private folder and keeps removing what is past its time. */
export async function openRosters({ library, config, log, now }: RouteContext): Promise<RosterQueue> {
  const removed = await removeLeftovers(config.temporaryFolder);
  if (removed > 0) log.write({ kind: 'roster', event: 'leftovers-removed', count: removed });
  const store = await openRosterStore(config.temporaryFolder);
  const queue = createRosterQueue({ library, store, log, now, limits: config.limits });
  const sweep = setInterval(() => {
    queue.removeExpired().catch((error: unknown) => log.write(failureEntry(error, null)));
  }, SWEEP_EVERY);
  sweep.unref();
  return {
    ...queue,
    async close() {
      clearInterval(sweep);
      await queue.close();
    },
  };
}
