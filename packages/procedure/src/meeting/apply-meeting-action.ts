import { dayInShanghai } from '../calendar/day-in-shanghai.ts';
import { checkOrder } from '../log/check-order.ts';
import { findLine } from '../log/table.ts';
import { checkMeetingPayload } from './check-meeting-payload.ts';
import type { MeetingAction } from './meeting-action.ts';
import { meetingGuards } from './meeting-guards.ts';
import type { MeetingActionKind, MeetingRole } from './meeting-names.ts';
import type { MeetingProblem, MeetingRefusal } from './meeting-problem.ts';
import { withMeetingWords } from './meeting-problem-words.ts';
import { createMeeting, type MeetingPlan, type MeetingState } from './meeting-state.ts';
import { type MeetingTransition, meetingTransitions } from './meeting-transitions.ts';
import { takeMeetingEffect } from './take-meeting-effect.ts';

export type MeetingAnswer =
  | { readonly ok: true; readonly state: MeetingState }
  | { readonly ok: false; readonly problem: MeetingProblem };

/** The meeting after one more action, or why the action is refused. */
export function applyMeetingAction(state: MeetingState, action: MeetingAction): MeetingAnswer {
  const step = judgeStep(state, action.kind, action.actor.role);
  const refusal = refuseTime(state, action.at) ?? (step.ok ? checkMeetingPayload(state, action) : step.refusal);
  if (refusal) return { ok: false, problem: withMeetingWords(refusal) };
  const to = step.ok && step.line.to !== 'unchanged' ? step.line.to : state.state;
  return { ok: true, state: { ...state, ...takeMeetingEffect(state, action), lastAt: action.at, state: to } };
}

export type MeetingFold =
  | { readonly ok: true; readonly state: MeetingState }
  | { readonly ok: false; readonly index: number; readonly problem: MeetingProblem };

/** The state a log amounts to; an illegal log is answered with the place of its first illegal action, counted from 0. */
export function foldMeeting(plan: MeetingPlan, actions: readonly MeetingAction[]): MeetingFold {
  let state = createMeeting(plan);
  for (const [index, action] of actions.entries()) {
    const answer = applyMeetingAction(state, action);
    if (!answer.ok) return { ok: false, index, problem: answer.problem };
    state = answer.state;
  }
  return { ok: true, state };
}

export interface AllowedMeetingAction {
  readonly kind: MeetingActionKind;
  readonly allowed: boolean;
  readonly whyNot?: MeetingProblem;
}

/** The steps the table has for a role in the present state, each with whether it can be taken now and why not. */
export function allowedMeetingActions(state: MeetingState, role: MeetingRole): AllowedMeetingAction[] {
  return meetingTransitions
    .filter(({ actors, from }) => actors.includes(role) && from.includes(state.state))
    .map(({ action: kind }) => {
      const step = judgeStep(state, kind, role);
      return step.ok ? { kind, allowed: true } : { kind, allowed: false, whyNot: withMeetingWords(step.refusal) };
    });
}

type StepAnswer =
  | { readonly ok: true; readonly line: MeetingTransition }
  | { readonly ok: false; readonly refusal: MeetingRefusal };

function judgeStep(state: MeetingState, kind: MeetingActionKind, role: MeetingRole): StepAnswer {
  const found = findLine(meetingTransitions, { state: state.state, kind, role });
  if (!found.ok) return found;
  for (const name of found.line.guards) {
    const refusal = meetingGuards[name].check(state);
    if (refusal) return { ok: false, refusal };
  }
  return found;
}

function refuseTime({ lastAt }: MeetingState, at: string): MeetingRefusal | null {
  return dayInShanghai(at) === undefined ? { kind: 'malformed-instant', found: at } : checkOrder(lastAt, at);
}
