import type { DayText } from '../calendar/day.ts';
import { dayInShanghai } from '../calendar/day-in-shanghai.ts';
import { checkOrder } from '../log/check-order.ts';
import { findLine } from '../log/table.ts';
import { checkComplaintPayload } from './check-complaint-payload.ts';
import type { ComplaintAction } from './complaint-action.ts';
import { type ComplaintMoment, complaintGuards } from './complaint-guards.ts';
import type { ComplaintActionKind, ComplaintRole } from './complaint-names.ts';
import { type ComplaintProblem, type ComplaintRefusal, withComplaintWords } from './complaint-problem.ts';
import type { ComplaintContext } from './complaint-settings.ts';
import { type ComplaintReport, type ComplaintState, createComplaint } from './complaint-state.ts';
import { type ComplaintTransition, complaintTransitions } from './complaint-transitions.ts';
import { takeComplaintEffect } from './take-complaint-effect.ts';

export type ComplaintAnswer =
  | { readonly ok: true; readonly state: ComplaintState }
  | { readonly ok: false; readonly problem: ComplaintProblem };

/** The complaint after one more action, or why the action is refused. */
export function applyComplaintAction(
  state: ComplaintState,
  action: ComplaintAction,
  context: ComplaintContext,
): ComplaintAnswer {
  const today = dayInShanghai(action.at);
  if (today === undefined) return refuse({ kind: 'malformed-instant', found: action.at });
  const moment = { ...context, today, role: action.actor.role };
  const step = judgeStep(state, action.kind, moment);
  if (!step.ok) return refuse(step.refusal);
  const refusal = checkOrder(state.lastAt, action.at) ?? checkComplaintPayload(state, action);
  if (refusal) return refuse(refusal);
  const answer = takeComplaintEffect(state, action, moment);
  if (!answer.ok) return refuse(answer.problem);
  const to = step.line.to === 'unchanged' ? state.state : step.line.to;
  return { ok: true, state: { ...state, ...answer.effect, lastAt: action.at, state: to } };
}

export type ComplaintFold =
  | { readonly ok: true; readonly state: ComplaintState }
  | { readonly ok: false; readonly index: number; readonly problem: ComplaintProblem };

/** The state a log amounts to; an illegal log is answered with the place of its first illegal action, counted from 0. */
export function foldComplaint(
  report: ComplaintReport,
  actions: readonly ComplaintAction[],
  context: ComplaintContext,
): ComplaintFold {
  let state = createComplaint(report);
  for (const [index, action] of actions.entries()) {
    const answer = applyComplaintAction(state, action, context);
    if (!answer.ok) return { ok: false, index, problem: answer.problem };
    state = answer.state;
  }
  return { ok: true, state };
}

export interface AllowedComplaintAction {
  readonly kind: ComplaintActionKind;
  readonly allowed: boolean;
  readonly whyNot?: ComplaintProblem;
  /** The first day on which the action becomes possible by time alone. */
  readonly availableOn?: DayText;
}

/** The steps the table has for a role in the present state, each with whether it can be taken now and why not. */
export function allowedComplaintActions(
  state: ComplaintState,
  role: ComplaintRole,
  moment: Omit<ComplaintMoment, 'role'>,
): AllowedComplaintAction[] {
  return complaintTransitions
    .filter(({ actors, from }) => actors.includes(role) && from.includes(state.state))
    .map(({ action: kind }) => {
      const step = judgeStep(state, kind, { ...moment, role });
      if (step.ok) return { kind, allowed: true };
      const later = 'availableOn' in step.refusal ? { availableOn: step.refusal.availableOn } : {};
      return { kind, allowed: false, whyNot: withComplaintWords(step.refusal), ...later };
    });
}

type StepAnswer =
  | { readonly ok: true; readonly line: ComplaintTransition }
  | { readonly ok: false; readonly refusal: ComplaintRefusal };

function judgeStep(state: ComplaintState, kind: ComplaintActionKind, moment: ComplaintMoment): StepAnswer {
  const found = findLine(complaintTransitions, { state: state.state, kind, role: moment.role });
  if (!found.ok) return found;
  for (const name of found.line.guards) {
    const refusal = complaintGuards[name].check(state, moment);
    if (refusal) return { ok: false, refusal };
  }
  return found;
}

function refuse(refusal: ComplaintRefusal): ComplaintAnswer {
  return { ok: false, problem: withComplaintWords(refusal) };
}
