import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PersonLines } from '../results/person-lines.ts';
import type { SummaryCounts } from '../results/roster-summary.ts';
import type { PeopleJudge } from './people-judge.ts';
import type { JudgeThreadAnswer, JudgeThreadInput, JudgeThreadQuestion } from './roster-judge-thread.ts';

export interface JudgeThreadsOptions extends JudgeThreadInput {
  readonly threads: number;
}

/** Enough that a thread never waits for rows, few enough that memory stays small. */
const PORTIONS_PER_THREAD = 3;

/** Room for what lives as long as a portion: with less, most of it is copied once or twice before it is let go. */
const YOUNG_MEGABYTES = 64;

/** The module of a thread: beside this one as source, beside the bundle once built; undefined in a bundle without it. */
export function judgeThreadFile(): URL | undefined {
  const name = import.meta.url.endsWith('.ts') ? './roster-judge-thread.source.mjs' : './roster-judge-thread.js';
  const file = new URL(name, import.meta.url);
  return existsSync(fileURLToPath(file)) ? file : undefined;
}

/** Judges in several threads, each with policies of its own. Rejects when a thread ends before it has answered. */
export function createJudgeThreads(
  file: URL,
  { threads, ...workerData }: JudgeThreadsOptions,
): PeopleJudge<PersonLines> {
  const judges = Array.from({ length: threads }, () => startThread(file, workerData));
  return {
    ahead: threads * PORTIONS_PER_THREAD,
    async judge(rows) {
      const free = judges.reduce((least, next) => (next.waiting() < least.waiting() ? next : least));
      // Written by the thread, from lines as personLines makes them.
      return JSON.parse(await free.ask({ kind: 'judge', rows: JSON.stringify(rows) })) as readonly PersonLines[];
    },
    async counts() {
      const answers = await Promise.all(judges.map((judge) => judge.ask({ kind: 'count' })));
      return answers.flatMap((answer) => JSON.parse(answer) as readonly SummaryCounts[]);
    },
    async close() {
      await Promise.all(judges.map((judge) => judge.end()));
    },
  };
}

interface JudgeThread {
  waiting(): number;
  ask(question: JudgeThreadQuestion): Promise<JudgeThreadAnswer>;
  end(): Promise<void>;
}

interface Asked {
  readonly resolve: (answer: JudgeThreadAnswer) => void;
  readonly reject: (error: Error) => void;
}

function startThread(file: URL, workerData: JudgeThreadInput): JudgeThread {
  const worker = new Worker(file, {
    workerData,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  const asked: Asked[] = [];
  let failure: Error | undefined;
  const fail = (error: Error) => {
    failure ??= error;
    for (const { reject } of asked.splice(0)) reject(failure);
  };
  worker.on('message', (answer: JudgeThreadAnswer) => asked.shift()?.resolve(answer));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a thread that judges a roster ended before its work')));
  return {
    waiting: () => asked.length,
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        asked.push({ resolve, reject });
        worker.postMessage(question);
      }),
    async end() {
      await worker.terminate();
    },
  };
}
