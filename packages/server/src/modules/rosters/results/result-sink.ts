import type { FaultyRow } from '../roster-event.ts';
import type { RosterProblem } from '../roster-problem.ts';
import type { PersonResult } from './person-result.ts';
import type { RosterSummary } from './roster-summary.ts';

/** Takes the results of a roster as they come. A returned promise means: wait before the next. */
export interface ResultSink<Person = PersonResult> {
  person(person: Person): Promise<void> | undefined;
  faulty(row: FaultyRow): Promise<void> | undefined;
  /** A notice, or the failure that ends the reading. */
  problem(problem: RosterProblem): Promise<void> | undefined;
  /** Completes the output; called once, also after a stop. */
  finish(summary: RosterSummary): Promise<void>;
  /** Lets go of everything held; called last, also after an error. */
  close(): Promise<void>;
}
