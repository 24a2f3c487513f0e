import type { MeetingAct } from '@guantong/contracts';
import { defaultCommitteeSettings, type MeetingAction, type MeetingState } from '@guantong/procedure';
import { type BallotRound, closeRound, createRoundKey, seatsNow } from '@guantong/proofs';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { AppError } from '../../../http/app-error.ts';
import type { WorkContext } from '../../../http/route-context.ts';
import { sealToken } from '../../../keys/seal.ts';
import { asProduct } from '../as-product.ts';
import { getDraw } from '../draws/act-on-draw.ts';
import { listDrawExperts } from '../draws/draws.repository.ts';
import { calledOffNotice, type ExpertNotice, roundNotice, tellExperts } from '../expert-notices.ts';
import { laterThan } from '../later-than.ts';
import { closeRoundRow, emptyBox, findRound, holdRound, insertRound, listRounds } from './ballots.repository.ts';
import { getMeeting, getSeenMeeting, meetingSubject } from './meeting-subject.ts';
import { holdMeeting, listItems, listMeetingMembers, type MeetingRecord, takeAccounts } from './meetings.repository.ts';
import { takeMeetingStep } from './take-meeting-step.ts';
import { writeMinutes } from './write-minutes.ts';

/**
 * Does one thing to a meeting, as the clerk of its body. Throws `meeting-not-found`, `version-stale`, `not-allowed`, and
 * `step-not-possible` by the procedure.
 */
export async function actOnMeeting(context: WorkContext, actor: Actor, id: string, act: MeetingAct): Promise<void> {
  await context.database.transaction(actor, (tx) => getSeenMeeting(tx, actor, id));
  // Made outside of the transaction: it takes a processor for a while.
  const key = act.kind === 'open-round' ? await createRoundKey() : undefined;
  await asProduct(context, `meeting-${act.kind}`, async (tx) => {
    await holdMeeting(tx, id);
    const record = await getMeeting(tx, id);
    authorise(actor, 'meeting.run', meetingSubject(record, undefined));
    if (act.version !== record.version) throw new AppError('version-stale');
    const at = laterThan(context.now(), record.meeting_state.lastAt);
    const by = { accountId: actor.accountId, role: 'body-clerk' } as const;
    const take = (action: MeetingAction) => takeMeetingStep(tx, record, { actor, action });
    switch (act.kind) {
      case 'open-meeting':
        await refuseReplaced(tx, record);
        await takeAccounts(tx, id);
        await take({ kind: act.kind, at, actor: by });
        return;
      case 'start-deliberation':
        await take({ kind: act.kind, at, actor: by });
        return;
      case 'call-off':
        await take({ ...act.payload, kind: act.kind, at, actor: by });
        await tellMembers(tx, context, { id, notice: calledOffNotice(record) });
        return;
      case 'record-attendance':
        await take({ kind: act.kind, at, actor: by, ...(await attending(tx, id)) });
        return;
      case 'record-recusal': {
        const { expertId, itemId, ground } = act.payload;
        await take({ kind: act.kind, at, actor: by, expertId, applicationId: itemId, ground });
        return;
      }
      case 'defer-item': {
        const { itemId, reason } = act.payload;
        await take({ kind: act.kind, at, actor: by, applicationId: itemId, reason });
        return;
      }
      case 'open-round': {
        const { items } = act.payload;
        const held = new Set((await listItems(tx, id)).filter((item) => item.held).map(({ item_id }) => item_id));
        const roundId = context.newId();
        const opened = await takeMeetingStep(tx, record, {
          actor,
          action: {
            ...{ kind: act.kind, at, actor: by, roundId },
            items: items.map((applicationId) => ({ applicationId, held: held.has(applicationId) })),
          },
        });
        if (key === undefined) throw new Error('a key was made for the round');
        const round = roundOf(opened.meeting_state, { roundId, at, publicKey: key.publicKey });
        const sealed = sealToken(new TextDecoder().decode(key.privateKey), keyContext(roundId), context.keys);
        const row = { id: roundId, meeting_id: id, body_id: record.body_id, state: 'open', file: null } as const;
        await insertRound(tx, { ...row, round: JSON.stringify(round) }, sealed);
        const { voters } = opened.meeting_state.rounds.find((each) => each.id === roundId) ?? { voters: [] };
        await tellMembers(tx, context, { id, notice: roundNotice(record), only: voters });
        return;
      }
      case 'close-round':
        await close(tx, await take({ kind: act.kind, at, actor: by }), at);
        return;
      case 'generate-minutes': {
        const [members, items] = [await listMeetingMembers(tx, id), await listItems(tx, id)];
        const { hash, ...minutes } = writeMinutes({ record, members, items, at });
        await takeMeetingStep(tx, record, { actor, action: { kind: act.kind, at, actor: by, hash }, minutes });
        return;
      }
    }
  });
}

