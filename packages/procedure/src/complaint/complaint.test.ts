import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/calendar.ts';
import { addDays } from '../calendar/day.ts';
import { pick, seededRandom } from '../testing/random.ts';
import { allowedComplaintActions, applyComplaintAction, foldComplaint } from './apply-complaint-action.ts';
import type { ComplaintAction } from './complaint-action.ts';
import { type ComplaintRole, complaintActions, complaintStates } from './complaint-names.ts';
import { defaultComplaintSettings } from './complaint-settings.ts';
import {
  type ComplaintReport,
  type ComplaintState,
  caseResolutionOf,
  createComplaint,
  finalFinding,
  mayKnowComplainant,
  protectsByDefault,
} from './complaint-state.ts';
import { complaintTransitions } from './complaint-transitions.ts';

const context = { calendar: createCalendar('2019-2026/1'), settings: defaultComplaintSettings };
const objection: ComplaintReport = {
  kind: 'result-objection',
  applicationId: 'a1',
  certificateId: null,
  protectIdentity: false,
};

function by(role: ComplaintRole, day: string) {
  return { at: `${day}T09:00:00+08:00`, actor: { accountId: role, role } } as const;
}

const dispatch = {
  ...by('body-clerk', '2025-09-01'),
  kind: 'dispatch',
  handler: 'body',
  organisationId: 'b1',
} as const;
const handle = { ...by('body-clerk', '2025-09-02'), kind: 'start-handling' } as const;
const finding = { upheld: true, effect: 'annul-result', reason: '材料不实' } as const;
const reply = { ...by('body-clerk', '2025-09-08'), kind: 'reply', ...finding } as const;
const ask = { ...by('complainant', '2025-09-10'), kind: 'request-recheck', reason: '未查证' } as const;
const replied = [dispatch, handle, reply] as const;

function after(log: readonly ComplaintAction[], report = objection): ComplaintState {
  const answer = foldComplaint(report, log, context);
  if (!answer.ok) throw new Error(`${answer.index}: ${JSON.stringify(answer.problem)}`);
  return answer.state;
}

function problemOf(log: readonly ComplaintAction[], action: ComplaintAction, report = objection): unknown {
  const answer = applyComplaintAction(after(log, report), action, context);
  return answer.ok ? 'taken' : answer.problem.kind;
}

describe('the table of a complaint', () => {
  it('has one line at most for a state and an action, none out of the end, every action and a source for each', () => {
    const keys = complaintTransitions.flatMap(({ from, action }) => from.map((state) => `${state} ${action}`));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.startsWith('closed '))).toEqual([]);
    expect(new Set(complaintTransitions.map(({ action }) => action))).toEqual(new Set(Object.keys(complaintActions)));
    for (const { source } of complaintTransitions) expect(source.clause).toBeNull();
  });
});

