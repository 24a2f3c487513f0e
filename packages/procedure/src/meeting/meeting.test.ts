import { describe, expect, it } from 'vitest';
import { defaultCommitteeSettings } from '../committee/committee-settings.ts';
import { by, counted, deliberating, first, meetingAfter, openRound, planOf } from '../testing/meetings.ts';
import { allowedMeetingActions, applyMeetingAction, foldMeeting } from './apply-meeting-action.ts';
import { checkMeetingPlan } from './check-meeting-plan.ts';
import type { MeetingAction, MeetingActionOf } from './meeting-action.ts';
import { finalMeetingStates, meetingActions } from './meeting-names.ts';
import { meetingTransitions } from './meeting-transitions.ts';
import { minutesOf } from './minutes.ts';
import { proposeRounds } from './voters.ts';

const eleven = planOf(11);

function problemOf(log: readonly MeetingAction[], action: MeetingAction, plan = eleven): unknown {
  const answer = applyMeetingAction(meetingAfter(plan, log), action);
  return answer.ok ? 'taken' : answer.problem.kind;
}

function attendance(present: readonly string[], presiding: string): MeetingActionOf<'record-attendance'> {
  return { ...by('body-clerk'), kind: 'record-attendance', present, presiding };
}

function recusal(expertId: string, applicationId: string): MeetingActionOf<'record-recusal'> {
  return { ...by('body-clerk'), kind: 'record-recusal', expertId, applicationId, ground: 'same-employer' };
}

const close = { ...by('body-clerk'), kind: 'close-round' } as const;
const start = { ...by('body-clerk'), kind: 'start-deliberation' } as const;
const hash = 'a'.repeat(64);

