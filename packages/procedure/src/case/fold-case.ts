import { applyAction } from './apply-action.ts';
import type { CaseAction } from './case-action.ts';
import type { CaseProblem } from './case-problem.ts';
import { type CaseState, createCase } from './case-state.ts';
import type { CaseContext } from './guard.ts';

export type FoldAnswer =
  | { readonly ok: true; readonly state: CaseState }
  | { readonly ok: false; readonly index: number; readonly problem: CaseProblem };

/**
 * The state a log amounts to: `applyAction` from the first entry to the last. A log that holds an action the procedure
 * refuses is answered with the place of that action, counted from 0.
 */
export function foldCase(actions: readonly CaseAction[], context: CaseContext): FoldAnswer {
  let state = createCase();
  for (const [index, action] of actions.entries()) {
    const answer = applyAction(state, action, context);
    if (!answer.ok) return { ok: false, index, problem: answer.problem };
    state = answer.state;
  }
  return { ok: true, state };
}
