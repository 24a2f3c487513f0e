import { type BallotChoice, fillBallot, finaliseToken, prepareToken } from '@guantong/proofs';
import type { Actor } from '../../access/actor.ts';
import { actOnMeeting } from '../../modules/evaluation/meetings/act-on-meeting.ts';
import { findPaper, findRound, listRounds } from '../../modules/evaluation/meetings/ballots.repository.ts';
import { castBallot, fetchPaper } from '../../modules/evaluation/meetings/ballots.service.ts';
import { sealMeeting, signMinutes } from '../../modules/evaluation/meetings/end-meeting.ts';
import { getMeeting } from '../../modules/evaluation/meetings/meeting-subject.ts';
import { listItems, listMeetingMembers, listMeetings } from '../../modules/evaluation/meetings/meetings.repository.ts';
import { checkIn } from '../../modules/evaluation/meetings/meetings.service.ts';
import { planMeeting } from '../../modules/evaluation/meetings/plan-meeting.ts';
import { demonstrationPassword } from '../../modules/people/accounts/demonstration-password.ts';
import { createPasswordCheck } from '../../modules/people/sign-in/password-hash.ts';
import { contextAt, look, type ReviewParties, type ReviewStage } from './review-stage.ts';
import { listSeated } from './seat-log-in.ts';

export interface MeetingToHold {
  readonly drawId: string;
  readonly title: string;
  readonly begins: Date;
  readonly parties: ReviewParties;
  /** By account. */
  readonly expertOf: (accountId: string) => Actor;
  /** Which applications are voted down. */
  readonly isVotedDown: (applicationId: string) => boolean;
  /** Who has not voted yet, by the place in the committee; absent: everybody votes, and the meeting goes to its seal. */
  readonly stillToVote?: (account: string, place: number) => boolean;
}

const MINUTE = 60_000;

/** Plans the meeting of a draw and holds it, from where it stands. */
export async function holdMeeting(stage: ReviewStage, meeting: MeetingToHold): Promise<void> {
  const id = await planOnce(stage, meeting);
  const { begins, parties } = meeting;
  let minutes = 0;
  const later = () => {
    minutes += 5;
    return contextAt(stage, new Date(begins.getTime() + minutes * MINUTE));
  };
  const standing = () => look(stage, (tx) => getMeeting(tx, id));
  const act = async (
    kind: 'open-meeting' | 'record-attendance' | 'start-deliberation' | 'close-round' | 'generate-minutes',
  ) => actOnMeeting(later(), parties.clerk, id, { kind, payload: {}, version: (await standing()).version });
  for (;;) {
    const { state, version, meeting_state } = await standing();
    switch (state) {
      case 'planned':
        await act('open-meeting');
        break;
      case 'open':
        for (const { account } of await membersOf(stage, id))
          await checkIn(later(), meeting.expertOf(account), { id, present: true });
        await act('record-attendance');
        await act('start-deliberation');
        break;
      case 'deliberating':
        if (meeting_state.rounds.length > 0) await act('generate-minutes');
        else {
          const items = meeting_state.plan.applicationIds;
          await actOnMeeting(later(), parties.clerk, id, {
            kind: 'open-round',
            payload: { items: [...items] },
            version,
          });
        }
        break;
      case 'voting':
        await voteAll(stage, { ...meeting, id });
        if (meeting.stillToVote !== undefined) return;
        await act('close-round');
        break;
      case 'minutes': {
        const [chair] = await membersOf(stage, id);
        const signing = { ...later(), passwords: createPasswordCheck(stage.config.signIn.passwordCost) };
        const hash = meeting_state.minutes?.hash ?? '';
        await signMinutes(signing, meeting.expertOf(chair?.account ?? ''), id, {
          version,
          hash,
          password: demonstrationPassword,
        });
        break;
      }
      case 'signed':
        await sealMeeting(later(), parties.chair, { id, version });
        break;
      case 'sealed':
      case 'called-off':
        return;
    }
  }
}

async function planOnce(stage: ReviewStage, { drawId, title, begins, parties }: MeetingToHold): Promise<string> {
  const all = await look(stage, (tx) => listMeetings(tx, {}, { offset: 0, limit: 100 }));
  const there = all.find(({ draw_id }) => draw_id === drawId);
  if (there !== undefined) return there.id;
  const [chair, viceChair] = await listSeated(stage, drawId);
  if (chair === undefined || viceChair === undefined) throw new Error(`draw ${drawId}: expected who was drawn`);
  const planned = {
    drawId,
    title,
    place: '示例省人才大厦三层会议室',
    chair: chair.expert_id,
    viceChairs: [viceChair.expert_id],
  };
  const before = contextAt(stage, new Date(begins.getTime() - 24 * 60 * MINUTE));
  return planMeeting(before, parties.clerk, { ...planned, plannedAt: begins.toISOString() });
}

async function voteAll(stage: ReviewStage, meeting: MeetingToHold & { readonly id: string }): Promise<void> {
  const { id, begins, expertOf, isVotedDown, stillToVote = () => false } = meeting;
  const { round, items } = await look(stage, async (tx) => {
    const open = (await listRounds(tx, id)).find(({ state }) => state === 'open');
    return { round: open && (await findRound(tx, open.id))?.round, items: await listItems(tx, id) };
  });
  if (round === undefined) throw new Error(`meeting ${id}: expected an open round`);
  const { roundId } = round;
  for (const [place, { account, expertId }] of (await membersOf(stage, id)).entries()) {
    // A paper that was fetched before the demonstration was stopped is lost, as one that a member takes home.
    const paper = await look(stage, (tx) => findPaper(tx, { roundId, expertId }));
    if (paper !== undefined || stillToVote(account, place)) continue;
    const context = contextAt(stage, new Date(begins.getTime() + (150 + place) * MINUTE));
    const { pending, blinded } = await prepareToken(round);
    const { blindSignature } = await fetchPaper(context, expertOf(account), { roundId, blinded });
    const token = await finaliseToken(round, pending, blindSignature);
    const choices = items.map(({ item_id, application_id }) => [item_id, choiceOf(place, isVotedDown(application_id))]);
    await castBallot(context, roundId, await fillBallot(round, token, Object.fromEntries(choices)));
  }
}

/** Most agree, or most do not; one in twelve abstains. */
function choiceOf(place: number, isVotedDown: boolean): BallotChoice {
  if (place % 12 === 11) return 'abstain';
  return isVotedDown && place % 3 !== 0 ? 'no' : 'yes';
}

/** The committee with its accounts, the chair first. */
async function membersOf(stage: ReviewStage, id: string) {
  const members = await look(stage, (tx) => listMeetingMembers(tx, id));
  return members.flatMap(({ expert_id: expertId, account_id: account }) =>
    account === null ? [] : [{ expertId, account }],
  );
}
