import { createHash } from 'node:crypto';
import {
  type CombinedMarks,
  combineMarks,
  defaultCommitteeSettings,
  defaultPassing,
  type ItemOutcome,
  type MethodResult,
  type ResultBasis,
  roundOutcomes,
} from '@guantong/procedure';
import { canonicalJson } from '@guantong/proofs';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { Act } from '../../../http/act.ts';
import { todayInChina } from '../../../http/today.ts';
import { findApplication, holdCase } from '../../applications/applications.repository.ts';
import { takeStep } from '../../applications/take-step.ts';
import type { CycleRecord } from '../../cycles/cycles.repository.ts';
import { lockCycle } from '../../cycles/cycles.service.ts';
import { listMarksOf, type MarkRecord } from '../examinations/marks/marks.repository.ts';
import { methodsAsked } from '../examinations/methods-asked.ts';
import { listMeetingsOf, listRecordedRounds } from './recorded-rounds.repository.ts';

/** The outcome of one case in a sealed round. */
interface BallotOutcome extends ItemOutcome {
  readonly roundId: string;
  /** SHA-256 of the ballot file. */
  readonly hash: string;
}

/**
 * Puts the result of a case on record, from the count of a sealed ballot, from released marks, or from both, as its cycle asks: a
 * title is always voted on, a skill level is by marks unless a meeting voted; where theory or skill are examined every method
 * of the level needs its mark. `pending`: something is lacking, or the case is on hold; `none`: there is nothing that is not
 * on record already. Needs a system transaction.
 */
export async function recordCaseResult(
  { tx, newId, now }: Pick<Act, 'tx' | 'newId' | 'now'>,
  applicationId: string,
): Promise<'recorded' | 'pending' | 'none'> {
  await holdCase(tx, applicationId);
  const record = await findApplication(tx, applicationId);
  if (record === undefined) return 'none';
  const known = await listRecordedRounds(tx, applicationId);
  const ballot = await findOutcome(tx, applicationId, known);
  const marks = (await listMarksOf(tx, applicationId)).filter(({ released_at }) => released_at !== null);
  if (ballot === undefined && marks.every(({ id }) => known.has(id))) return 'none';
  const isDue = record.state === 'under-evaluation' && !record.held && record.case_state.result === null;
  if (!isDue) return 'pending';
  const cycle = await lockCycle(tx, { id: record.cycle_id, today: todayInChina(now) });
  const judged = judge({ cycle, methods: methodsAsked(cycle, record), ballot, marks });
  if (judged === undefined) return 'pending';
  const { lastAt } = record.case_state;
  const at = lastAt !== null && lastAt > now.toISOString() ? lastAt : now.toISOString();
  await takeStep({
    ...{ tx, newId, now, record, cycle },
    by: { accountId: null, role: 'system' },
    action: { kind: 'record-result', at, actor: { accountId: 'system', role: 'system' }, ...judged },
  });
  return 'recorded';
}

type Methods = ReturnType<typeof methodsAsked>;

interface ToJudge {
  readonly cycle: CycleRecord;
  readonly methods: Methods;
  readonly ballot: BallotOutcome | undefined;
  readonly marks: readonly MarkRecord[];
}

/** Undefined while a ballot or a mark that the cycle asks for is lacking. */
function judge({ cycle, methods: asked, ballot, marks }: ToJudge): { passed: boolean; basis: ResultBasis } | undefined {
  const examined = asked.some(({ method }) => method === 'theory' || method === 'skill');
  const byBallot = cycle.kind === 'title-review' || ballot !== undefined;
  if (byBallot && ballot === undefined) return undefined;
  if (!examined && ballot !== undefined)
    return { passed: ballot.carried, basis: { kind: 'ballot', ids: [ballot.roundId], hash: ballot.hash } };
  const combined = combine(asked, marks);
  if (combined === undefined || combined.outcome === 'incomplete') return undefined;
  const ids = marks.map(({ id }) => id);
  const passed = combined.outcome === 'passed';
  const { methods, total } = combined;
  if (ballot === undefined) return { passed, basis: { kind: 'marks', ids, hash: digest({ ids, methods, total }) } };
  return {
    passed: passed && ballot.carried,
    basis: {
      kind: 'ballot-and-marks',
      ids: [ballot.roundId, ...ids],
      hash: digest({ ballot: ballot.hash, ids, methods, total }),
    },
  };
}

function combine(methods: Methods, marks: readonly MarkRecord[]): CombinedMarks | undefined {
  if (methods.length === 0) return undefined;
  const results = Object.fromEntries(
    marks.map(({ method, mark_tenths }): [string, MethodResult] => [
      method,
      mark_tenths === null ? { kind: 'absent' } : { kind: 'mark', mark: mark_tenths / 10 },
    ]),
  );
  return combineMarks({ ...defaultPassing, methods }, results);
}

/** The outcome of the case in a sealed round that is not on record yet. */
async function findOutcome(
  tx: DatabaseTransaction,
  applicationId: string,
  known: ReadonlySet<string>,
): Promise<BallotOutcome | undefined> {
  for (const { item_id, state, meeting_state } of await listMeetingsOf(tx, applicationId)) {
    if (state !== 'sealed') continue;
    const size = meeting_state.plan.members.length;
    const outcomes = meeting_state.rounds.flatMap((round) =>
      roundOutcomes(round, { size, settings: defaultCommitteeSettings })
        .filter((each) => each.applicationId === item_id)
        .map((each) => ({ ...each, roundId: round.id, hash: round.count?.hash ?? '' })),
    );
    // A case that was voted on again in a meeting has the outcome of its last round.
    const last = outcomes.at(-1);
    if (last !== undefined && !known.has(last.roundId)) return last;
  }
  return undefined;
}

function digest(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
