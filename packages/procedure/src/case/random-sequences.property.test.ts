import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { createCalendar } from '../calendar/calendar.ts';
import { addDays } from '../calendar/day.ts';
import { dayInShanghai } from '../calendar/day-in-shanghai.ts';
import {
  pick,
  type Random,
  randomAction,
  randomInstant,
  randomKind,
  randomStart,
  seededRandom,
} from '../testing/random-log.ts';
import { applyAction } from './apply-action.ts';
import type { CaseAction } from './case-action.ts';
import { type CaseStateName, finalCaseStates } from './case-names.ts';
import { defaultCaseSettings } from './case-settings.ts';
import { type CaseState, createCase } from './case-state.ts';
import { foldCase } from './fold-case.ts';
import { caseTransitions } from './transitions.ts';

const context = { calendar: createCalendar('2019-2026/1'), settings: defaultCaseSettings };

// Six in seven actions are ones the table has for the present state, so that cases get far; the rest is anything.
function play(random: Random): { accepted: CaseAction[]; refused: number; state: CaseState } {
  let [state, day, refused] = [createCase(), randomStart(random), 0];
  const accepted: CaseAction[] = [];
  const length = 1 + Math.floor(random() * 10);
  for (let step = 0; step < length; step += 1) {
    day = addDays(day, pick(random, [0, 0, 1, 1, 2, 7]));
    const possible = kindsByState.get(state.state) ?? [];
    const kind = possible.length > 0 && random() < 0.85 ? pick(random, possible) : randomKind(random);
    const action = randomAction(random, kind, randomInstant(random, day));
    const answer = applyAction(state, action, context);
    if (answer.ok) accepted.push(action);
    else refused += 1;
    if (answer.ok) state = answer.state;
  }
  return { accepted, refused, state };
}

// Holds and withdrawals end most cases early when they are as likely as all else.
const kindsByState = new Map(
  [...new Set(caseTransitions.flatMap(({ from }) => from))].map((state) => [
    state,
    caseTransitions
      .filter(({ from, action }) => from.includes(state) && action !== 'withdraw' && action !== 'hold')
      .map(({ action }) => action),
  ]),
);

/** What must hold of every log the procedure let through, looked up in the log itself. */
function checkLog(accepted: readonly CaseAction[], state: CaseState): void {
  const kinds = accepted.map(({ kind }) => kind);
  if (kinds.filter((kind) => kind === 'give-correction-notice').length > 1) throw new Error('two correction notices');
  let held = false;
  for (const action of accepted) {
    if (held && action.kind !== 'release-hold') throw new Error('an action while held');
    held = action.kind === 'hold';
  }
  if (state.recommendation && state.publicity && state.recommendation.on <= state.publicity.window.endOn) {
    throw new Error('recommended before the end of publicity');
  }
  if (state.state === 'lapsed' && state.correction) {
    const on = dayInShanghai(accepted.at(-1)?.at ?? '') ?? '';
    if (on <= state.correction.window.endOn) throw new Error('lapsed before the end of the deadline');
  }
  const first = accepted.findIndex(({ kind }) => isEnd(kind));
  if (first >= 0 && first < accepted.length - 1) throw new Error('an action after the end');
}

function isEnd(kind: CaseAction['kind']): boolean {
  return kind === 'withdraw' || kind === 'not-accept' || kind === 'lapse';
}

it('100,000 random sequences: the state kept step by step is the replay of the log that was accepted', () => {
  const random = seededRandom(20_250_301);
  const reached = new Map<CaseStateName, number>();
  const counts = { accepted: 0, refused: 0 };
  for (let run = 0; run < 100_000; run += 1) {
    const { accepted, refused, state } = play(random);
    const log: CaseAction[] = JSON.parse(JSON.stringify(accepted));
    const replayed = foldCase(log, context);
    const stored = JSON.stringify(state);
    if (!replayed.ok || JSON.stringify(replayed.state) !== stored) {
      expect({ run, replayed }).toEqual({ run, replayed: { ok: true, state } });
    }
    if (run % 20 === 0 && !isDeepStrictEqual(JSON.parse(stored), state))
      expect(JSON.parse(stored)).toStrictEqual(state);
    checkLog(accepted, state);
    for (const entry of state.entered) reached.set(entry.state, (reached.get(entry.state) ?? 0) + 1);
    counts.accepted += accepted.length;
    counts.refused += refused;
  }
  expect(counts.accepted).toBeGreaterThan(100_000);
  expect(counts.refused).toBeGreaterThan(100_000);
  const states = caseTransitions.flatMap(({ to }) => (to === 'unchanged' ? [] : [to]));
  for (const state of [...states, ...finalCaseStates]) expect([state, reached.get(state) ?? 0]).toSatisfy(hasMany);
});

function hasMany([, count]: readonly [string, number]): boolean {
  return count > 100;
}