describe('the table of a meeting', () => {
  const lines = meetingTransitions.flatMap((line) => line.from.map((from) => ({ ...line, from })));

  it('has one line at most for a state and an action, none out of a final state, and a source for each', () => {
    const keys = lines.map(({ from, action }) => `${from} ${action}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(lines.filter(({ from }) => finalMeetingStates.some((state) => state === from))).toEqual([]);
    expect(new Set(lines.map(({ action }) => action))).toEqual(new Set(Object.keys(meetingActions)));
    for (const { source } of lines) expect([source.basis, source.note.zh !== '']).not.toEqual(['quoted', false]);
  });
});

describe('a meeting', () => {
  // Facts B.1: attendance of a committee of 11 and of 25, and the least number of votes in favour that carries.
  it.each([
    ...([
      [11, 8, 6],
      [11, 9, 6],
      [11, 10, 7],
      [11, 11, 8],
    ] as const),
    ...([
      [25, 17, 12],
      [25, 18, 12],
      [25, 19, 13],
      [25, 20, 14],
      [25, 21, 14],
    ] as const),
    ...([
      [25, 22, 15],
      [25, 23, 16],
      [25, 24, 16],
      [25, 25, 17],
    ] as const),
  ])('of %i with %i present carries by %i and by no less', (size, present, needed) => {
    const plan = planOf(size);
    const log = [
      ...deliberating(present),
      ...counted('r1', ['a1'], { voters: present, yes: needed }),
      ...counted('r2', ['a2'], { voters: present, yes: needed - 1 }),
    ];
    const [carried, failed] = minutesOf(meetingAfter(plan, log), defaultCommitteeSettings).rounds;
    expect(carried?.outcomes[0]).toMatchObject({ base: present, needed, carried: true });
    expect(failed?.outcomes[0]).toMatchObject({ base: present, needed, carried: false });
  });

  it.each([
    [11, 8],
    [25, 17],
    [7, 5],
  ])('of %i deliberates and votes with %i present, not with one less', (size, quorum) => {
    const plan = planOf(size);
    const opened = [{ ...by('body-clerk'), kind: 'open-meeting' } as const];
    expect(problemOf([...opened, attendance(first(quorum - 1), 'e1')], start, plan)).toBe('no-quorum');
    expect(problemOf(opened, start, plan)).toBe('no-attendance');
    expect(problemOf([...opened, attendance(first(quorum), 'e1')], start, plan)).toBe('taken');
    const left = [...deliberating(quorum), attendance(first(quorum - 1), 'e1')];
    expect(problemOf(left, openRound('r1', ['a1']), plan)).toBe('no-quorum');
  });

  it('is led by the chair or a vice-chair who is there', () => {
    const opened = [{ ...by('body-clerk'), kind: 'open-meeting' } as const];
    expect(problemOf(opened, attendance(first(9), 'e2'))).toBe('taken');
    expect(problemOf(opened, attendance(first(9), 'e3'))).toBe('payload');
    expect(problemOf(opened, attendance(first(9).slice(1), 'e1'))).toBe('payload');
    expect(problemOf(opened, attendance([...first(9), 'e9'], 'e1'))).toBe('payload');
    expect(problemOf(opened, attendance([...first(9), 'e99'], 'e1'))).toBe('payload');
  });

  it('has one round open at a time, and in it nobody comes, goes or is recused', () => {
    const voting = [...deliberating(9), openRound('r1', ['a1'])];
    expect(problemOf(voting, openRound('r2', ['a2']))).toBe('not-in-this-state');
    expect(problemOf(voting, attendance(first(10), 'e1'))).toBe('not-in-this-state');
    expect(problemOf(voting, recusal('e3', 'a1'))).toBe('not-in-this-state');
    const closed = [...voting, close];
    expect(problemOf(closed, openRound('r2', ['a2']))).toBe('round-not-counted');
    expect(problemOf(closed, close)).toBe('not-in-this-state');
    const another = [...closed, attendance(first(11), 'e1')];
    expect(meetingAfter(eleven, another).rounds[0]?.present).toEqual(first(9));
  });

  it('votes once on what it was called for, and never on a held case', () => {
    const voted = [...deliberating(9), ...counted('r1', ['a1'], { voters: 9, yes: 9 })];
    expect(problemOf(voted, openRound('r2', ['a1']))).toBe('payload');
    expect(problemOf(voted, openRound('r1', ['a2']))).toBe('payload');
    expect(problemOf(voted, openRound('r2', ['a9']))).toBe('payload');
    const held = { ...openRound('r2', ['a2', 'a3']), items: [{ applicationId: 'a2', held: true }] };
    expect(problemOf(voted, held)).toBe('items-held');
  });

  it('keeps a recused member from the ballot of that application, and in the base by default', () => {
    const log = [...deliberating(9), recusal('e3', 'a1'), recusal('e11', 'a2')];
    const state = meetingAfter(eleven, log);
    expect(proposeRounds(state)).toEqual([['a1'], ['a2', 'a3']]);
    expect(problemOf(log, openRound('r1', ['a1', 'a2']))).toBe('voters-differ');
    expect(problemOf(log, recusal('e3', 'a1'))).toBe('payload');
    const after = meetingAfter(eleven, [...log, ...counted('r1', ['a1'], { voters: 8, yes: 5 })]);
    expect(after.rounds[0]?.voters).toEqual(['e1', 'e2', 'e4', 'e5', 'e6', 'e7', 'e8', 'e9']);
    const outcomeBy = (recusedMembers: 'in-base' | 'out-of-base') =>
      minutesOf(after, { ...defaultCommitteeSettings, recusedMembers }).rounds[0]?.outcomes[0];
    expect(outcomeBy('in-base')).toMatchObject({ base: 9, needed: 6, carried: false });
    expect(outcomeBy('out-of-base')).toMatchObject({ base: 8, needed: 6, carried: false });
    const everybody = [...deliberating(8), ...first(8).map((id) => recusal(id, 'a1'))];
    expect(problemOf(everybody, openRound('r1', ['a1']))).toBe('nobody-may-vote');
  });

  it('takes a count that fits the round, from the platform alone', () => {
    const closed = [...deliberating(9), openRound('r1', ['a1']), close];
    const item = { applicationId: 'a1', yes: 6, no: 1, abstain: 1 };
    const count = {
      ...by('system'),
      kind: 'record-count',
      roundId: 'r1',
      hash,
      tokens: 9,
      ballots: 8,
      items: [item],
    } as const;
    expect(problemOf(closed, count)).toBe('taken');
    const wrong = [
      { tokens: 10 },
      { ballots: 10 },
      { items: [] },
      { items: [item, item] },
      { hash: 'x' },
      { roundId: 'r2' },
    ];
    for (const each of wrong) expect([each, problemOf(closed, { ...count, ...each })]).toEqual([each, 'payload']);
    for (const yes of [5, 7, 6.5, -6])
      expect(problemOf(closed, { ...count, items: [{ ...item, yes }] })).toBe('payload');
    expect(problemOf(closed, { ...count, ...by('body-clerk') })).toBe('wrong-role');
    expect(problemOf([...closed, count], count)).toBe('no-round-to-count');
    const [round] = minutesOf(meetingAfter(eleven, [...closed, count]), defaultCommitteeSettings).rounds;
    expect(round?.outcomes[0]).toMatchObject({ abstain: 1, notCast: 1, base: 9, needed: 6, carried: true });
  });

  it('ends in minutes that who presided signs and the body seals', () => {
    const voted = [...deliberating(9), ...counted('r1', ['a1', 'a2'], { voters: 9, yes: 6 })];
    const generate = { ...by('body-clerk'), kind: 'generate-minutes', hash } as const;
    expect(problemOf(voted, generate)).toBe('items-not-settled');
    const deferred = [
      ...voted,
      { ...by('body-clerk'), kind: 'defer-item', applicationId: 'a3', reason: '已暂停' } as const,
    ];
    expect(problemOf(deferred, { ...generate, hash: 'A' })).toBe('payload');
    const minuted = [...deferred, generate];
    const sign = { ...by('presiding-member'), kind: 'sign-minutes', expertId: 'e1', hash } as const;
    expect(problemOf(minuted, { ...sign, expertId: 'e2' })).toBe('payload');
    expect(problemOf(minuted, { ...sign, hash: 'b'.repeat(64) })).toBe('payload');
    const seal = { ...by('body-chair'), kind: 'seal-meeting', hash: 'c'.repeat(64) } as const;
    expect(problemOf(minuted, seal)).toBe('not-in-this-state');
    const sealed = meetingAfter(eleven, [...minuted, sign, seal]);
    expect(sealed).toMatchObject({ state: 'sealed', signature: { expertId: 'e1' }, seal: { hash: seal.hash } });
    expect(minutesOf(sealed, defaultCommitteeSettings)).toMatchObject({
      ...{ size: 11, quorum: 8, presiding: 'e1', absent: ['e10', 'e11'] },
      deferred: [{ applicationId: 'a3' }],
    });
  });

  it('that cannot be held is called off with the reason', () => {
    const callOff = { ...by('body-clerk'), kind: 'call-off', reason: '出席人数不足' } as const;
    expect(problemOf([], { ...callOff, reason: ' ' })).toBe('payload');
    expect(problemOf(deliberating(9), callOff)).toBe('not-in-this-state');
    expect(meetingAfter(eleven, [callOff]).state).toBe('called-off');
  });

  it('says what each role may do now, and why not', () => {
    const closed = meetingAfter(eleven, [...deliberating(9), openRound('r1', ['a1']), close]);
    const may = allowedMeetingActions(closed, 'body-clerk').filter(({ allowed }) => allowed);
    expect(may.map(({ kind }) => kind)).toEqual(['record-attendance', 'record-recusal', 'defer-item']);
    expect(allowedMeetingActions(closed, 'system')).toEqual([{ kind: 'record-count', allowed: true }]);
    const [round] = allowedMeetingActions(closed, 'body-clerk').filter(({ kind }) => kind === 'open-round');
    expect(round?.whyNot?.words.found).toEqual({ zh: '未计票：r1', en: 'not counted: r1' });
  });

  it('of an illegal log is answered with the place of the first illegal action', () => {
    const answer = foldMeeting(eleven, [...deliberating(9), close]);
    expect(answer).toMatchObject({ ok: false, index: 3, problem: { kind: 'not-in-this-state' } });
    const backwards = { ...openRound('r1', ['a1']), at: '2025-08-31T09:00:00+08:00' };
    expect(problemOf(deliberating(9), backwards)).toBe('earlier-than-last-action');
    expect(problemOf(deliberating(9), { ...backwards, at: '2025-08-31' })).toBe('malformed-instant');
  });

  it('is planned with members once each, one chair and applications', () => {
    expect(checkMeetingPlan(eleven)).toEqual([]);
    expect(checkMeetingPlan({ members: [], applicationIds: [] }).map(({ kind }) => kind)).toEqual([
      ...['no-members', 'not-one-chair', 'no-applications'],
    ]);
    const twice = { members: [...eleven.members, ...eleven.members.slice(0, 1)], applicationIds: ['a1', 'a1'] };
    expect(checkMeetingPlan(twice).map(({ kind }) => kind)).toEqual([
      'member-twice',
      'not-one-chair',
      'application-twice',
    ]);
  });
});
