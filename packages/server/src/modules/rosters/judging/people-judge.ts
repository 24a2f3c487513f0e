import type { OccupationName, PersonResult } from '../results/person-result.ts';
import { createTargetWords, toPersonResult } from '../results/person-result.ts';
import type { AssessRow } from '../results/roster-assessor.ts';
import { createSummaryCounter, type SummaryCounts } from '../results/roster-summary.ts';
import type { RosterRow } from '../roster-event.ts';

/** Judges the people of one roster in portions. */
export interface PeopleJudge<Person = PersonResult> {
  /** How many portions may be under way at a time beside the one being written. */
  readonly ahead: number;
  /** One answer for each row, in their order. */
  judge(rows: readonly RosterRow[]): Promise<readonly Person[]>;
  /** What was counted of all people judged so far, in one part or several. */
  counts(): Promise<readonly SummaryCounts[]>;
  close(): Promise<void>;
}

export interface JudgeOptions<Person> {
  readonly asOf: string;
  readonly assessRow: AssessRow;
  readonly occupationName: OccupationName;
  /** What the sink takes of a person. */
  readonly present: (result: PersonResult) => Person;
}

/** Judges in this thread, a portion at a time. */
export function createJudgeHere<Person>(options: JudgeOptions<Person>): PeopleJudge<Person> {
  const { asOf, assessRow, occupationName, present } = options;
  const counter = createSummaryCounter(asOf);
  const wordsOf = createTargetWords(occupationName);
  let policy: SummaryCounts['policy'] = null;
  return {
    ahead: 0,
    judge: async (rows) =>
      rows.map((row) => {
        const assessment = assessRow(row.request);
        policy = assessment.policy;
        const result = toPersonResult(row, assessment, wordsOf);
        counter.add(result);
        return present(result);
      }),
    counts: async () => [counter.counts(policy)],
    close: async () => undefined,
  };
}
