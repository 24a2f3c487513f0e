import type { CycleKind, LevelMethods } from '@guantong/contracts';
import {
  type CombinedMarks,
  combineMarks,
  defaultPassing,
  type ItemOutcome,
  type MethodResult,
  type ResultBasis,
} from '@guantong/procedure';
import { digestOf } from '../../../database/digest-of.ts';
import type { ExamMarksTable } from '../examinations/examinations.tables.ts';

/** The outcome of one case in a sealed round. */
export interface BallotOutcome extends ItemOutcome {
  readonly roundId: string;
  /** SHA-256 of the ballot file. */
  readonly hash: string;
}

type Methods = LevelMethods['methods'];

export interface ResultToJudge {
  readonly kind: CycleKind;
  /** What the case is examined by. */
  readonly methods: Methods;
  /** Of a sealed round that is not on record yet. */
  readonly ballot: BallotOutcome | undefined;
  /** Released ones. */
  readonly marks: readonly ReleasedMark[];
}

/** In tenths; null: absent. */
type ReleasedMark = Pick<ExamMarksTable, 'id' | 'method' | 'mark_tenths'>;

export interface JudgedResult {
  readonly passed: boolean;
  readonly basis: ResultBasis;
}

/**
 * The result of a case: a title is always voted on, a skill level is by marks unless a meeting voted; where theory or skill are
 * examined every method needs its mark. Undefined while a ballot or a mark that is asked for is lacking.
 */
export function judgeResult({ kind, methods: asked, ballot, marks }: ResultToJudge): JudgedResult | undefined {
  const examined = asked.some(({ method }) => method === 'theory' || method === 'skill');
  const byBallot = kind === 'title-review' || ballot !== undefined;
  if (byBallot && ballot === undefined) return undefined;
  if (!examined && ballot !== undefined)
    return { passed: ballot.carried, basis: { kind: 'ballot', ids: [ballot.roundId], hash: ballot.hash } };
  const combined = combine(asked, marks);
  if (combined === undefined || combined.outcome === 'incomplete') return undefined;
  const ids = marks.map(({ id }) => id);
  const passed = combined.outcome === 'passed';
  const { methods, total } = combined;
  if (ballot === undefined) return { passed, basis: { kind: 'marks', ids, hash: digestOf({ ids, methods, total }) } };
  return {
    passed: passed && ballot.carried,
    basis: {
      kind: 'ballot-and-marks',
      ids: [ballot.roundId, ...ids],
      hash: digestOf({ ballot: ballot.hash, ids, methods, total }),
    },
  };
}

function combine(methods: Methods, marks: readonly ReleasedMark[]): CombinedMarks | undefined {
  if (methods.length === 0) return undefined;
  const results = Object.fromEntries(
    marks.map(({ method, mark_tenths }): [string, MethodResult] => [
      method,
      mark_tenths === null ? { kind: 'absent' } : { kind: 'mark', mark: mark_tenths / 10 },
    ]),
  );
  return combineMarks({ ...defaultPassing, methods }, results);
}
