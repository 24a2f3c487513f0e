import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { createCalendar } from '../calendar/calendar.ts';
import { addDays } from '../calendar/day.ts';
import { dayInShanghai } from '../calendar/day-in-shanghai.ts';
import { logTo } from '../testing/logs.ts';
import { pick, type Random, seededRandom } from '../testing/random.ts';
import { randomAction, randomInstant, randomKind, randomStart } from '../testing/random-log.ts';
import { applyAction } from './apply-action.ts';
import type { CaseAction } from './case-action.ts';
import { type CaseActionKind, type CaseStateName, finalCaseStates } from './case-names.ts';
import { defaultCaseSettings } from './case-settings.ts';
import { type CaseState, createCase } from './case-state.ts';
import { destinationsOf } from './case-transition.ts';
import { foldCase } from './fold-case.ts';
import { caseTransitions } from './transitions.ts';

const context = { calendar: createCalendar('2019-2026/1'), settings: defaultCaseSettings };

interface Played {
  readonly accepted: readonly CaseAction[];
  readonly refused: number;
  readonly state: CaseState;
}

// Six in seven actions are ones the table has for the present state, so that cases get far; the rest is anything. Most
// sequences are short; actions of one day share their instant. One in eight begins where a case is grouped or further: the
// way there is long.
function play(random: Random): Played {
  const late = random() < 0.125 ? pick(random, lateStarts) : undefined;
  let [state, day, refused] = [late?.state ?? createCase(), late?.day ?? randomStart(random), 0];
  let at = late ? `${day}T23:30:00+08:00` : randomInstant(random, day);
  const accepted: CaseAction[] = [...(late?.log ?? [])];
  const length = 1 + Math.floor(random() ** 6 * 18);
  for (let step = 0; step < length; step += 1) {
    const later = pick(random, [0, 0, 1, 1, 2, 7]);
    day = addDays(day, later);
    if (later > 0) at = randomInstant(random, day);
    const possible = state.hold ? released : (kindsByState.get(state.state) ?? []);
    const kind = possible.length > 0 && random() < 0.85 ? pick(random, possible) : randomKind(random);
    const action = randomAction(random, kind, at);
    const answer = applyAction(state, action, context);
    if (answer.ok) accepted.push(action);
    else refused += 1;
    if (answer.ok) state = answer.state;
  }
  return { accepted, refused, state };
}

const released = ['release-hold'] as const;

const lateStarts = (['grouped', 'result-publicity', 'confirmed', 'not-passed'] as const).map((name) => {
  const log = logTo(name);
  const answer = foldCase(log, context);
  if (!answer.ok) throw new Error(`expected a log to ${name}, found ${answer.problem.kind}`);
  return { log, state: answer.state, day: dayInShanghai(log.at(-1)?.at ?? '') ?? '' };
});

// Holds and withdrawals end most cases early when they are as likely as all else, and a release is for held cases.
const aside: readonly CaseActionKind[] = ['withdraw', 'hold', 'release-hold'];
const kindsByState = new Map(
  [...new Set(caseTransitions.flatMap(({ from }) => from))].map((state) => [
    state,
    caseTransitions
      .filter(({ from, action }) => from.includes(state) && !aside.includes(action))
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
  const { window, objections } = state.publicity ?? { objections: [] };
  if (objections.some(({ on }) => window && on > window.endOn)) throw new Error('an objection after publicity');
  if (state.entered.some((entry) => entry.state === 'accepted')) {
    const verdicts = new Map(state.verdicts.map(({ pointer, verdict }) => [pointer, verdict]));
    const unchecked = state.submission?.facts.find((pointer) => verdicts.get(pointer) !== 'confirmed');
    if (unchecked !== undefined) throw new Error('accepted with a fact nobody confirmed');
  }
  if (state.state === 'lapsed' && state.correction) {
    const on = dayInShanghai(accepted.at(-1)?.at ?? '') ?? '';
    if (on <= state.correction.window.endOn) throw new Error('lapsed before the end of the deadline');
  }
  if (kinds.filter((kind) => kind === 'request-recheck').length > 1) throw new Error('two re-checks');
  checkResult(accepted, state);
  const first = accepted.findIndex(({ kind }) => isEnd(kind));
  if (first >= 0 && first < accepted.length - 1) throw new Error('an action after the end');
}

/** Nothing is published that nobody counted; nothing confirmed or certified in the publicity or against a complaint. */
function checkResult(accepted: readonly CaseAction[], state: CaseState): void {
  let [recorded, publicUntil, upheld, open] = [false, '', 0, 0];
  for (const action of accepted) {
    const { kind } = action;
    if (kind === 'record-result' && recorded) throw new Error('a result in the place of another');
    if (kind === 'publish-result' && !recorded) throw new Error('published without a result');
    if (kind === 'file-complaint') open += 1;
    if (kind === 'resolve-complaint') [open, upheld] = [open - 1, upheld + Number(action.upheld)];
    if ((kind === 'confirm-result' || kind === 'issue-certificate') && open + upheld > 0) {
      throw new Error(`${kind} against a complaint`);
    }
    if (kind === 'annul-result' && upheld === 0) throw new Error('annulled without a complaint');
    if (kind === 'reopen-evaluation') [recorded, upheld] = [false, 0];
    if (kind === 'decide-recheck' && action.upheld) recorded = false;
    if (kind === 'record-result') recorded = true;
    if (kind === 'confirm-result') publicUntil = dayInShanghai(action.at) ?? '';
  }
  const { window } = state.resultPublicity ?? {};
  if (window && publicUntil !== '' && state.entered.at(-1)?.state === 'confirmed' && publicUntil <= window.endOn) {
    throw new Error('confirmed before the end of publicity');
  }
}

function isEnd(kind: CaseAction['kind']): boolean {
  return ends.includes(kind);
}

const ends: readonly CaseAction['kind'][] = ['withdraw', 'not-accept', 'lapse', 'annul-result', 'revoke-certificate'];

it('100,000 random sequences: the state kept step by step is the replay of the log that was accepted', () => {
  const random = seededRandom(20_250_301);
  const reached = new Map<CaseStateName, number>();
  const counts = { accepted: 0, refused: 0 };
  for (let run = 0; run < 100_000; run += 1) {
    const played = play(random);
    // Every tenth is written down as JSON and read again, as a database does.
    const kept: Played = run % 10 === 0 ? JSON.parse(JSON.stringify(played)) : played;
    const { accepted, refused, state } = kept;
    const replayed = foldCase(accepted, context);
    if (!replayed.ok || !isDeepStrictEqual(replayed.state, state)) {
      expect({ run, replayed }).toStrictEqual({ run, replayed: { ok: true, state } });
    }
    checkLog(accepted, state);
    for (const entry of state.entered) reached.set(entry.state, (reached.get(entry.state) ?? 0) + 1);
    counts.accepted += accepted.length;
    counts.refused += refused;
  }
  expect(counts.accepted).toBeGreaterThan(100_000);
  expect(counts.refused).toBeGreaterThan(100_000);
  const states = caseTransitions.flatMap(destinationsOf).filter((to) => to !== 'unchanged');
  for (const state of [...states, ...finalCaseStates]) expect([state, reached.get(state) ?? 0]).toSatisfy(hasMany);
});

function hasMany([, count]: readonly [string, number]): boolean {
  return count > 100;
}
