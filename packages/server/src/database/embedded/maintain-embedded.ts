import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { asEmbeddedOwner } from './as-embedded-owner.ts';
import type { DatabaseThread } from './start-database-thread.ts';

/** Milliseconds between looks. */
const LOOK_EVERY = 10_000;
const MINUTE = 60_000;
const CHECKPOINT_EVERY = 5 * MINUTE;
const VACUUM_EVERY = 30 * MINUTE;
/** Bytes of log after which the next look makes a checkpoint: what a start after a crash has to read again. */
const LOG_BETWEEN_CHECKPOINTS = 64 * 1024 * 1024;

export interface MaintenanceOptions {
  readonly kysely: Kysely<Schema>;
  readonly thread: DatabaseThread;
  readonly onFault: (error: Error) => void;
}

/** Does what a PostgreSQL server has processes for: checkpoints and vacuum. Returns what ends it. */
export function maintainEmbedded({ kysely, thread, onFault }: MaintenanceOptions): () => Promise<void> {
  let [checkpointAt, vacuumAt, logAtCheckpoint, logAtVacuum] = [performance.now(), performance.now(), 0, 0];
  let running: Promise<void> | undefined;
  const look = async () => {
    const [now, log] = [performance.now(), thread.logBytes()];
    if (now - vacuumAt > VACUUM_EVERY && log > logAtVacuum) {
      [vacuumAt, logAtVacuum] = [now, log];
      await asEmbeddedOwner(kysely, (owner) => sql`vacuum (analyze)`.execute(owner));
    }
    const written = log - logAtCheckpoint;
    if (written > LOG_BETWEEN_CHECKPOINTS || (written > 0 && now - checkpointAt > CHECKPOINT_EVERY)) {
      [checkpointAt, logAtCheckpoint] = [now, log];
      await asEmbeddedOwner(kysely, (owner) => sql`checkpoint`.execute(owner));
    }
  };
  const timer = setInterval(() => {
    running ??= look()
      .catch(onFault)
      .finally(() => {
        running = undefined;
      });
  }, LOOK_EVERY);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
