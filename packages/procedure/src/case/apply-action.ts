import { dayInShanghai } from '../calendar/day-in-shanghai.ts';
import { checkOrder } from '../log/check-order.ts';
import { findLine } from '../log/table.ts';
import type { CaseAction } from './case-action.ts';
import type { CaseActionKind, CaseRole } from './case-names.ts';
import type { CaseProblem, CaseRefusal } from './case-problem.ts';
import type { CaseState } from './case-state.ts';
import { checkPayload } from './check-payload.ts';
import type { CaseContext, CaseMoment } from './guard.ts';
import { guards } from './guards.ts';
import { withWords } from './problem-words.ts';
import { takeEffect } from './take-effect.ts';
import { destinationOf, transitionsOf } from './transitions.ts';

export type ApplyAnswer =
  | { readonly ok: true; readonly state: CaseState }
  | { readonly ok: false; readonly problem: CaseProblem };

/**
 * The case after one more action, or why the action is refused. The day of the action is the day of `at` in
 * Asia/Shanghai; deadlines are compared by day, so the last day of a window counts whole.
 */
export function applyAction(state: CaseState, action: CaseAction, context: CaseContext): ApplyAnswer {
  const today = dayInShanghai(action.at);
  if (today === undefined) return refuse({ kind: 'malformed-instant', found: action.at });
  const moment = { ...context, today };
  const refusal =
    checkOrder(state.lastAt, action.at) ??
    refuseStep(state, { kind: action.kind, role: action.actor.role, moment }) ??
    checkPayload(action, { state, settings: context.settings });
  if (refusal) return refuse(refusal);
  const answer = takeEffect(state, action, moment);
  if (!answer.ok) return refuse(answer.refusal);
  const to = destinationOf(state, action);
  const entered = to === 'unchanged' ? null : { state: to, on: today };
  return {
    ok: true,
    state: {
      ...state,
      ...answer.effect,
      lastAt: action.at,
      state: entered?.state ?? state.state,
      entered: entered ? [...state.entered, entered] : state.entered,
    },
  };
}

export interface Step {
  readonly kind: CaseActionKind;
  readonly role: CaseRole;
  readonly moment: CaseMoment;
}

/** Why a role cannot take a step at a moment whatever the payload says; null when it can. */
export function refuseStep(state: CaseState, { kind, role, moment }: Step): CaseRefusal | null {
  const found = findLine(transitionsOf(kind), { state: state.state, kind, role });
  if (!found.ok) return found.refusal;
  if (kind === 'release-hold' && !state.hold) return { kind: 'not-held' };
  if (kind !== 'release-hold' && state.hold) {
    return { kind: 'held', since: state.hold.on, reason: state.hold.reason };
  }
  for (const name of found.line.guards) {
    const refusal = guards[name].check(state, moment);
    if (refusal) return refusal;
  }
  return null;
}

function refuse(refusal: CaseRefusal): ApplyAnswer {
  return { ok: false, problem: withWords(refusal) };
}
