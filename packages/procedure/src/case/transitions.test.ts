import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/calendar.ts';
import { actionOn, logTo } from '../testing/logs.ts';
import { sampleActions } from '../testing/sample-actions.ts';
import { allowedActions } from './allowed-actions.ts';
import { applyAction } from './apply-action.ts';
import type { CaseAction } from './case-action.ts';
import {
  type CaseActionKind,
  type CaseStateName,
  caseActions,
  caseStates,
  finalCaseStates,
  isSystemCaseAction,
} from './case-names.ts';
import { defaultCaseSettings } from './case-settings.ts';
import type { CaseState } from './case-state.ts';
import { destinationsOf } from './case-transition.ts';
import { foldCase } from './fold-case.ts';
import { caseTransitions, findTransition } from './transitions.ts';

const context = { calendar: createCalendar('2019-2026/1'), settings: defaultCaseSettings };
const states = keysOf(caseStates);

function stateAfter(log: readonly CaseAction[]): CaseState {
  const answer = foldCase(log, context);
  if (!answer.ok) throw new Error(`${answer.index}: ${JSON.stringify(answer.problem)}`);
  return answer.state;
}

const afterGrouping: readonly CaseStateName[] = [
  'under-evaluation',
  'result-publicity',
  'confirmed',
  'certified',
  'not-passed',
];

// What a step needs before it beside the shortest log to its state, and the day on which it is possible where 17 March,
// or 28 March after grouping, is not.
const preludes: Partial<Record<`${CaseStateName} ${CaseActionKind}`, readonly CaseAction[]>> = {
  'employer-publicity resolve-objection': [objection('2025-03-06')],
  'body-acceptance accept': [actionOn('decide-question', '2025-03-14')],
  'under-evaluation publish-result': [actionOn('record-result', '2025-03-19')],
  'not-passed decide-recheck': [actionOn('request-recheck', '2025-03-21')],
  ...inEachOf(['result-publicity', 'confirmed', 'certified'], 'resolve-complaint', [
    actionOn('file-complaint', '2025-03-28'),
  ]),
  ...inEachOf(['result-publicity', 'confirmed', 'certified'], 'annul-result', upheldComplaint('2025-03-28')),
  ...inEachOf(['result-publicity', 'confirmed'], 'reopen-evaluation', upheldComplaint('2025-03-28')),
};
const days: Partial<Record<`${CaseStateName} ${CaseActionKind}`, string>> = {
  'employer-verification escalate': '2025-03-19',
  'employer-publicity escalate': '2025-03-27',
  'employer-publicity file-objection': '2025-03-12',
  'correction lapse': '2025-03-22',
  'correction resubmit': '2025-03-21',
};

function objection(day: string): CaseAction {
  const action = actionOn('file-objection', day);
  return action.kind === 'file-objection' ? { ...action, id: 'o1' } : action;
}

function upheldComplaint(day: string): readonly CaseAction[] {
  const resolve = actionOn('resolve-complaint', day);
  return [
    actionOn('file-complaint', day),
    resolve.kind === 'resolve-complaint' ? { ...resolve, upheld: true } : resolve,
  ];
}

function inEachOf(from: readonly CaseStateName[], kind: CaseActionKind, log: readonly CaseAction[]): typeof preludes {
  return Object.fromEntries(from.map((state) => [`${state} ${kind}`, log]));
}

/** The case ready for a step, and the step. */
function ready(state: CaseStateName, kind: CaseActionKind): { before: CaseState; action: CaseAction } {
  const day = days[`${state} ${kind}`] ?? (afterGrouping.includes(state) ? '2025-03-28' : '2025-03-17');
  const held = kind === 'release-hold' ? [actionOn('hold', day)] : [];
  const log = [...logTo(state), ...(preludes[`${state} ${kind}`] ?? []), ...held];
  return { before: stateAfter(log), action: actionOn(kind, day) };
}

