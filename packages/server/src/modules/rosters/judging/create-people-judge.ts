import { availableParallelism } from 'node:os';
import type { PolicyLibrary } from '@guantong/engine';
import { type PersonLines, personLines } from '../results/person-lines.ts';
import { createRosterAssessor, explainedFor } from '../results/roster-assessor.ts';
import { createJudgeThreads, judgeThreadFile } from './judge-threads.ts';
import { createJudgeHere, type PeopleJudge } from './people-judge.ts';

export interface PeopleJudgeOptions {
  readonly library: PolicyLibrary;
  readonly asOf: string;
  /** Of the roster's file; a large one is judged in several threads. */
  readonly fileBytes: number;
}

/** About three thousand people: below, starting threads takes longer than they save. */
const WORTH_THREADS = 384 * 1024;
/** The thread that reads and writes keeps up with about four that judge. */
const MOST_THREADS = 4;

/** Judges the people of a roster; statuses and dates are the same whatever the size of the file. */
export function createPeopleJudge({ library, asOf, fileBytes }: PeopleJudgeOptions): PeopleJudge<PersonLines> {
  const { nameOf } = library.directory;
  const file = fileBytes < WORTH_THREADS ? undefined : judgeThreadFile();
  const explained = explainedFor(fileBytes);
  if (file !== undefined) {
    const threads = Math.min(MOST_THREADS, availableParallelism());
    return createJudgeThreads(file, { bundle: library.bundle, asOf, explained, threads });
  }
  return createJudgeHere({
    asOf,
    assessRow: createRosterAssessor(library, explained),
    occupationName: nameOf,
    present: (result) => personLines(result, nameOf),
  });
}