interface ToMembers {
  readonly id: string;
  readonly notice: ExpertNotice;
  /** Experts; absent: all members. */
  readonly only?: readonly string[];
}

async function tellMembers(
  tx: DatabaseTransaction,
  { now, newId }: WorkContext,
  { id, notice, only }: ToMembers,
): Promise<void> {
  const members = (await listMeetingMembers(tx, id)).filter(({ expert_id }) => only?.includes(expert_id) ?? true);
  await tellExperts(
    tx,
    { now: now(), newId },
    members.map(({ account_id: accountId }) => ({ ...notice, accountId })),
  );
}

/** A seat that was given to a substitute since the meeting was planned: it is planned anew. */
async function refuseReplaced(tx: DatabaseTransaction, { draw_id, meeting_state }: MeetingRecord): Promise<void> {
  const { file } = await getDraw(tx, draw_id);
  const byId = new Map((await listDrawExperts(tx, draw_id)).map(({ opaque_id, expert_id }) => [opaque_id, expert_id]));
  const seated = new Set(file === null ? [] : seatsNow(file).map(({ id }) => byId.get(id)));
  if (meeting_state.plan.members.every(({ expertId }) => seated.has(expertId))) return;
  throw new AppError('step-not-possible', { reason: seatsChanged });
}

/** What the sealed key of a round belongs to. */
export function keyContext(roundId: string): string {
  return `ballot-round:${roundId}`;
}

/** Who is in the room by their own word, and who of them presides: the chair, else the first vice-chair. */
async function attending(tx: DatabaseTransaction, meetingId: string) {
  const here = (await listMeetingMembers(tx, meetingId)).filter((member) => member.checked_in);
  const [first] = here;
  const presiding = first === undefined || first.office === 'member' ? '' : first.expert_id;
  if (presiding === '') throw new AppError('step-not-possible', { reason: nobodyPresides });
  return { present: here.map(({ expert_id }) => expert_id), presiding };
}

interface Opening {
  readonly roundId: string;
  readonly at: string;
  readonly publicKey: BallotRound['publicKey'];
}

/** What the round is for everybody who votes in it. */
function roundOf({ plan, rounds }: MeetingState, { roundId, at, publicKey }: Opening): BallotRound {
  const round = rounds.find(({ id }) => id === roundId);
  if (round === undefined) throw new Error('the round was opened just now');
  const present = round.present.length;
  return {
    roundId,
    openedAt: at,
    items: round.applicationIds,
    committee: { size: plan.members.length, present, recused: present - round.voters.length, chairPresent: true },
    recusedMembers: defaultCommitteeSettings.recusedMembers,
    publicKey,
  };
}

/** Counts the box into its file and puts the count on record, in the transaction that closes the round. */
async function close(tx: DatabaseTransaction, record: MeetingRecord, at: string): Promise<void> {
  const open = (await listRounds(tx, record.id)).find(({ state }) => state === 'open');
  if (open === undefined) throw new Error('a meeting that votes has an open round');
  await holdRound(tx, open.id, 'close');
  const round = await findRound(tx, open.id);
  if (round === undefined) throw new Error('the round was there just now');
  const papers = (await listRounds(tx, record.id)).find(({ id }) => id === open.id)?.papers ?? 0;
  const ballots = await emptyBox(tx, open.id);
  const closed = await closeRound({ round: round.round, closedAt: at, tokensIssued: papers, ballots });
  if (!closed.ok) throw new Error(`round ${open.id}: expected a file that verifies, found ${JSON.stringify(closed)}`);
  const { file } = closed;
  await closeRoundRow(tx, open.id, file);
  await takeMeetingStep(tx, record, {
    actor: null,
    action: {
      ...{ kind: 'record-count', at, actor: { accountId: 'system', role: 'system' } },
      ...{ roundId: open.id, hash: file.hash, tokens: papers, ballots: ballots.length },
      items: file.results.map(({ itemId, yes, no, abstain }) => ({ applicationId: itemId, yes, no, abstain })),
    },
  });
}

const seatsChanged = {
  zh: '会议安排后席位已由候补替补，请取消本次会议并重新安排',
  en: 'a substitute took a seat since this was planned: call the meeting off and plan it anew',
};
const nobodyPresides = {
  zh: '主任委员和副主任委员均未签到，无人主持',
  en: 'neither the chair nor a vice-chair has checked in: nobody presides',
};
