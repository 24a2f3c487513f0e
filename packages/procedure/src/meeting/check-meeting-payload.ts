import { distinct, each, fault, known, said, sha256, some } from '../log/payload-checks.ts';
import type { MeetingAction, MeetingActionOf } from './meeting-action.ts';
import { recusalGrounds } from './meeting-names.ts';
import type { MeetingRefusal } from './meeting-problem.ts';
import type { MeetingState } from './meeting-state.ts';
import { pendingApplications, votersOn } from './voters.ts';

/** Whether what an action says is complete and speaks of things the meeting has; the first fault, or null. */
export function checkMeetingPayload(state: MeetingState, action: MeetingAction): MeetingRefusal | null {
  switch (action.kind) {
    case 'record-attendance':
      return checkAttending(state, action);
    case 'record-recusal':
      return checkRecusal(state, action);
    case 'defer-item':
      return known('applicationId', action.applicationId, pendingApplications(state)) ?? said('reason', action.reason);
    case 'open-round':
      return checkRound(state, action);
    case 'record-count':
      return checkCount(state, action);
    case 'generate-minutes':
    case 'seal-meeting':
      return sha256('hash', action.hash);
    case 'sign-minutes':
      return (
        known('expertId', action.expertId, state.attendance ? [state.attendance.presiding] : []) ??
        known('hash', action.hash, state.minutes ? [state.minutes.hash] : [])
      );
    case 'call-off':
      return said('reason', action.reason);
    case 'open-meeting':
    case 'start-deliberation':
    case 'close-round':
      return null;
  }
}

/** A meeting is led by the chair or a vice-chair. */
function checkAttending({ plan }: MeetingState, { present, presiding }: MeetingActionOf<'record-attendance'>) {
  const members = plan.members.map(({ expertId }) => expertId);
  const leaders = plan.members.filter(({ expertId, office }) => office !== 'member' && present.includes(expertId));
  return (
    some('present', present) ??
    distinct('present', present) ??
    each(present, (id) => known('present', id, members)) ??
    known(
      'presiding',
      presiding,
      leaders.map(({ expertId }) => expertId),
    )
  );
}

function checkRecusal(state: MeetingState, action: MeetingActionOf<'record-recusal'>): MeetingRefusal | null {
  const { expertId, applicationId, ground } = action;
  const earlier = state.recusals.filter((recusal) => recusal.applicationId === applicationId);
  return (
    known(
      'expertId',
      expertId,
      state.plan.members.map((member) => member.expertId),
    ) ??
    known('applicationId', applicationId, pendingApplications(state)) ??
    known('ground', ground, Object.keys(recusalGrounds)) ??
    distinct('expertId', [...earlier.map((recusal) => recusal.expertId), expertId])
  );
}

function checkRound(state: MeetingState, { roundId, items }: MeetingActionOf<'open-round'>): MeetingRefusal | null {
  const ids = items.map(({ applicationId }) => applicationId);
  const fault =
    said('roundId', roundId) ??
    distinct('roundId', [...state.rounds.map(({ id }) => id), roundId]) ??
    some('items', ids) ??
    distinct('items', ids) ??
    each(ids, (id) => known('items', id, pendingApplications(state)));
  if (fault) return fault;
  const held = items.filter((item) => item.held).map(({ applicationId }) => applicationId);
  if (held.length > 0) return { kind: 'items-held', applicationIds: held };
  const [voters = '', ...others] = ids.map((id) => votersOn(state, id).join(' '));
  if (voters === '') return { kind: 'nobody-may-vote', applicationIds: ids.slice(0, 1) };
  const differing = ids.slice(1).filter((_, index) => others[index] !== voters);
  return differing.length > 0 ? { kind: 'voters-differ', applicationIds: differing } : null;
}

/** No more ballots than tokens, no more tokens than voters, and a choice on every ballot for every item. */
function checkCount(state: MeetingState, count: MeetingActionOf<'record-count'>): MeetingRefusal | null {
  const round = state.rounds.find((each) => each.count === null);
  if (!round) return { kind: 'no-round-to-count' };
  const ids = count.items.map(({ applicationId }) => applicationId);
  return (
    known('roundId', count.roundId, [round.id]) ??
    sha256('hash', count.hash) ??
    upTo('tokens', count.tokens, round.voters.length) ??
    upTo('ballots', count.ballots, count.tokens) ??
    distinct('items', ids) ??
    each(ids, (id) => known('items', id, round.applicationIds)) ??
    each(round.applicationIds, (id) => known('items', id, ids)) ??
    each(
      count.items,
      ({ yes, no, abstain }) =>
        each([yes, no, abstain], (number) => upTo('items', number, count.ballots)) ??
        known('items', String(yes + no + abstain), [String(count.ballots)]),
    )
  );
}

function upTo(field: string, number: number, most: number) {
  if (Number.isInteger(number) && number >= 0 && number <= most) return null;
  return fault(field, { zh: `0 至 ${most} 的整数`, en: `a whole number from 0 to ${most}` }, String(number));
}
