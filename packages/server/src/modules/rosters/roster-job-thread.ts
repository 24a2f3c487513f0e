import { parentPort, workerData } from 'node:worker_threads';
import { createPolicyLibrary, type PolicyBundle } from '@guantong/engine';
import type { RosterProgress } from './assess-roster.ts';
import type { RosterRunResult } from './roster-job.ts';
import { type RosterTask, runRosterTask } from './roster-job-run.ts';

/** What the thread is given. */
export interface RosterThreadInput {
  readonly bundle: PolicyBundle;
  readonly task: RosterTask;
}

/** What the thread tells. */
export type RosterThreadMessage =
  | { readonly kind: 'progress'; readonly progress: RosterProgress }
  | { readonly kind: 'result'; readonly result: RosterRunResult };

const PROGRESS_EVERY = 200;

/** The thread's whole life: one roster. */
async function main({ bundle, task }: RosterThreadInput): Promise<void> {
  // What the writers put aside belongs into the roster's own folder too; a thread has its own copy of the environment.
  for (const variable of ['TMPDIR', 'TEMP', 'TMP']) process.env[variable] = task.folder;
  const tell = (message: RosterThreadMessage) => parentPort?.postMessage(message);
  let toldAt = 0;
  const result = await runRosterTask(task, {
    library: createPolicyLibrary(bundle),
    onProgress: (progress) => {
      if (performance.now() - toldAt < PROGRESS_EVERY) return;
      toldAt = performance.now();
      tell({ kind: 'progress', progress });
    },
  });
  tell({ kind: 'result', result });
}

// Only ever started by startRosterThread, which passes a RosterThreadInput.
if (parentPort !== null) await main(workerData as RosterThreadInput);
