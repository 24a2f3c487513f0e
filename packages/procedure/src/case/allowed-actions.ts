import type { DayText } from '../calendar/day.ts';
import { refuseStep } from './apply-action.ts';
import type { CaseActionKind, CaseRole } from './case-names.ts';
import type { CaseProblem } from './case-problem.ts';
import type { CaseState } from './case-state.ts';
import type { CaseMoment } from './guard.ts';
import { withWords } from './problem-words.ts';
import { caseTransitions } from './transitions.ts';

export interface AllowedAction {
  readonly kind: CaseActionKind;
  readonly allowed: boolean;
  readonly whyNot?: CaseProblem;
  /** The first day on which the action becomes possible by time alone. */
  readonly availableOn?: DayText;
}

/**
 * The steps the table has for a role in the present state, each with whether it can be taken now and why not. Steps of
 * other states are left out. What is allowed here is refused by `applyAction` only for what its payload says.
 */
export function allowedActions(state: CaseState, role: CaseRole, moment: CaseMoment): AllowedAction[] {
  return caseTransitions
    .filter(({ actors, from }) => actors.includes(role) && from.includes(state.state))
    .map(({ action: kind }) => {
      const refusal = refuseStep(state, { kind, role, moment });
      if (!refusal) return { kind, allowed: true };
      const later = 'availableOn' in refusal ? { availableOn: refusal.availableOn } : {};
      return { kind, allowed: false, whyNot: withWords(refusal), ...later };
    });
}
