import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PolicyLibrary } from '@guantong/engine';
import { AppError } from '../../http/app-error.ts';
import { failureEntry, type ServerLog } from '../../http/server-log.ts';
import { type RosterJob, type RosterSettings, rosterFiles } from './roster-job.ts';
import type { RosterTask } from './roster-job-run.ts';
import { workOnRoster } from './roster-job-work.ts';
import type { RosterStore } from './roster-store.ts';

export interface RosterQueueOptions {
  readonly library: PolicyLibrary;
  readonly store: RosterStore;
  readonly log: ServerLog;
  readonly now: () => Date;
  readonly limits: {
    readonly rosterBytes: number;
    readonly rostersWaiting: number;
    readonly rostersKept: number;
    readonly rosterRetention: number;
    readonly rosterDuration: number;
    readonly rosterHeapBytes: number;
  };
}

/** What listeners hear of one roster: its new state, or that it is gone. */
export type RosterListener = (job: RosterJob | undefined) => void;

/** Rosters from upload to removal; one is worked on at a time. */
export interface RosterQueue {
  /** Makes a folder and lets `receive` put the upload there; nothing is kept when that fails. */
  submit(receive: (folder: string) => Promise<RosterSettings>): Promise<RosterJob>;
  find(id: string): RosterJob | undefined;
  /** How many rosters are worked on before this one. */
  ahead(id: string): number;
  /** Returns a function that ends the listening. */
  listen(id: string, listener: RosterListener): () => void;
  /** Stops work on a roster and removes everything of it. */
  remove(id: string): Promise<boolean>;
  /** Removes what is past its time. */
  removeExpired(): Promise<void>;
  close(): Promise<void>;
}

interface Entry {
  job: RosterJob;
  readonly abort: AbortController;
  readonly listeners: Set<RosterListener>;
  work: Promise<void>;
}

export function createRosterQueue(options: RosterQueueOptions): RosterQueue {
  const { store, limits, log, now } = options;
  const entries = new Map<string, Entry>();
  let receiving = 0;
  let last: Promise<void> = Promise.resolve();

  function change(entry: Entry, changes: Partial<RosterJob>): void {
    entry.job = { ...entry.job, ...changes };
    for (const listener of entry.listeners) listener(entry.job);
  }

  async function work(entry: Entry): Promise<void> {
    if (entry.abort.signal.aborted) return;
    change(entry, { state: 'running' });
    const { folder, settings } = entry.job;
    const task: RosterTask = { folder, settings, fileBytes: limits.rosterBytes };
    const result = await workOnRoster(task, {
      library: options.library,
      heapBytes: limits.rosterHeapBytes,
      duration: limits.rosterDuration,
      signal: entry.abort.signal,
      onProgress: (progress) => change(entry, { progress }),
      onFault: (error) => log.write(failureEntry(error, null)),
    });
    if (result === undefined) return;
    // The upload has served its purpose.
    await rm(join(folder, rosterFiles.upload), { force: true });
    log.write({ kind: 'roster', event: result.kind, count: 1 });
    const progress =
      result.kind === 'done'
        ? { ...entry.job.progress, done: result.summary.people + result.summary.faulty, faulty: result.summary.faulty }
        : entry.job.progress;
    change(entry, { state: result.kind, result, progress });
  }

  async function remove(id: string): Promise<boolean> {
    const entry = entries.get(id);
    if (entry === undefined) return false;
    entries.delete(id);
    entry.abort.abort();
    for (const listener of entry.listeners) listener(undefined);
    entry.listeners.clear();
    // A running thread writes until it has ended; only then its folder can be removed for good.
    if (entry.job.state === 'running') await entry.work;
    await store.remove(id);
    return true;
  }

  function isExpired({ job }: Entry): boolean {
    return job.expiresAt <= now();
  }

  return {
    async submit(receive) {
      const unfinished = [...entries.values()].filter(
        ({ job }) => job.state === 'waiting' || job.state === 'running',
      ).length;
      const isFull = unfinished + receiving > limits.rostersWaiting || entries.size + receiving >= limits.rostersKept;
      if (isFull) throw new AppError('roster-queue-full', { headers: { 'retry-after': '120' } });
      receiving++;
      const id = randomBytes(16).toString('base64url');
      try {
        const folder = await store.create(id);
        const settings = await receive(folder);
        const createdAt = now();
        const job: RosterJob = {
          id,
          folder,
          settings,
          createdAt,
          expiresAt: new Date(createdAt.getTime() + limits.rosterRetention),
          state: 'waiting',
          progress: { done: 0, rowCount: null, faulty: 0 },
          result: undefined,
        };
        const entry: Entry = { job, abort: new AbortController(), listeners: new Set(), work: Promise.resolve() };
        entries.set(id, entry);
        entry.work = last.then(() => work(entry)).catch((error: unknown) => log.write(failureEntry(error, null)));
        last = entry.work;
        return job;
      } catch (error) {
        await store.remove(id);
        throw error;
      } finally {
        receiving--;
      }
    },
    find(id) {
      const entry = entries.get(id);
      return entry === undefined || isExpired(entry) ? undefined : entry.job;
    },
    ahead(id) {
      const before = [...entries.values()].slice(0, [...entries.keys()].indexOf(id));
      return before.filter(({ job }) => job.state === 'waiting' || job.state === 'running').length;
    },
    listen(id, listener) {
      const listeners = entries.get(id)?.listeners;
      listeners?.add(listener);
      return () => listeners?.delete(listener);
    },
    remove,
    async removeExpired() {
      const expired = [...entries.values()].filter(isExpired);
      await Promise.all(expired.map(({ job }) => remove(job.id)));
      if (expired.length > 0) log.write({ kind: 'roster', event: 'expired', count: expired.length });
    },
    async close() {
      await Promise.all([...entries.keys()].map(remove));
      await store.close();
    },
  };
}
