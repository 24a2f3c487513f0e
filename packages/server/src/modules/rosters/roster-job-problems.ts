import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { rosterFiles } from './roster-job.ts';
import { countLines, createLineWriter, type LineWriter, readLines } from './roster-job-lines.ts';
import type { RosterProblem } from './roster-problem.ts';

/** A problem of the file with the number of the person it is about; null: the file as a whole. */
export interface StoredProblem {
  readonly id: string | null;
  readonly problem: RosterProblem;
}

export function createProblemWriter(folder: string): Promise<LineWriter> {
  return createLineWriter(join(folder, rosterFiles.problems));
}

export interface ProblemPage {
  readonly total: number;
  readonly problems: readonly StoredProblem[];
}

/** One page (from 1) of what was found wrong, in the order of the file. */
export async function readProblems(
  folder: string,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<ProblemPage> {
  const path = join(folder, rosterFiles.problems);
  // A run that ended before its file was opened leaves none.
  if ((await stat(path).catch(() => undefined)) === undefined) return { total: 0, problems: [] };
  const total = await countLines(path);
  const first = (page - 1) * pageSize;
  const numbers = Array.from({ length: Math.max(0, Math.min(pageSize, total - first)) }, (_, index) => first + index);
  const lines = await readLines(path, numbers);
  // Written by the run into a file only this process can write.
  return { total, problems: lines.map((line) => JSON.parse(line) as StoredProblem) };
}
