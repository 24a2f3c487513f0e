import type { ResultsRecorded } from '@guantong/contracts';
import { defaultCommitteeSettings, type ItemOutcome, roundOutcomes } from '@guantong/procedure';
import type { Act } from '../../../http/act.ts';
import { todayInChina } from '../../../http/today.ts';
import { findApplication, holdCase } from '../../applications/applications.repository.ts';
import { takeStep } from '../../applications/take-step.ts';
import type { CycleRecord } from '../../cycles/cycles.repository.ts';
import { lockCycle } from '../../cycles/cycles.service.ts';
import { getMeeting } from '../meetings/meeting-subject.ts';
import { listItems } from '../meetings/meetings.repository.ts';
import { listRecordedRounds } from './recorded-rounds.repository.ts';

/** The outcome of one case in a sealed round. */
export interface BallotOutcome extends ItemOutcome {
  readonly roundId: string;
  /** SHA-256 of the ballot file. */
  readonly hash: string;
}

/**
 * Puts the outcomes of a sealed meeting on record in its cases, each once: from the counts of its rounds alone. A case on
 * hold, or no more under evaluation, stays as it is and counts as pending; so does one whose level also asks for marks,
 * whose result comes from both. Needs a system transaction.
 */
export async function recordResults(
  act: Pick<Act, 'tx' | 'newId' | 'now'>,
  meetingId: string,
): Promise<ResultsRecorded> {
  const { tx, newId, now } = act;
  const outcomes = await outcomesOf(act, meetingId);
  let recorded = 0;
  let pending = 0;
  for (const { item_id, application_id } of await listItems(tx, meetingId)) {
    const outcome = outcomes.get(item_id);
    if (outcome === undefined) continue;
    await holdCase(tx, application_id);
    const record = await findApplication(tx, application_id);
    if (record === undefined || (await listRecordedRounds(tx, application_id)).has(outcome.roundId)) continue;
    const cycle = await lockCycle(tx, { id: record.cycle_id, today: todayInChina(now) });
    const isDue = record.state === 'under-evaluation' && !record.held && record.case_state.result === null;
    const { target } = record;
    const level = 'level' in target ? target.level : undefined;
    if (!isDue || asksForMarks(cycle, level)) {
      pending += 1;
      continue;
    }
    const { lastAt } = record.case_state;
    const at = lastAt !== null && lastAt > now.toISOString() ? lastAt : now.toISOString();
    const basis = { kind: 'ballot', ids: [outcome.roundId], hash: outcome.hash } as const;
    const actor = { accountId: 'system', role: 'system' } as const;
    await takeStep({
      ...{ tx, newId, now, record, cycle },
      by: { accountId: null, role: 'system' },
      action: { kind: 'record-result', at, actor, passed: outcome.carried, basis },
    });
    recorded += 1;
  }
  return { recorded, pending };
}

/** The counted outcomes of a sealed meeting by item; none before the seal. */
async function outcomesOf({ tx }: Pick<Act, 'tx'>, meetingId: string): Promise<ReadonlyMap<string, BallotOutcome>> {
  const { meeting_state: state } = await getMeeting(tx, meetingId);
  if (state.state !== 'sealed') return new Map();
  const size = state.plan.members.length;
  return new Map(
    state.rounds.flatMap((round) =>
      roundOutcomes(round, { size, settings: defaultCommitteeSettings }).map((outcome) => [
        outcome.applicationId,
        { ...outcome, roundId: round.id, hash: round.count?.hash ?? '' },
      ]),
    ),
  );
}

/** Whether a level is also examined: then the ballot alone is no result. */
function asksForMarks({ methods }: CycleRecord, level: string | undefined): boolean {
  const own = methods.find((each) => each.level === level)?.methods ?? [];
  return own.some(({ method }) => method === 'theory' || method === 'skill');
}
