import { describe, expect, it } from 'vitest';
import { defaultCaseSettings } from '../case/case-settings.ts';
import { checkCyclePlan } from './check-cycle-plan.ts';
import type { CyclePlan, CycleState } from './cycle.ts';
import { cycleProblemWords } from './cycle-problem-words.ts';
import { type CycleAction, cycleTransitions, moveCycle } from './cycle-transitions.ts';

const plan: CyclePlan = {
  kind: 'title-review',
  stages: {
    applications: { from: '2025-06-03', to: '2025-06-30' },
    recommendation: { from: '2025-06-03', to: '2025-07-31' },
    acceptance: { from: '2025-07-01', to: '2025-08-29' },
    review: { from: '2025-09-01', to: '2025-10-31' },
    'result-publicity': { from: '2025-11-03', to: '2025-11-10' },
  },
  calendarVersion: '2019-2026/1',
  policyBundle: 'a'.repeat(64),
  committee: { filedFrom: '2025-01-01', filedTo: '2027-12-31' },
  settings: defaultCaseSettings,
};

function kindsOf(change: Partial<CyclePlan>): string[] {
  return checkCyclePlan({ ...plan, ...change }).map(({ kind }) => kind);
}

const days: Record<CycleAction, string> = {
  publish: '2025-05-20',
  'withdraw-notice': '2025-06-02',
  open: '2025-06-03',
  close: '2025-11-11',
};

describe('a cycle', () => {
  it('takes every line of its table, and refuses every action in every other state', () => {
    const states: readonly CycleState[] = ['draft', 'published', 'running', 'closed'];
    for (const { action, from, to } of cycleTransitions) {
      for (const state of states) {
        const answer = moveCycle(state, action, { plan, today: days[action] });
        if (state === from) expect(answer).toEqual({ ok: true, state: to });
        else
          expect(answer).toEqual({ ok: false, problem: { kind: 'not-in-this-state', possibleIn: from, found: state } });
      }
    }
  });

  it.each([
    ['draft', 'publish', '2025-06-04', 'too-late'],
    ['published', 'withdraw-notice', '2025-06-03', 'too-late'],
    ['published', 'open', '2025-06-02', 'too-early'],
    ['running', 'close', '2025-11-10', 'too-early'],
  ] as const)('%s: %s on %s is %s', (state, action, today, kind) => {
    expect(moveCycle(state, action, { plan, today })).toMatchObject({ ok: false, problem: { kind } });
  });

  it('is not published with an incomplete plan', () => {
    expect(moveCycle('draft', 'publish', { plan: { ...plan, policyBundle: null }, today: '2025-05-20' })).toEqual({
      ok: false,
      problem: { kind: 'plan-incomplete', problems: [{ kind: 'policy-not-pinned', found: null }] },
    });
  });

  it('has its dates in order, calendar and policy pinned, settings within their range', () => {
    const { stages } = plan;
    expect(kindsOf({})).toEqual([]);
    expect(kindsOf({ stages: { ...stages, review: { from: '2025-09-01', to: '2025-08-31' } } })).toEqual([
      'stage-unordered',
    ]);
    expect(kindsOf({ stages: { ...stages, review: { from: '2025-09-31', to: '2025-10-31' } } })).toEqual([
      'stage-unordered',
    ]);
    expect(kindsOf({ stages: { ...stages, review: { from: '2025-06-04', to: '2025-10-31' } } })).toEqual([
      'stage-before-earlier-stage',
    ]);
    expect(kindsOf({ calendarVersion: '2019-2027/1' })).toEqual(['calendar-not-pinned']);
    expect(kindsOf({ policyBundle: 'latest' })).toEqual(['policy-not-pinned']);
    expect(kindsOf({ settings: { ...defaultCaseSettings, employerPublicityWorkingDays: 4 } })).toEqual([
      'setting-out-of-range',
    ]);
  });

  it('of title reviews has a committee filed for all of it, for three years at most', () => {
    expect(kindsOf({ committee: null })).toEqual(['committee-missing']);
    expect(kindsOf({ committee: null, kind: 'skill-recognition' })).toEqual([]);
    expect(kindsOf({ committee: { filedFrom: '2025-06-04', filedTo: '2027-12-31' } })).toEqual([
      'committee-filing-too-short',
    ]);
    expect(kindsOf({ committee: { filedFrom: '2023-01-01', filedTo: '2025-11-09' } })).toEqual([
      'committee-filing-too-short',
    ]);
    expect(kindsOf({ committee: { filedFrom: '2022-01-01', filedTo: '2025-12-31' } })).toEqual(['filed-span-too-long']);
  });

  it('says every fault of a plan in both languages', () => {
    const broken = { ...plan, calendarVersion: null, policyBundle: null, committee: null };
    const answer = moveCycle('draft', 'publish', { plan: broken, today: '2025-05-20' });
    const words = answer.ok ? [] : cycleProblemWords(answer.problem);
    expect(words).toHaveLength(3);
    expect(words[2]).toEqual({
      zh: '职称评审应选定已备案的评审委员会，现无',
      en: 'a title review needs a filed committee, found none; choose one',
    });
  });
});
