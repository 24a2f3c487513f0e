import { defaultCommitteeSettings, evaluationOf, roundOutcomes } from '@guantong/procedure';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { Act } from '../../../http/act.ts';
import { todayInChina } from '../../../http/today.ts';
import { findApplication, holdCase } from '../../applications/applications.repository.ts';
import { laterOf } from '../../applications/later-of.ts';
import { takeStep } from '../../applications/take-step.ts';
import { lockCycle } from '../../cycles/cycles.service.ts';
import { listMarksOf } from '../examinations/marks/marks.repository.ts';
import { methodsAsked } from '../examinations/methods-asked.ts';
import { type BallotOutcome, judgeResult } from './judge-result.ts';
import { listMeetingsOf, listRecordedRounds } from './recorded-rounds.repository.ts';

/**
 * Puts the result of a case on record, from the count of a sealed ballot, from released marks, or from both, as its cycle asks: a
 * title is always voted on, a skill level is by marks unless a meeting voted; where theory or skill are examined every method
 * of the level needs its mark, and one of this evaluation. `pending`: something is lacking, or the case is on hold; `none`: there is nothing that is not
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
  const ballot = await findCountedOutcome(tx, applicationId, known);
  const place = { applicationId, evaluation: evaluationOf(record.case_state) };
  const marks = (await listMarksOf(tx, place)).filter(({ released_at }) => released_at !== null);
  if (ballot === undefined && marks.every(({ id }) => known.has(id))) return 'none';
  const isDue = record.state === 'under-evaluation' && !record.held && record.case_state.result === null;
  if (!isDue) return 'pending';
  const cycle = await lockCycle(tx, { id: record.cycle_id, today: todayInChina(now) });
  const judged = judgeResult({ kind: cycle.kind, methods: methodsAsked(cycle, record), ballot, marks });
  if (judged === undefined) return 'pending';
  const at = laterOf(now, record.case_state.lastAt).toISOString();
  await takeStep({
    ...{ tx, newId, now, record, cycle },
    by: { accountId: null, role: 'system' },
    action: { kind: 'record-result', at, actor: { accountId: 'system', role: 'system' }, ...judged },
  });
  return 'recorded';
}

/** The outcome of the case in a sealed round that is not on record (`known`) yet. */
export async function findCountedOutcome(
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
