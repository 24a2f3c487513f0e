import { setImmediate } from 'node:timers/promises';
import type { RosterSource } from './format/load-bytes.ts';
import { createJudgeHere, type PeopleJudge } from './judging/people-judge.ts';
import { readRoster } from './reading/read-roster.ts';
import type { CorrectionWriter } from './results/correction-writer.ts';
import type { PersonResult } from './results/person-result.ts';
import type { ResultSink } from './results/result-sink.ts';
import type { AssessRow } from './results/roster-assessor.ts';
import { type RosterSummary, summaryOf } from './results/roster-summary.ts';
import type { RosterEvent, RosterOpened, RosterRow } from './roster-event.ts';
import type { RosterOptions } from './roster-options.ts';
import type { RosterProblem } from './roster-problem.ts';

export interface RosterProgress {
  /** Rows of people done, faulty ones included. */
  readonly done: number;
  /** Rows of the main sheet with its head; null: not known beforehand (CSV). */
  readonly rowCount: number | null;
  readonly faulty: number;
}

interface RosterFiles<Person> {
  readonly source: RosterSource;
  readonly options: RosterOptions;
  readonly sink: ResultSink<Person>;
  /** Also collects faulty rows; written only when there are some. */
  readonly corrections?: CorrectionWriter | undefined;
  readonly onProgress?: ((progress: RosterProgress) => void) | undefined;
}

export interface RosterRun extends RosterFiles<PersonResult> {
  /** `createRosterAssessor(library)`, or any other way to judge a person, a full `assess` included. */
  readonly assessRow: AssessRow;
}

export interface JudgedRosterRun<Person> extends RosterFiles<Person> {
  /** Closed at the end. */
  readonly judge: PeopleJudge<Person>;
}

export type RosterOutcome =
  | { readonly kind: 'done'; readonly summary: RosterSummary; readonly notices: readonly RosterProblem[] }
  /** The file could not be used from `problem` on; the output holds what was read before. */
  | { readonly kind: 'failed'; readonly problem: RosterProblem; readonly summary: RosterSummary };

/** `judgeRoster` in this thread. Throws also when `assessRow` does. */
export function assessRoster({ assessRow, ...files }: RosterRun): Promise<RosterOutcome> {
  const { asOf, directory } = files.options;
  const names = new Map(directory.map(({ occupation, name }) => [occupation, name]));
  const occupationName = (occupation: string) => names.get(occupation);
  return judgeRoster({ ...files, judge: createJudgeHere({ asOf, assessRow, occupationName, present: asIs }) });
}

function asIs(result: PersonResult): PersonResult {
  return result;
}

/** Rows after which others get their turn: a row costs some tenths of a millisecond. */
const PORTION = 64;

/**
 * Reads, judges and writes a roster in one pass. Memory does not grow with the people. `options.signal` stops between two
 * rows; the output then is a valid file of what was done, and the summary says `stopped`. Throws only when the sink or the
 * judge fails.
 */
export async function judgeRoster<Person>(run: JudgedRosterRun<Person>): Promise<RosterOutcome> {
  const { source, options, sink, corrections, judge } = run;
  const writer = createEventWriter(run);
  const underWay: JudgedPortion<Person>[] = [];
  const begin = async (events: readonly RosterEvent[]): Promise<void> => {
    const people = judge.judge(events.filter((event) => event.kind === 'person'));
    // A failure is met when the portion is written; until then nobody waits for it.
    people.catch(() => undefined);
    underWay.push({ events, people });
    if (underWay.length > judge.ahead) await writer.write(underWay.shift());
  };
  try {
    let events: RosterEvent[] = [];
    for await (const event of readRoster(source, options)) {
      if (event.kind === 'opened') {
        writer.open(event.rowCount);
        continue;
      }
      events.push(event);
      if (events.length < PORTION) continue;
      await begin(events);
      events = [];
      await setImmediate();
    }
    await begin(events);
    while (underWay.length > 0) await writer.write(underWay.shift());
    const { faulty, problems, notices, failure } = writer.found();
    const stopped = options.signal?.aborted ?? false;
    const summary = summaryOf(await judge.counts(), { asOf: options.asOf, faulty, problems, stopped });
    await sink.finish(summary);
    if (faulty > 0) await corrections?.finish();
    return failure === undefined ? { kind: 'done', summary, notices } : { kind: 'failed', problem: failure, summary };
  } finally {
    await judge.close();
    await sink.close();
    await corrections?.close();
  }
}

/** What was read together, and the answers to the people among it. */
interface JudgedPortion<Person> {
  readonly events: readonly RosterEvent[];
  readonly people: Promise<readonly Person[]>;
}

/** Writes portions in the order of the file and keeps what is known of the run. */
function createEventWriter<Person>({ sink, corrections, onProgress }: JudgedRosterRun<Person>) {
  const notices: RosterProblem[] = [];
  let progress: RosterProgress = { done: 0, rowCount: null, faulty: 0 };
  let problems = 0;
  let failure: RosterProblem | undefined;
  const put = async (event: Exclude<RosterEvent, RosterRow | RosterOpened>): Promise<void> => {
    switch (event.kind) {
      case 'faulty':
        problems += event.problems.length;
        progress = { ...progress, done: progress.done + 1, faulty: progress.faulty + 1 };
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
  return {
    open(rowCount: number | null): void {
      progress = { ...progress, rowCount };
    },
    async write(portion: JudgedPortion<Person> | undefined): Promise<void> {
      if (portion === undefined) return;
      const people = (await portion.people)[Symbol.iterator]();
      for (const event of portion.events) {
        if (event.kind === 'opened') continue;
        if (event.kind !== 'person') {
          await put(event);
          continue;
        }
        const { value } = people.next();
        if (value === undefined) throw new Error('expected an answer for every person, found fewer');
        progress = { ...progress, done: progress.done + 1 };
        await sink.person(value);
      }
      onProgress?.(progress);
    },
    found: () => ({ faulty: progress.faulty, problems, notices, failure }),
  };
}
