import { type Meeting, meetingSchema } from '@guantong/contracts';
import type { PolicyLibrary, Text } from '@guantong/engine';
import {
  allowedMeetingActions,
  defaultCommitteeSettings,
  type MeetingRole,
  meetingActions,
  meetingStates,
  proposeRounds,
  quorumOf,
  roundOutcomes,
} from '@guantong/procedure';
import type { Actor } from '../../../access/actor.ts';
import { listCan, type PossibleStep } from '../../../access/list-can.ts';
import { targetWordsOf } from '../../applications/lists/present-application-row.ts';
import { ofApplicant, ofExpert, redact, type Viewer } from '../redact.ts';
import type { RoundWithPapers } from './ballots.repository.ts';
import { meetingSubject } from './meeting-subject.ts';
import type { ItemRecord, MeetingRecord, MemberRecord } from './meetings.repository.ts';
import { wordsOf } from './take-meeting-step.ts';

export interface MeetingParts {
  readonly record: MeetingRecord;
  readonly members: readonly MemberRecord[];
  readonly items: readonly ItemRecord[];
  readonly rounds: readonly RoundWithPapers[];
  /** Whether the member who asks has the paper of the open round. */
  readonly hasFetched: boolean;
  readonly library: PolicyLibrary;
}

/** A meeting as the viewer may see it: how many papers were fetched, but of no ballot before the round has closed. */
export function presentMeeting(parts: MeetingParts, actor: Actor, viewer: Viewer): Meeting {
  const { record, members, items, rounds, library } = parts;
  const state = record.meeting_state;
  const { plan, attendance, deferred, recusals } = state;
  const ownMembership =
    actor.role === 'expert' ? members.find((each) => each.account_id === actor.accountId) : undefined;
  return redact(meetingSchema, viewer, {
    ...presentHead(record),
    version: record.version,
    drawId: record.draw_id,
    attendance: {
      size: plan.members.length,
      quorum: quorumOf(plan.members.length),
      checkedIn: members.filter((each) => each.checked_in).length,
      recorded: attendance?.present.length ?? null,
    },
    members: members.map(({ expert_id: id, name, office, checked_in: checkedIn }) => ({
      expert: ofExpert({ id, name }),
      office,
      checkedIn,
      attends: attendance?.present.includes(id) ?? false,
      presides: attendance?.presiding === id,
    })),
    items: items.map((item) => ({
      itemId: item.item_id,
      place: item.place,
      targetWords: targetWordsOf(library, item),
      // In a double-blind review it is all by which a member knows the case again; as the sheets, for body and committee.
      caseCode: ofExpert(item.case_code),
      application: ofApplicant({
        id: item.application_id,
        number: item.number,
        name: item.person_name,
        employerName: item.employer_name,
      }),
      recused: recusals.filter(({ applicationId }) => applicationId === item.item_id).length,
      deferred: deferred.find(({ applicationId }) => applicationId === item.item_id)?.reason ?? null,
    })),
    rounds: rounds.map((round) => presentRound(record, round)),
    proposals: state.state === 'deliberating' ? proposeRounds(state) : [],
    minutes: minutesFor(record),
    me: ownMembership === undefined ? null : presentMe(parts, ownMembership),
    steps: stepsFor(record, actor),
    can: listCan(actor, meetingSubject(record, ownMembership), personalSteps(record, ownMembership)),
  });
}

export function presentHead(record: MeetingRecord) {
  return {
    id: record.id,
    cycleId: record.cycle_id,
    group: record.group_name,
    cycleName: record.cycle_name,
    title: record.title,
    place: record.place,
    plannedAt: record.planned_at,
    state: record.state,
    stateWords: meetingStates[record.state],
  };
}

function presentRound({ meeting_state }: MeetingRecord, { id, state, round, papers, file }: RoundWithPapers) {
  const ofLog = meeting_state.rounds.find((each) => each.id === id);
  const size = meeting_state.plan.members.length;
  const outcomes =
    ofLog === undefined || state === 'open' ? [] : roundOutcomes(ofLog, { size, settings: defaultCommitteeSettings });
  return {
    id,
    state,
    items: round.items,
    voters: ofLog?.voters.length ?? 0,
    papers,
    round: state === 'open' ? round : null,
    outcomes:
      state === 'open'
        ? null
        : outcomes.map(({ applicationId: itemId, yes, no, abstain, notCast, base, needed, carried }) => ({
            ...{ itemId, yes, no, abstain, notCast, base, needed, carried },
          })),
    hash: file?.hash ?? null,
  };
}

function minutesFor({ minutes, meeting_state }: MeetingRecord) {
  if (minutes === null || meeting_state.minutes === null) return null;
  // The minutes name who attended: like the members, they are for the body and the committee.
  return ofExpert({ hash: meeting_state.minutes.hash, lines: minutes.lines, items: ofApplicant(minutes.items) });
}

function presentMe({ record, hasFetched }: MeetingParts, { expert_id, office, checked_in }: MemberRecord) {
  const { attendance, rounds } = record.meeting_state;
  const open = rounds.find(({ closedAt }) => closedAt === null);
  return {
    office,
    checkedIn: checked_in,
    presides: attendance?.presiding === expert_id,
    mayFetch: open?.voters.includes(expert_id) ? open.id : null,
    hasFetched,
  };
}

/** What the procedure has for the caller’s role in the present state. */
function stepsFor(record: MeetingRecord, { role }: Actor): Meeting['steps'] {
  const own: MeetingRole | undefined = role === 'body-clerk' || role === 'body-chair' ? role : undefined;
  if (own === undefined) return [];
  return allowedMeetingActions(record.meeting_state, own).map(({ kind, allowed, whyNot }) => ({
    kind,
    title: meetingActions[kind],
    allowed,
    ...(whyNot === undefined ? {} : { whyNot: wordsOf(whyNot, record) }),
  }));
}

function personalSteps(record: MeetingRecord, own: MemberRecord | undefined): readonly PossibleStep[] {
  const { state, attendance } = record.meeting_state;
  const presides = own !== undefined && attendance?.presiding === own.expert_id;
  return [
    { action: 'meeting.check-in', obstacle: checkInObstacle(record) },
    { action: 'ballot.fetch', obstacle: state === 'voting' ? undefined : noVote },
    { action: 'meeting.sign', obstacle: state === 'minutes' && presides ? undefined : notToSign },
    { action: 'meeting.seal', obstacle: state === 'signed' ? undefined : state === 'sealed' ? isSealed : notSigned },
    { action: 'meeting.record-results', obstacle: state === 'sealed' ? undefined : notSealed },
  ];
}

/** Why nobody checks in or out now; while votes are cast attendance stays as it is. */
export function checkInObstacle({ state }: Pick<MeetingRecord, 'state'>): Text | undefined {
  return state === 'open' || state === 'deliberating' ? undefined : notOpen;
}

const notOpen = {
  zh: '会议开始后、投票之外的时间签到',
  en: 'members check in while the meeting is open and no vote runs',
};
const noVote = { zh: '现在没有进行中的投票', en: 'no round is open now' };
const notToSign = { zh: '由主持人在纪要生成后签署', en: 'who presided signs once the minutes are made' };
const notSigned = { zh: '纪要尚未签署', en: 'the minutes are not signed' };
const isSealed = { zh: '会议已封存', en: 'the meeting is sealed' };
const notSealed = { zh: '会议尚未封存', en: 'the meeting is not sealed' };
