import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/calendar.ts';
import { actionOn, logTo } from '../testing/logs.ts';
import { applyAction } from './apply-action.ts';
import type { CaseAction, CaseActionOf } from './case-action.ts';
import { defaultCaseSettings } from './case-settings.ts';
import { type CaseState, evaluationOf } from './case-state.ts';
import { foldCase } from './fold-case.ts';
import { caseSteps } from './steps.ts';

const context = { calendar: createCalendar('2019-2026/1'), settings: defaultCaseSettings };

function stateAfter(log: readonly CaseAction[]): CaseState {
  const answer = foldCase(log, context);
  if (!answer.ok) throw new Error(`${answer.index}: ${JSON.stringify(answer.problem)}`);
  return answer.state;
}

function problemOf(log: readonly CaseAction[], action: CaseAction, given = context): unknown {
  const answer = applyAction(stateAfter(log), action, given);
  return answer.ok ? 'taken' : answer.problem.kind;
}

const at = (day: string) => `${day}T09:00:00+08:00`;
const chair = { accountId: 'h', role: 'body-chair' } as const;
const system = { accountId: 's', role: 'system' } as const;
const basis = { kind: 'ballot', ids: ['round-1'], hash: '0'.repeat(64) } as const;

function record(day: string, passed: boolean): CaseActionOf<'record-result'> {
  return { at: at(day), actor: system, kind: 'record-result', passed, basis };
}

function complain(day: string, id: string): CaseActionOf<'file-complaint'> {
  return { at: at(day), actor: system, kind: 'file-complaint', id };
}

function resolve(day: string, id: string, upheld: boolean): CaseActionOf<'resolve-complaint'> {
  return { at: at(day), actor: system, kind: 'resolve-complaint', id, upheld, reason: '经查证' };
}

const statuses = (state: CaseState) => caseSteps(state).map(({ id, status }) => `${id} ${status}`);

