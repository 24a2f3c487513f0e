import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/calendar.ts';
import { actionOn, logTo } from '../testing/logs.ts';
import { applyAction } from './apply-action.ts';
import type { CaseAction, CaseActionOf } from './case-action.ts';
import { defaultCaseSettings } from './case-settings.ts';
import { type CaseState, createCase } from './case-state.ts';
import { foldCase } from './fold-case.ts';
import { caseSteps } from './steps.ts';

const context = { calendar: createCalendar('2019-2026/1'), settings: defaultCaseSettings };

function stateAfter(log: readonly CaseAction[]): CaseState {
  const answer = foldCase(log, context);
  if (!answer.ok) throw new Error(`${answer.index}: ${JSON.stringify(answer.problem)}`);
  return answer.state;
}

function problemOf(state: CaseState, action: CaseAction, given = context): unknown {
  const answer = applyAction(state, action, given);
  return answer.ok ? 'taken' : answer.problem.kind;
}

const at = '2025-03-17T09:00:00+08:00';
const hr = { at, actor: { accountId: 'hr', role: 'employer-hr' } } as const;
const applicant = { at, actor: { accountId: 'a', role: 'applicant' } } as const;
const clerk = { at, actor: { accountId: 'c', role: 'body-clerk' } } as const;
const answer = {
  answerStatus: 'eligible',
  questions: [],
  facts: ['/credentials/0', '/employments/0'],
  employerOnFile: true,
} as const;