describe('a complaint', () => {
  it('is dispatched, handled by that office alone, replied to with an effect, and closed when nobody asks again', () => {
    expect(problemOf([dispatch], { ...handle, ...by('bureau-supervisor', '2025-09-02') })).toBe('other-handler');
    const state = after(replied);
    expect(state).toMatchObject({ state: 'replied', dispatch: { replyWindow: { endOn: '2025-09-22' } } });
    expect([finalFinding(state), caseResolutionOf(state)]).toEqual([null, null]);
    const { endOn, overOn } = state.reply?.recheckWindow ?? { endOn: '', overOn: '' };
    expect(problemOf(replied, { ...by('system', endOn), kind: 'close' })).toBe('recheck-time-running');
    const closed = after([...replied, { ...by('system', overOn), kind: 'close' }]);
    expect(finalFinding(closed)).toEqual(finding);
    expect(caseResolutionOf(closed)).toEqual({ upheld: true, reason: '材料不实' });
    expect(caseResolutionOf(after([...replied, { ...by('system', overOn), kind: 'close' }]))).not.toBeNull();
  });

  it('is checked again once, in time, by the supervisor, whose finding is the last', () => {
    const { endOn, overOn } = after(replied).reply?.recheckWindow ?? { endOn: '', overOn: '' };
    expect(problemOf(replied, { ...ask, ...by('complainant', overOn) })).toBe('recheck-time-over');
    expect(problemOf(replied, { ...ask, ...by('complainant', endOn) })).toBe('taken');
    const again = { ...by('bureau-supervisor', '2025-09-15'), kind: 'reply-recheck' } as const;
    const closed = after([...replied, ask, { ...again, upheld: false, effect: 'none', reason: '查无实据' }]);
    expect(caseResolutionOf(closed)).toEqual({ upheld: false, reason: '查无实据' });
    expect(problemOf([...replied, ask], ask)).toBe('not-in-this-state');
  });

  it('has only effects that what it is about can have', () => {
    const handled = [dispatch, handle];
    expect(problemOf(handled, { ...reply, upheld: false })).toBe('payload');
    expect(problemOf(handled, { ...reply, effect: 'revoke-certificate' })).toBe('payload');
    expect(problemOf(handled, { ...reply, effect: 're-evaluate' })).toBe('taken');
    const certified = { ...objection, certificateId: 'c1' };
    expect(problemOf(handled, reply, certified)).toBe('payload');
    expect(problemOf(handled, { ...reply, effect: 'revoke-certificate' }, certified)).toBe('taken');
    expect(problemOf(handled, reply, { ...objection, applicationId: null })).toBe('payload');
    expect(problemOf(handled, { ...reply, reason: ' ' })).toBe('payload');
  });

  it('about staff, an expert or fraud is handled by the bureau alone', () => {
    for (const kind of ['staff-or-expert', 'fraud'] as const) {
      const report = { ...objection, kind };
      expect(problemOf([], dispatch, report)).toBe('payload');
      expect(problemOf([], { ...dispatch, handler: 'bureau' }, report)).toBe('taken');
    }
  });

  it('tells who complains to nobody but the supervisor where the identity is protected', () => {
    const may = (state: ComplaintState) =>
      (['complainant', 'body-clerk', 'bureau-supervisor', 'system'] as const).filter((role) =>
        mayKnowComplainant(state, role),
      );
    expect(may(createComplaint(objection))).toEqual(['bureau-supervisor']);
    expect(may(after(replied))).toEqual(['body-clerk', 'bureau-supervisor']);
    expect(may(after(replied, { ...objection, protectIdentity: true }))).toEqual(['bureau-supervisor']);
    expect(protectsByDefault('fraud') && protectsByDefault('staff-or-expert')).toBe(true);
    expect(protectsByDefault('result-objection')).toBe(false);
  });

  it('says what each role may do now, why not and from which day, in both languages', () => {
    const moment = { ...context, today: '2025-09-10' };
    expect(allowedComplaintActions(after([dispatch]), 'bureau-supervisor', moment)[0]?.whyNot?.words.expected).toEqual({
      zh: '评价机构经办人办理',
      en: 'handled by: Body clerk',
    });
    expect(allowedComplaintActions(after(replied), 'complainant', moment)).toEqual([
      { kind: 'request-recheck', allowed: true },
    ]);
    expect(allowedComplaintActions(after(replied), 'system', moment)[0]?.availableOn).toBe('2025-09-23');
    expect(problemOf([], { ...dispatch, at: '2026-12-28T09:00:00Z' })).toBe('calendar-year-unknown');
    expect(problemOf([dispatch], { ...handle, at: '2025-08-01T09:00:00Z' })).toBe('earlier-than-last-action');
  });

  it('of 2,000 random logs is the replay of what was accepted', () => {
    const random = seededRandom(4);
    const samples = [dispatch, handle, reply, ask, { ...by('system', ''), kind: 'close' }] as const;
    const recheck = { ...by('bureau-supervisor', ''), kind: 'reply-recheck', ...finding } as const;
    const reached = new Set<string>();
    for (let run = 0; run < 2_000; run += 1) {
      let [state, day] = [createComplaint(objection), '2025-03-03'];
      const log: ComplaintAction[] = [];
      for (let step = 0; step < 12; step += 1) {
        day = addDays(day, pick(random, [0, 1, 3, 20]));
        const action = { ...pick(random, [...samples, recheck]), at: `${day}T09:00:00+08:00` };
        const answer = applyComplaintAction(state, action, context);
        if (!answer.ok) continue;
        log.push(action);
        state = answer.state;
      }
      const replayed = foldComplaint(objection, log, context);
      if (!replayed.ok || !isDeepStrictEqual(replayed.state, state)) expect(replayed).toEqual({ ok: true, state });
      if (finalFinding(state) && state.closedOn === null) throw new Error('a finding before the end');
      reached.add(state.state);
    }
    expect(reached).toEqual(new Set(Object.keys(complaintStates)));
  });
});
