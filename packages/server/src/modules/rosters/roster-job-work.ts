import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PolicyLibrary } from '@guantong/engine';
import type { RosterProgress } from './assess-roster.ts';
import { faultOfWork, type RosterRunResult } from './roster-job.ts';
import { type RosterTask, runRosterTask } from './roster-job-run.ts';
import type { RosterThreadInput, RosterThreadMessage } from './roster-job-thread.ts';

export interface RosterWorkOptions {
  readonly library: PolicyLibrary;
  readonly heapBytes: number;
  /** Milliseconds. */
  readonly duration: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RosterProgress) => void;
  readonly onFault: (error: unknown) => void;
}

/**
 * Works on a roster in a thread of its own, so that the server goes on answering and a file that eats memory or time costs
 * nobody else anything. Where the thread's file is missing (a bundle without it) the work is done here, in short turns.
 * Never rejects; undefined after an abort.
 */
export async function workOnRoster(task: RosterTask, options: RosterWorkOptions): Promise<RosterRunResult | undefined> {
  const file = threadFile();
  const stop = AbortSignal.any([options.signal, AbortSignal.timeout(options.duration)]);
  try {
    const result =
      file === undefined ? await runHere(task, options, stop) : await runInThread({ file, task, options, stop });
    return options.signal.aborted ? undefined : (result ?? { kind: 'failed', fault: faultOfWork('too-much-work') });
  } catch (error) {
    if (options.signal.aborted) return undefined;
    options.onFault(error);
    return { kind: 'failed', fault: faultOfWork('internal-error') };
  }
}

/** The module of the thread: beside this one as source, beside the bundle once built. */
function threadFile(): URL | undefined {
  const file = import.meta.url.endsWith('.ts')
    ? new URL('./roster-job-thread.source.mjs', import.meta.url)
    : new URL('./roster-job-thread.js', import.meta.url);
  return existsSync(fileURLToPath(file)) ? file : undefined;
}

async function runHere(
  task: RosterTask,
  options: RosterWorkOptions,
  stop: AbortSignal,
): Promise<RosterRunResult | undefined> {
  const result = await runRosterTask(task, { ...options, signal: stop });
  return stop.aborted ? undefined : result;
}

interface ThreadRun {
  readonly file: URL;
  readonly task: RosterTask;
  readonly options: RosterWorkOptions;
  readonly stop: AbortSignal;
}

function runInThread({ file, task, options, stop }: ThreadRun): Promise<RosterRunResult | undefined> {
  const { bundle } = options.library;
  const workerData: RosterThreadInput = { bundle, task };
  const worker = new Worker(file, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: Math.floor(options.heapBytes / 1024 / 1024) },
    execArgv: [],
    // A crash may print what it was reading: nothing of it goes to the log.
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  return new Promise((resolve, reject) => {
    let result: RosterRunResult | undefined;
    const terminate = () => void worker.terminate();
    stop.addEventListener('abort', terminate, { once: true });
    worker.on('message', (message: RosterThreadMessage) => {
      if (message.kind === 'progress') options.onProgress(message.progress);
      else result = message.result;
    });
    worker.on('error', (error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(undefined);
      else reject(error);
    });
    worker.on('exit', () => {
      stop.removeEventListener('abort', terminate);
      if (result === undefined && !stop.aborted) reject(new Error('the thread ended without a result'));
      else resolve(result);
    });
  });
}
