import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { by, first, planOf } from '../testing/meetings.ts';
import { pick, type Random, seededRandom } from '../testing/random.ts';
import { applyMeetingAction, foldMeeting } from './apply-meeting-action.ts';
import type { MeetingAction } from './meeting-action.ts';
import { type MeetingActionKind, type MeetingRole, type MeetingStateName, meetingRoles } from './meeting-names.ts';
import { createMeeting, type MeetingState } from './meeting-state.ts';
import { meetingTransitions } from './meeting-transitions.ts';
import { proposeRounds } from './voters.ts';

const plan = planOf(7);

/** An action that the meeting can usually, but not always, take. */
function randomAction(random: Random, state: MeetingState): MeetingAction {
  const line = pick(random, random() < 0.8 ? likely(state) : meetingTransitions);
  const role = random() < 0.02 ? pick(random, roles) : (line.actors[0] ?? 'system');
  return { ...by(role), kind: line.action, ...payloadOf(random, state, line.action) } as MeetingAction;
}

function likely(state: MeetingState) {
  const lines = meetingTransitions.filter(({ from, action }) => from.includes(state.state) && action !== 'call-off');
  return lines.length > 0 ? lines : meetingTransitions;
}

function payloadOf(random: Random, state: MeetingState, kind: MeetingActionKind): object {
  const applicationId = pick(random, plan.applicationIds);
  const hash = pick(random, ['a', 'b']).repeat(64);
  switch (kind) {
    case 'record-attendance':
      return {
        present: first(random() < 0.2 ? 4 : 5 + Math.floor(random() * 3)),
        presiding: pick(random, ['e1', 'e2', 'e3']),
      };
    case 'record-recusal':
      return { expertId: pick(random, first(7)), applicationId, ground: 'kin' };
    case 'open-round': {
      const ids = random() < 0.7 ? (proposeRounds(state)[0] ?? []) : [applicationId, pick(random, plan.applicationIds)];
      const items = ids.map((id) => ({ applicationId: id, held: random() < 0.05 }));
      return { roundId: `r${state.rounds.length}`, items };
    }
    case 'record-count': {
      const round = state.rounds.at(-1);
      const ballots = Math.min(round?.voters.length ?? 3, 3 + Math.floor(random() * 6));
      const yes = Math.floor(random() * (ballots + 1));
      const items =
        round?.applicationIds.map((id) => ({ applicationId: id, yes, no: ballots - yes, abstain: 0 })) ?? [];
      return { roundId: round?.id ?? '', hash, tokens: ballots + Math.floor(random() * 2), ballots, items };
    }
    case 'sign-minutes':
      return { expertId: pick(random, ['e1', 'e2']), hash };
    case 'defer-item':
      return { applicationId, reason: '资料不全' };
    default:
      return { hash, reason: '改期' };
  }
}

const roles = Object.keys(meetingRoles).filter((role): role is MeetingRole => Object.hasOwn(meetingRoles, role));

/** What must hold of every log that was let through. */
function checkLog(log: readonly MeetingAction[], state: MeetingState): void {
  const voted = state.rounds.flatMap(({ applicationIds }) => applicationIds);
  if (new Set(voted).size !== voted.length) throw new Error('an application voted on twice');
  for (const { present, presiding, voters, count, applicationIds } of state.rounds) {
    if (3 * present.length < 2 * plan.members.length) throw new Error('a round without a quorum');
    if (!present.includes(presiding) || !['e1', 'e2'].includes(presiding)) throw new Error('nobody presides');
    const recused = state.recusals.filter((recusal) => applicationIds.includes(recusal.applicationId));
    if (recused.some(({ expertId }) => voters.includes(expertId))) throw new Error('a recused member votes');
    if (count && count.tokens > voters.length) throw new Error('more tokens than voters');
  }
  let open = 0;
  for (const { kind } of log) {
    if (kind === 'open-round') open += 1;
    if (kind === 'close-round') open -= 1;
    if (open > 1 || (open === 1 && kind === 'record-attendance')) throw new Error(`${kind} in an open round`);
  }
  if (state.seal && !state.signature) throw new Error('sealed without a signature');
  if (state.minutes && state.rounds.some(({ count }) => count === null)) throw new Error('minutes before the count');
}

it('4,000 random meetings: the state kept step by step is the replay of the log that was accepted', () => {
  const random = seededRandom(20_250_901);
  const reached = new Map<MeetingStateName, number>();
  for (let run = 0; run < 4_000; run += 1) {
    let state = createMeeting(plan);
    const log: MeetingAction[] = [];
    for (let step = Math.floor(random() ** 2 * 40); step >= 0; step -= 1) {
      const action = randomAction(random, state);
      const answer = applyMeetingAction(state, action);
      if (!answer.ok) continue;
      log.push(action);
      state = answer.state;
    }
    const replayed = foldMeeting(plan, log);
    if (!replayed.ok || !isDeepStrictEqual(replayed.state, state)) expect(replayed).toEqual({ ok: true, state });
    checkLog(log, state);
    reached.set(state.state, (reached.get(state.state) ?? 0) + 1);
  }
  const all: readonly MeetingStateName[] = [
    'planned',
    'open',
    'deliberating',
    'voting',
    'minutes',
    'signed',
    'sealed',
    'called-off',
  ];
  for (const state of all) expect([state, reached.get(state) ?? 0]).toSatisfy(hasMany);
});

function hasMany([, count]: readonly [string, number]): boolean {
  return count > 5;
}