describe('the table of transitions', () => {
  const lines = caseTransitions.flatMap((line) => line.from.map((from) => ({ ...line, from })));

  it('has at most one line for a state and an action, and none out of a final state', () => {
    const keys = lines.map(({ from, action }) => `${from} ${action}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(lines.filter(({ from }) => finalCaseStates.some((state) => state === from))).toEqual([]);
  });

  it('names for every line what founds it, and never a number it does not have', () => {
    for (const { source } of caseTransitions) {
      expect(source.note.zh && source.note.en).toBeTruthy();
      if (source.basis !== 'quoted') expect(source.clause).toBeNull();
    }
  });

  it.each(lines.map((line) => [line.from, line.action, destinationsOf(line)[0], line] as const))(
    '%s: %s leads to %s',
    (from, kind, to, line) => {
      const { before, action } = ready(from, kind);
      const answer = applyAction(before, action, context);
      expect(answer).toMatchObject({ ok: true, state: { state: to === 'unchanged' ? from : to } });
      const moment = { ...context, today: action.at.slice(0, 10) };
      expect(line.actors.map((actor) => allowedActions(before, actor, moment))).toEqual(
        line.actors.map(() => expect.arrayContaining([{ kind, allowed: true }])),
      );
      const stranger = {
        ...action,
        actor: { accountId: 'x', role: line.actors.includes('system') ? 'applicant' : 'system' },
      } as const;
      expect(applyAction(before, stranger, context)).toMatchObject({ ok: false, problem: { kind: 'wrong-role' } });
    },
  );

  it('gives an action to the same roles in every line, and to the system what no person may do', () => {
    for (const { action, actors } of caseTransitions) {
      expect([action, actors]).toEqual([action, caseTransitions.find((line) => line.action === action)?.actors]);
      expect([action, isSystemCaseAction(action)]).toEqual([action, actors.includes('system')]);
    }
  });

  it('leads to the other place of a fork where its condition does not hold', () => {
    const failed = { ...actionOn('record-result', '2025-03-19'), passed: false } as CaseAction;
    const published = stateAfter([...logTo('under-evaluation'), failed, actionOn('publish-result', '2025-03-20')]);
    expect(published).toMatchObject({ state: 'not-passed', resultPublicity: null, recheck: { request: null } });
    const { before, action } = ready('not-passed', 'decide-recheck');
    const declined = applyAction(before, { ...action, upheld: false } as CaseAction, context);
    expect(declined).toMatchObject({ ok: true, state: { state: 'not-passed', result: { passed: false } } });
    expect(caseTransitions.filter(({ to }) => typeof to !== 'string')).toHaveLength(2);
  });

  it.each(states)('%s refuses every action the table does not give it', (state) => {
    const before = stateAfter(logTo(state));
    for (const action of sampleActions('2025-04-01T09:00:00+08:00')) {
      if (findTransition(state, action.kind)) continue;
      const answer = applyAction(before, action, context);
      expect([action.kind, answer]).toMatchObject([
        action.kind,
        { ok: false, problem: { kind: 'not-in-this-state', found: state } },
      ]);
    }
  });

  it('has every action in some line, and a sample of every action', () => {
    expect(new Set(caseTransitions.map(({ action }) => action))).toEqual(new Set(keysOf(caseActions)));
    expect(sampleActions('').map(({ kind }) => kind)).toEqual(keysOf(caseActions));
  });
});

describe('allowed actions', () => {
  it('say from which day a step is possible, and the step is refused the day before', () => {
    const publicity = stateAfter(logTo('employer-publicity'));
    const [recommend] = allowedActions(publicity, 'employer-hr', { ...context, today: '2025-03-12' }).filter(
      ({ kind }) => kind === 'recommend',
    );
    expect(recommend).toMatchObject({
      allowed: false,
      availableOn: '2025-03-13',
      whyNot: { kind: 'publicity-not-over' },
    });
    expect(applyAction(publicity, actionOn('recommend', '2025-03-12'), context).ok).toBe(false);
    expect(applyAction(publicity, actionOn('recommend', '2025-03-13'), context).ok).toBe(true);
  });

  it('of a held case are the release alone', () => {
    const held = stateAfter([...logTo('body-acceptance'), actionOn('hold', '2025-03-14')]);
    const moment = { ...context, today: '2025-03-17' };
    const all = (['applicant', 'employer-hr', 'body-clerk', 'bureau-supervisor'] as const).flatMap((role) =>
      allowedActions(held, role, moment),
    );
    expect(all.filter(({ allowed }) => allowed)).toEqual([{ kind: 'release-hold', allowed: true }]);
  });
});

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record).filter((key): key is Key => Object.hasOwn(record, key));
}
