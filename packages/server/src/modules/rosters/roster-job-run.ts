import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PolicyLibrary } from '@guantong/engine';
import { assessRoster, type RosterProgress } from './assess-roster.ts';
import { createCorrectionWriter } from './results/correction-writer.ts';
import type { ResultSink } from './results/result-sink.ts';
import { createRosterAssessor, explainedFor } from './results/roster-assessor.ts';
import { createXlsxSink } from './results/xlsx-sink.ts';
import { type RosterRunResult, type RosterSettings, rosterFiles } from './roster-job.ts';
import { createProblemWriter, type StoredProblem } from './roster-job-problems.ts';
import { createRowWriter } from './roster-job-rows.ts';

export interface RosterTask {
  /** Holds the upload and takes the results. */
  readonly folder: string;
  readonly settings: RosterSettings;
  readonly fileBytes: number;
}

export interface RosterRunner {
  readonly library: PolicyLibrary;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress: (progress: RosterProgress) => void;
}

/** Works on an uploaded roster: workbook of results, workbook to correct, pages of rows and of problems. */
export async function runRosterTask(
  { folder, settings, fileBytes }: RosterTask,
  { library, signal, onProgress }: RosterRunner,
): Promise<RosterRunResult> {
  const { size } = await stat(join(folder, rosterFiles.upload));
  const workbook = await createXlsxSink(join(folder, rosterFiles.result), library.directory.nameOf);
  const outcome = await assessRoster({
    source: join(folder, rosterFiles.upload),
    options: { ...settings, directory: library.bundle.directory, limits: { fileBytes }, signal },
    sink: await withPages(workbook, folder),
    corrections: createCorrectionWriter(join(folder, rosterFiles.corrected)),
    assessRow: createRosterAssessor(library, explainedFor(size)),
    onProgress,
  });
  if (outcome.kind === 'failed') return { kind: 'failed', fault: outcome.problem };
  return outcome;
}

/** Everything goes into the workbook and into the pages the interface is asked for. */
async function withPages(workbook: ResultSink, folder: string): Promise<ResultSink> {
  const rows = await createRowWriter(folder);
  const problems = await createProblemWriter(folder);
  const addProblem = (problem: StoredProblem) => problems.add(JSON.stringify(problem));
  return {
    async person(result) {
      await rows.add(result);
      await workbook.person(result);
    },
    async faulty(row) {
      for (const problem of row.problems) await addProblem({ id: row.id, problem });
      await workbook.faulty(row);
    },
    // Nothing to correct: notices and the failure of a file are told with the roster itself.
    problem: (problem) => workbook.problem(problem),
    finish: (summary) => workbook.finish(summary),
    async close() {
      await Promise.all([rows.close(), problems.close(), workbook.close()]);
    },
  };
}