describe('a result', () => {
  it('is recorded once, from a basis that is complete, and by nobody but the platform', () => {
    const evaluated = logTo('under-evaluation');
    expect(problemOf(evaluated, actionOn('publish-result', '2025-03-19'))).toBe('no-result');
    expect(problemOf(evaluated, { ...record('2025-03-19', true), actor: chair })).toBe('wrong-role');
    for (const wrong of [{ hash: 'A'.repeat(64) }, { ids: [] }, { ids: ['a', 'a'] }, { ids: [' '] }]) {
      expect(problemOf(evaluated, { ...record('2025-03-19', true), basis: { ...basis, ...wrong } })).toBe('payload');
    }
    const recorded = [...evaluated, record('2025-03-19', true)];
    expect(problemOf(recorded, record('2025-03-19', false))).toBe('result-recorded');
  });

  it('that is a pass is public for five working days, and confirmed on none of them', () => {
    const published = logTo('result-publicity');
    expect(stateAfter(published).resultPublicity?.window).toMatchObject({ startOn: '2025-03-20', endOn: '2025-03-27' });
    expect(applyAction(stateAfter(published), actionOn('confirm-result', '2025-03-27'), context)).toMatchObject({
      problem: { kind: 'publicity-not-over', availableOn: '2025-03-28' },
    });
    expect(problemOf(published, actionOn('confirm-result', '2025-03-28'))).toBe('taken');
    const short = { ...context, settings: { ...defaultCaseSettings, resultPublicityWorkingDays: 4 } };
    const recorded = [...logTo('under-evaluation'), record('2025-03-19', true)];
    expect(problemOf(recorded, actionOn('publish-result', '2025-03-20'), short)).toBe('setting-out-of-range');
  });

  it('loses no day of its publicity to a hold', () => {
    const held = [...logTo('result-publicity'), actionOn('hold', '2025-03-26'), actionOn('release-hold', '2025-03-31')];
    expect(stateAfter(held).resultPublicity?.window).toMatchObject({ startOn: '2025-03-31', endOn: '2025-04-02' });
  });

  it('is not published into a year without a notice', () => {
    const late = logTo('under-evaluation').map((action) => ({
      ...action,
      at: action.at.replace('2025-03', '2026-11'),
    }));
    const recorded = [...late, { ...record('2025-03-19', true), at: at('2026-12-25') }];
    expect(problemOf(recorded, actionOn('publish-result', '2026-12-28'))).toBe('calendar-year-unknown');
  });

  it('that is a failure is re-checked on request, once and in time', () => {
    const failed = logTo('not-passed');
    expect(stateAfter(failed).recheck?.window.endOn).toBe('2025-04-03');
    expect(statuses(stateAfter(failed)).slice(6, 8)).toEqual([
      'under-evaluation stopped',
      'result-publicity not-reached',
    ]);
    expect(problemOf(failed, actionOn('request-recheck', '2025-04-03'))).toBe('taken');
    expect(problemOf(failed, actionOn('request-recheck', '2025-04-04'))).toBe('recheck-time-over');
    expect(problemOf(failed, actionOn('decide-recheck', '2025-03-24'))).toBe('no-recheck-open');
    const requested = [...failed, actionOn('request-recheck', '2025-03-24')];
    expect(problemOf(requested, actionOn('request-recheck', '2025-03-25'))).toBe('recheck-requested');
    const again = [...requested, actionOn('decide-recheck', '2025-03-26')];
    expect(stateAfter(again)).toMatchObject({
      state: 'under-evaluation',
      result: null,
      recheck: { decision: { upheld: true } },
    });
    expect([failed, again].map((log) => evaluationOf(stateAfter(log)))).toEqual([1, 2]);
    const failedAgain = [...again, record('2025-03-27', false), actionOn('publish-result', '2025-03-28')];
    expect(problemOf(failedAgain, actionOn('request-recheck', '2025-03-31'))).toBe('recheck-requested');
  });

  it('waits for a complaint, and only for one that is open or upheld', () => {
    const filed = [...logTo('result-publicity'), complain('2025-03-21', 'c1')];
    expect(problemOf(filed, actionOn('confirm-result', '2025-03-28'))).toBe('complaints-open');
    expect(problemOf(filed, complain('2025-03-24', 'c1'))).toBe('payload');
    expect(problemOf(filed, resolve('2025-03-24', 'c2', false))).toBe('payload');
    expect(problemOf(filed, actionOn('annul-result', '2025-03-24'))).toBe('no-complaint-upheld');
    const dismissed = [...filed, resolve('2025-03-24', 'c1', false)];
    expect(problemOf(dismissed, actionOn('confirm-result', '2025-03-28'))).toBe('taken');
    const upheld = [...filed, resolve('2025-03-24', 'c1', true)];
    expect(problemOf(upheld, actionOn('confirm-result', '2025-03-28'))).toBe('complaints-upheld');
    expect(problemOf(upheld, actionOn('annul-result', '2025-03-24'))).toBe('taken');
    const confirmed = [...logTo('confirmed'), complain('2025-03-28', 'c1')];
    expect(problemOf(confirmed, actionOn('issue-certificate', '2025-03-28'))).toBe('complaints-open');
  });

  it('is evaluated again where what was complained about can be mended, and then stands in the way no more', () => {
    const upheld = [...logTo('result-publicity'), complain('2025-03-21', 'c1'), resolve('2025-03-24', 'c1', true)];
    const second = [...upheld, complain('2025-03-24', 'c2')];
    expect(problemOf(second, actionOn('reopen-evaluation', '2025-03-25'))).toBe('complaints-open');
    const reopened = stateAfter([...upheld, actionOn('reopen-evaluation', '2025-03-25')]);
    expect(reopened).toMatchObject({
      state: 'under-evaluation',
      result: null,
      complaints: [{ settledOn: '2025-03-25' }],
    });
    expect(caseSteps(reopened)[7]).toMatchObject({ id: 'result-publicity', status: 'next', on: null, window: null });
    const published = [
      ...[...upheld, actionOn('reopen-evaluation', '2025-03-25')],
      ...[record('2025-03-26', true), actionOn('publish-result', '2025-03-26')],
    ];
    expect(problemOf(published, actionOn('confirm-result', '2025-04-03'))).toBe('taken');
  });

  it('ends in a certificate, with every step done, which an upheld complaint may still take', () => {
    const certified = stateAfter(logTo('certified'));
    expect(certified.certificate).toEqual({ id: 'certificate-1', number: 'A2025000001', on: '2025-03-28' });
    expect(new Set(caseSteps(certified).map(({ status }) => status))).toEqual(new Set(['done']));
    const annulled = stateAfter([
      ...[...logTo('certified'), complain('2025-06-03', 'c1'), resolve('2025-06-10', 'c1', true)],
      actionOn('annul-result', '2025-06-11'),
    ]);
    expect(annulled.annulment).toEqual({ on: '2025-06-11', reason: '材料不实', from: 'certified' });
    expect(statuses(annulled).at(-1)).toBe('certified stopped');
    const revoked = stateAfter([...logTo('certified'), actionOn('revoke-certificate', '2025-06-11')]);
    expect(revoked).toMatchObject({ state: 'result-annulled', annulment: { reason: '弄虚作假', from: 'certified' } });
  });
});
