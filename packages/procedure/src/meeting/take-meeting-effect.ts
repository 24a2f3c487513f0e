import type { MeetingAction, MeetingActionOf } from './meeting-action.ts';
import type { MeetingState, Round } from './meeting-state.ts';
import { votersOn } from './voters.ts';

/** What changes on the meeting; what it does not name stays as it is. */
type Effect = Partial<Omit<MeetingState, 'state' | 'lastAt'>>;

/** What an action that was found possible leaves on the meeting, apart from the state it leads to. */
export function takeMeetingEffect(state: MeetingState, action: MeetingAction): Effect {
  const { at } = action;
  switch (action.kind) {
    case 'record-attendance':
      return { attendance: { present: [...action.present], presiding: action.presiding, at } };
    case 'record-recusal': {
      const { expertId, applicationId, ground } = action;
      return { recusals: [...state.recusals, { expertId, applicationId, ground, at }] };
    }
    case 'defer-item': {
      const { applicationId, reason } = action;
      return { deferred: [...state.deferred, { applicationId, reason }] };
    }
    case 'open-round':
      return { rounds: [...state.rounds, ...opened(state, action)] };
    case 'close-round':
      return { rounds: state.rounds.map((round) => (round.closedAt === null ? { ...round, closedAt: at } : round)) };
    case 'record-count': {
      const { hash, tokens, ballots, items } = action;
      const counted = items.map(({ applicationId, yes, no, abstain }) => ({ applicationId, yes, no, abstain }));
      const count = { hash, tokens, ballots, items: counted };
      return { rounds: state.rounds.map((round) => (round.count === null ? { ...round, count } : round)) };
    }
    case 'generate-minutes':
      return { minutes: { at, hash: action.hash } };
    case 'sign-minutes':
      return { signature: { at, expertId: action.expertId } };
    case 'seal-meeting':
      return { seal: { at, hash: action.hash } };
    case 'call-off':
      return { calledOff: { at, reason: action.reason } };
    case 'open-meeting':
    case 'start-deliberation':
      return {};
  }
}

function opened(state: MeetingState, { roundId, items, at }: MeetingActionOf<'open-round'>): Round[] {
  const [first] = items;
  if (!state.attendance || !first) return [];
  const { present, presiding } = state.attendance;
  return [
    {
      id: roundId,
      applicationIds: items.map(({ applicationId }) => applicationId),
      present,
      presiding,
      voters: votersOn(state, first.applicationId),
      openedAt: at,
      closedAt: null,
      count: null,
    },
  ];
}
