import { setImmediate } from 'node:timers/promises';
import type { RosterSource } from './format/load-bytes.ts';
import { readRoster } from './reading/read-roster.ts';
import type { CorrectionWriter } from './results/correction-writer.ts';
import { createTargetNames, type TargetName, toPersonResult } from './results/person-result.ts';
import type { ResultSink } from './results/result-sink.ts';
import type { AssessRow } from './results/roster-assessor.ts';
import { createSummaryCounter, type RosterSummary } from './results/roster-summary.ts';
import type { RosterEvent, RosterRow } from './roster-event.ts';
import type { RosterOptions } from './roster-options.ts';
import type { RosterProblem } from './roster-problem.ts';

export interface RosterProgress {
  /** Rows of people done, faulty ones included. */
  readonly done: number;
  /** Rows of the main sheet with its head; null: not known beforehand (CSV). */
  readonly rowCount: number | null;
  readonly faulty: number;
}

export interface RosterRun {
  readonly source: RosterSource;
  readonly options: RosterOptions;
  readonly sink: ResultSink;
  /** Also collects faulty rows; written only when there are some. */
  readonly corrections?: CorrectionWriter | undefined;
  /** `createRosterAssessor(library)`, or any other way to judge a person, a full `assess` included. */
  readonly assessRow: AssessRow;
  readonly onProgress?: ((progress: RosterProgress) => void) | undefined;
}

export type RosterOutcome =
  | { readonly kind: 'done'; readonly summary: RosterSummary; readonly notices: readonly RosterProblem[] }
  /** The file could not be used from `problem` on; the output holds what was read before. */
  | { readonly kind: 'failed'; readonly problem: RosterProblem; readonly summary: RosterSummary };

/** Rows after which others get their turn: a row costs about a tenth of a millisecond. */
const TURN = 64;

/**
 * Reads, assesses and writes a roster in one pass. Memory does not grow with the people. `options.signal` stops between two
 * rows; the output then is a valid file of what was done, and the summary says `stopped`. Throws only when the sink fails or
 * `assessRow` does.
 */
export async function assessRoster({
  source,
  options,
  sink,
  corrections,
  assessRow,
  onProgress,
}: RosterRun): Promise<RosterOutcome> {
  const counter = createSummaryCounter(options.asOf);
  const nameOf = targetNames(options);
  const notices: RosterProblem[] = [];
  let progress: RosterProgress = { done: 0, rowCount: null, faulty: 0 };
  let problems = 0;
  let policy: RosterSummary['policy'] = null;
  let failure: RosterProblem | undefined;
  const assessPerson = (row: RosterRow) => {
    const assessment = assessRow(row.request);
    policy = assessment.policy;
    const result = toPersonResult(row, assessment, nameOf);
    counter.add(result);
    return sink.person(result);
  };
  const take = async (event: RosterEvent): Promise<void> => {
    switch (event.kind) {
      case 'opened':
        progress = { ...progress, rowCount: event.rowCount };
        return;
      case 'person':
        return assessPerson(event);
      case 'faulty':
        problems += event.problems.length;
        progress = { ...progress, faulty: progress.faulty + 1 };
        await corrections?.add(event);
        return sink.faulty(event);
      case 'notice':
        notices.push(event.problem);
        return sink.problem(event.problem);
      case 'failure':
        failure = event.problem;
        return sink.problem(event.problem);
    }
  };
  try {
    for await (const event of readRoster(source, options)) {
      await take(event);
      if (event.kind !== 'person' && event.kind !== 'faulty') continue;
      progress = { ...progress, done: progress.done + 1 };
      if (progress.done % TURN !== 0) continue;
      onProgress?.(progress);
      await setImmediate();
    }
    const stopped = options.signal?.aborted ?? false;
    const summary = counter.summary({ asOf: options.asOf, policy, faulty: progress.faulty, problems, stopped });
    await sink.finish(summary);
    if (progress.faulty > 0) await corrections?.finish();
    onProgress?.(progress);
    return failure === undefined ? { kind: 'done', summary, notices } : { kind: 'failed', problem: failure, summary };
  } finally {
    await sink.close();
    await corrections?.close();
  }
}

function targetNames({ directory }: RosterOptions): TargetName {
  const names = new Map(directory.map(({ occupation, name }) => [occupation, name]));
  return createTargetNames((occupation) => names.get(occupation));
}
