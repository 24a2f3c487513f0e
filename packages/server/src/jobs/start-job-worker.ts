import type { Database } from '../database/database.ts';
import { claimJob, failLostJobs } from './job.repository.ts';
import type { JobHandler } from './job-handler.ts';
import { runJob } from './run-job.ts';

export interface JobWorkerOptions {
  readonly database: Database;
  readonly handlers: Readonly<Record<string, JobHandler>>;
  /** Tells this process from every other. */
  readonly worker: string;
  readonly now: () => Date;
  readonly onFault: (error: unknown) => void;
  /** Jobs at a time; absent: 2. */
  readonly concurrency?: number | undefined;
  /** Milliseconds between looks for work when there was none. */
  readonly pollEvery?: number | undefined;
  /** Milliseconds after which a worker that is not heard of has lost its job. */
  readonly lease?: number | undefined;
}

export interface JobWorker {
  /** Looks for work at once, such as after a job was added. */
  wake(): void;
  /** Takes no more jobs, tells those that run to stop and waits for them; what they did not finish is given back. */
  stop(): Promise<void>;
}

const system = { role: 'system', purpose: 'jobs' } as const;

/** Starts taking jobs of the handlers' kinds. */
export function startJobWorker(options: JobWorkerOptions): JobWorker {
  const { database, handlers, now, onFault, concurrency = 2, pollEvery = 1_000, lease = 30_000 } = options;
  const stopping = new AbortController();
  const sleepers = new Set<() => void>();
  const kinds = Object.keys(handlers);
  const claim = () =>
    database.transaction(system, async (transaction) => {
      await failLostJobs(transaction, now());
      const until = new Date(now().getTime() + lease);
      return claimJob(transaction, { worker: options.worker, kinds, now: now(), until });
    });
  const work = async () => {
    while (!stopping.signal.aborted) {
      const job = await claim().catch(onFault);
      const handler = job && handlers[job.kind];
      if (job && handler) await runJob({ job, handler, database, now, lease, stop: stopping.signal }).catch(onFault);
      else await sleep(pollEvery, stopping.signal, sleepers);
    }
  };
  const loops = Array.from({ length: concurrency }, work);
  return {
    wake() {
      for (const wakeUp of sleepers) wakeUp();
    },
    async stop() {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

function sleep(milliseconds: number, stop: AbortSignal, sleepers: Set<() => void>): Promise<void> {
  return new Promise((resolve) => {
    const wakeUp = () => {
      clearTimeout(timer);
      sleepers.delete(wakeUp);
      stop.removeEventListener('abort', wakeUp);
      resolve();
    };
    const timer = setTimeout(wakeUp, milliseconds);
    sleepers.add(wakeUp);
    stop.addEventListener('abort', wakeUp);
    if (stop.aborted) wakeUp();
  });
}
