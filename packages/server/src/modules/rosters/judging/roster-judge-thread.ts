import { parentPort, workerData } from 'node:worker_threads';
import { createPolicyLibrary, type PolicyBundle } from '@guantong/engine';
import { personLines } from '../results/person-lines.ts';
import { createRosterAssessor, type Explained } from '../results/roster-assessor.ts';
import type { RosterRow } from '../roster-event.ts';
import { createJudgeHere } from './people-judge.ts';

/** What the thread is given. */
export interface JudgeThreadInput {
  readonly bundle: PolicyBundle;
  readonly asOf: string;
  readonly explained: Explained;
}

/** What the thread is asked: rows as JSON, or what it has counted. Text passes between threads faster than objects do. */
export type JudgeThreadQuestion = { readonly kind: 'judge'; readonly rows: string } | { readonly kind: 'count' };

/** Answers come in the order of the questions, as JSON. */
export type JudgeThreadAnswer = string;

function main({ bundle, asOf, explained }: JudgeThreadInput): void {
  const library = createPolicyLibrary(bundle);
  const { nameOf } = library.directory;
  const judge = createJudgeHere({
    asOf,
    assessRow: createRosterAssessor(library, explained),
    occupationName: nameOf,
    present: (result) => personLines(result, nameOf),
  });
  const answer = async (question: JudgeThreadQuestion): Promise<JudgeThreadAnswer> => {
    switch (question.kind) {
      case 'judge':
        // Written by createJudgeThreads from rows that were read and validated.
        return JSON.stringify(await judge.judge(JSON.parse(question.rows) as readonly RosterRow[]));
      case 'count':
        return JSON.stringify(await judge.counts());
    }
  };
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', (question: JudgeThreadQuestion) => {
    last = last.then(async () => parentPort?.postMessage(await answer(question)));
  });
}

// Only ever started by createJudgeThreads, which passes a JudgeThreadInput.
if (parentPort !== null) main(workerData as JudgeThreadInput);