describe('a case', () => {
  it('is not submitted by who is not eligible, nor undetermined without a question', () => {
    const submit: CaseActionOf<'submit'> = { ...applicant, kind: 'submit', ...answer };
    expect(problemOf(createCase(), submit)).toBe('taken');
    expect(problemOf(createCase(), { ...submit, answerStatus: 'undetermined' })).toBe('payload');
    expect(problemOf(createCase(), { ...submit, facts: [] })).toBe('payload');
    expect(problemOf(createCase(), { ...submit, facts: ['credentials'] })).toBe('payload');
    expect(problemOf(createCase(), { ...submit, ...JSON.parse('{"answerStatus":"not-yet"}') })).toBe('payload');
    expect(problemOf(createCase(), { ...submit, ...JSON.parse('{"employerOnFile":null}') })).toBe('payload');
  });

  it('is published by the employer only when every fact is confirmed', () => {
    const start = { ...hr, kind: 'start-publicity' } as const;
    const verify = { ...hr, kind: 'verify-item', pointer: '/credentials/0', verdict: 'confirmed' } as const;
    const submitted = stateAfter([{ ...applicant, kind: 'submit', ...answer }, verify]);
    expect(problemOf(submitted, start)).toBe('facts-not-confirmed');
    const refuted = stateAfter([
      { ...applicant, kind: 'submit', ...answer },
      verify,
      { ...verify, pointer: '/employments/0', verdict: 'refuted' },
    ]);
    expect(problemOf(refuted, start)).toBe('facts-not-confirmed');
    expect(problemOf(refuted, { ...verify, pointer: '/other' })).toBe('payload');
  });

  it('is verified afresh in what was returned or changed', () => {
    const state = stateAfter([...logTo('returned-by-employer'), actionOn('resubmit', '2025-03-06')]);
    expect(state.verdicts).toEqual([]);
    expect(state.employerActiveOn).toBe('2025-03-06');
  });

  it('is recommended only without an objection that is open or upheld', () => {
    const file = { ...hr, at: '2025-03-12T09:00:00Z', kind: 'file-objection', id: 'o1', text: '年限有误' } as const;
    const open = stateAfter([...logTo('employer-publicity'), file]);
    expect(problemOf(open, actionOn('recommend', '2025-03-13'))).toBe('objections-open');
    expect(problemOf(open, file)).toBe('payload');
    const resolve = { ...hr, kind: 'resolve-objection', id: 'o1', upheld: true, reason: '属实' } as const;
    const upheld = stateAfter([...logTo('employer-publicity'), file, { ...resolve, at: file.at }]);
    expect(problemOf(upheld, actionOn('recommend', '2025-03-13'))).toBe('objections-upheld');
    expect(problemOf(upheld, actionOn('refuse', '2025-03-13'))).toBe('taken');
  });

  it('takes objections to the end of publicity, and says where to complain after it', () => {
    const publicity = stateAfter(logTo('employer-publicity'));
    const lastMoment = { ...actionOn('file-objection', '2025-03-12'), at: '2025-03-12T15:59:59Z' };
    expect(problemOf(publicity, lastMoment)).toBe('taken');
    const late = applyAction(publicity, { ...lastMoment, at: '2025-03-12T16:00:00Z' }, context);
    expect(late).toMatchObject({
      ok: false,
      problem: {
        kind: 'publicity-over',
        endOn: '2025-03-12',
        words: { next: { zh: '向受理的评价机构或人力资源社会保障行政部门反映' } },
      },
    });
  });

  it('goes past an employer who does nothing for ten working days, and says so in its steps', () => {
    const waiting = stateAfter(logTo('employer-verification'));
    expect(problemOf(waiting, actionOn('escalate', '2025-03-18'))).toBe('employer-in-time');
    const escalated = stateAfter([...logTo('employer-verification'), actionOn('escalate', '2025-03-19')]);
    expect(escalated.escalation).toEqual({ on: '2025-03-19', reason: '单位不处理', from: 'employer-verification' });
    const statuses = caseSteps(escalated).map(({ status }) => status);
    expect(statuses.slice(0, 4)).toEqual(['done', 'done', 'skipped', 'now']);
    expect(new Set(statuses.slice(4))).toEqual(new Set(['next']));
  });

  it('goes past an employer not on file at once', () => {
    const submit = { ...applicant, kind: 'submit', ...answer, employerOnFile: false } as const;
    const escalate = { ...applicant, kind: 'escalate', reason: '单位不在册' } as const;
    expect(problemOf(stateAfter([submit]), escalate)).toBe('taken');
    expect(problemOf(stateAfter([{ ...submit, employerOnFile: true }]), escalate)).toBe('employer-in-time');
  });

  it('goes past an employer who only repeats verdicts', () => {
    const repeated = stateAfter([...logTo('employer-verification'), actionOn('verify-item', '2025-03-14')]);
    expect(repeated).toMatchObject({ employerActiveOn: '2025-03-04', verdicts: [{ on: '2025-03-14' }] });
    expect(problemOf(repeated, actionOn('escalate', '2025-03-19'))).toBe('taken');
  });

  it('goes past an employer silent for ten working days after publicity, a hold not counted', () => {
    const publicity = stateAfter(logTo('employer-publicity'));
    expect(applyAction(publicity, actionOn('escalate', '2025-03-26'), context)).toMatchObject({
      problem: { kind: 'employer-in-time', endOn: '2025-03-26', availableOn: '2025-03-27' },
    });
    const escalated = stateAfter([...logTo('employer-publicity'), actionOn('escalate', '2025-03-27')]);
    expect(escalated.escalation).toMatchObject({ from: 'employer-publicity' });
    const hold = [actionOn('hold', '2025-03-14'), actionOn('release-hold', '2025-03-21')];
    const released = stateAfter([...logTo('employer-publicity'), ...hold]);
    // Qingming, Friday 4 April, is no working day.
    expect(applyAction(released, actionOn('escalate', '2025-03-27'), context)).toMatchObject({
      problem: { kind: 'employer-in-time', endOn: '2025-04-07' },
    });
  });

  it('is accepted after an escalation only when the body checked what nobody had verified', () => {
    const submit = { ...applicant, kind: 'submit', ...answer, employerOnFile: false } as const;
    const escalated = [submit, { ...applicant, kind: 'escalate', reason: '单位不在册' } as const];
    const check = { ...clerk, kind: 'check-item', pointer: '/credentials/0', verdict: 'confirmed' } as const;
    const accept = { ...clerk, kind: 'accept' } as const;
    const half = [...escalated, check];
    expect(applyAction(stateAfter(half), accept, context)).toMatchObject({
      problem: { kind: 'facts-not-confirmed', pointers: ['/employments/0'] },
    });
    const refuted = { ...check, pointer: '/employments/0', verdict: 'refuted', note: '与社保记录不符' } as const;
    expect(problemOf(stateAfter([...half, refuted]), accept)).toBe('facts-not-confirmed');
    const checked = stateAfter([...half, refuted, { ...check, pointer: '/employments/0' }]);
    expect(problemOf(checked, accept)).toBe('taken');
    expect(problemOf(checked, { ...check, pointer: '/other' })).toBe('payload');
    expect(checked.employerActiveOn).toBe('2025-03-17');
  });

  it('is checked by the body in what a correction changed or added, whether the notice named it or not', () => {
    const facts = ['/credentials/0', '/employments/0', '/awards/0'];
    const resubmit = { ...applicant, kind: 'resubmit', ...answer, facts, changed: ['/employments/0'] } as const;
    const submit = { ...actionOn('submit', '2025-03-03'), ...applicant, kind: 'submit', ...answer } as const;
    const verify = answer.facts.map(
      (pointer) => ({ ...hr, kind: 'verify-item', pointer, verdict: 'confirmed' }) as const,
    );
    const corrected = stateAfter([
      ...[submit, ...verify, { ...hr, kind: 'start-publicity' } as const],
      { ...hr, at: '2025-03-25T09:00:00+08:00', kind: 'recommend', opinion: '同意推荐' },
      actionOn('give-correction-notice', '2025-03-26'),
      { ...resubmit, at: '2025-03-27T09:00:00+08:00' },
    ]);
    expect(corrected.verdicts.map(({ pointer }) => pointer)).toEqual(['/credentials/0']);
    const later = { ...clerk, at: '2025-03-28T09:00:00+08:00' } as const;
    expect(applyAction(corrected, { ...later, kind: 'accept' }, context)).toMatchObject({
      problem: { kind: 'facts-not-confirmed', pointers: ['/employments/0', '/awards/0'] },
    });
    const checked = ['/employments/0', '/awards/0'].reduce<CaseState>((state, pointer) => {
      const step = applyAction(state, { ...later, kind: 'check-item', pointer, verdict: 'confirmed' }, context);
      return step.ok ? step.state : state;
    }, corrected);
    expect(problemOf(checked, { ...later, kind: 'accept' })).toBe('taken');
  });

  it('is given no less time to correct than the cycle says, and none into a year without a notice', () => {
    const state = stateAfter(logTo('body-acceptance'));
    const items = [{ pointer: '/credentials/0', reason: '证书图像不清' }];
    const notice = { ...clerk, kind: 'give-correction-notice', items } as const;
    expect(applyAction(state, { ...notice, workingDays: 4 }, context)).toMatchObject({
      problem: { kind: 'payload', field: 'workingDays', expectation: { zh: '5 至 60 的整数' }, found: '4' },
    });
    expect([4.5, 5.5, 61].map((workingDays) => problemOf(state, { ...notice, workingDays }))).toEqual([
      'payload',
      'payload',
      'payload',
    ]);
    expect(problemOf(state, { ...notice, workingDays: 5 })).toBe('taken');
    const december = { ...notice, at: '2026-12-01T09:00:00+08:00' };
    expect(problemOf(state, { ...december, workingDays: 20 })).toBe('taken');
    expect(problemOf(state, { ...december, workingDays: 30 })).toBe('calendar-year-unknown');
  });

  it('is corrected once, until the end of the last day in Shanghai', () => {
    const correction = stateAfter(logTo('correction'));
    const lastMoment = { ...actionOn('resubmit', '2025-03-21'), at: '2025-03-21T15:59:59Z' };
    const tooLate = { ...lastMoment, at: '2025-03-21T16:00:00Z' };
    expect(problemOf(correction, lastMoment)).toBe('taken');
    expect(problemOf(correction, tooLate)).toBe('correction-deadline-over');
    expect(problemOf(correction, actionOn('lapse', '2025-03-21'))).toBe('correction-deadline-running');
    const again = stateAfter([...logTo('correction'), lastMoment]);
    expect(again.decisions).toEqual([]);
    expect(problemOf(again, actionOn('give-correction-notice', '2025-03-24'))).toBe('correction-notice-given');
  });

  it('is accepted only when every question was decided as met', () => {
    const state = stateAfter(logTo('body-acceptance'));
    expect(problemOf(state, actionOn('accept', '2025-03-14'))).toBe('questions-not-met');
  });

  it('loses no day of a window to a hold', () => {
    const hold = [...logTo('correction'), actionOn('hold', '2025-03-18')];
    const released = stateAfter([...hold, actionOn('release-hold', '2025-04-01')]);
    // Tuesday 18 to Friday 21 March were lost: four working days after 1 April, over Qingming and its weekend.
    expect(released.correction?.window).toMatchObject({ startOn: '2025-04-01', workingDays: 4, endOn: '2025-04-08' });
    const sameDay = stateAfter([...hold, actionOn('release-hold', '2025-03-18')]);
    expect(sameDay.correction?.window.endOn).toBe('2025-03-21');
    expect(problemOf(stateAfter(hold), actionOn('withdraw', '2025-03-19'))).toBe('held');
  });

  it('refuses windows into a year without a notice, times that run backwards, and settings out of range', () => {
    const verified = [actionOn('submit', '2026-12-28'), actionOn('verify-item', '2026-12-28')];
    const late = stateAfter(verified);
    expect(problemOf(late, actionOn('start-publicity', '2026-12-28'))).toBe('calendar-year-unknown');
    expect(problemOf(late, actionOn('start-publicity', '2026-12-27'))).toBe('earlier-than-last-action');
    expect(problemOf(late, { ...actionOn('start-publicity', '2026-12-28'), at: '2026-12-28' })).toBe(
      'malformed-instant',
    );
    const short = { ...context, settings: { ...defaultCaseSettings, employerPublicityWorkingDays: 4 } };
    expect(problemOf(late, actionOn('start-publicity', '2026-12-28'), short)).toBe('setting-out-of-range');
  });

  it('says in both languages what was expected, what was found and what to do', () => {
    const refused = applyAction(createCase(), actionOn('accept', '2025-03-14'), context);
    expect(refused.ok ? null : refused.problem.words).toEqual({
      expected: { zh: '受理仅可在：受理审查', en: '"Accept" is possible in: Acceptance check' },
      found: { zh: '当前状态：草稿', en: 'the case is in: Draft' },
      next: { zh: '查看本案当前可办事项', en: 'see what is possible on this case now' },
    });
  });

  it('of an illegal log is answered with the place of the first illegal action', () => {
    const log = [...logTo('employer-verification'), actionOn('accept', '2025-03-10'), actionOn('refuse', '2025-03-10')];
    expect(foldCase(log, context)).toMatchObject({ ok: false, index: 2, problem: { kind: 'not-in-this-state' } });
  });

  it('shows its steps with days, windows and where it stopped', () => {
    const lapsed = caseSteps(stateAfter(logTo('lapsed')));
    const statuses = lapsed.map(({ status }) => status);
    expect(statuses.slice(0, 4)).toEqual(['done', 'done', 'done', 'stopped']);
    expect(new Set(statuses.slice(4))).toEqual(new Set(['not-reached']));
    expect(lapsed[2]).toMatchObject({ on: '2025-03-13', window: { endOn: '2025-03-12' } });
    expect(lapsed[3]).toMatchObject({
      on: '2025-03-22',
      note: { zh: '逾期视为放弃' },
      window: { endOn: '2025-03-21' },
    });
  });
});
