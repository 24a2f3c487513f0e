import { addDays, type DayText } from '../calendar/day.ts';
import { cite, ownStep, type Source } from '../source.ts';
import type { Text } from '../text.ts';
import { type CyclePlanProblem, checkCyclePlan, spanOf } from './check-cycle-plan.ts';
import type { CyclePlan, CycleState } from './cycle.ts';

export const cycleActions = {
  publish: { zh: '发布通知', en: 'Publish the notice' },
  'withdraw-notice': { zh: '撤回通知', en: 'Withdraw the notice' },
  open: { zh: '开始申报', en: 'Open applications' },
  close: { zh: '结束', en: 'Close' },
} as const satisfies Record<string, Text>;

export type CycleAction = keyof typeof cycleActions;

export type CycleProblem =
  | { readonly kind: 'not-in-this-state'; readonly possibleIn: CycleState; readonly found: CycleState }
  | { readonly kind: 'plan-incomplete'; readonly problems: readonly CyclePlanProblem[] }
  | { readonly kind: 'too-late'; readonly before: DayText; readonly today: DayText }
  | { readonly kind: 'too-early'; readonly availableOn: DayText; readonly today: DayText };

export interface CycleTransition {
  readonly from: CycleState;
  readonly action: CycleAction;
  readonly to: CycleState;
  /** Why not, on a day; null when it can be done. */
  readonly check: (plan: CyclePlan, today: DayText) => CycleProblem | null;
  readonly source: Source;
}

const fourPublics = cite('titleReview', {
  basis: 'unverified',
  zh: '政策、标准、程序、结果公开',
  en: 'Policy, standards, procedure and results are public',
});

/** The table: one line an action. */
export const cycleTransitions: readonly CycleTransition[] = [
  {
    from: 'draft',
    action: 'publish',
    to: 'published',
    check: (plan, today) => {
      const problems = checkCyclePlan(plan);
      if (problems.length > 0) return { kind: 'plan-incomplete', problems };
      const { from } = spanOf(plan);
      return today <= from ? null : { kind: 'too-late', before: from, today };
    },
    source: fourPublics,
  },
  {
    from: 'published',
    action: 'withdraw-notice',
    to: 'draft',
    check: (plan, today) => {
      const { from } = spanOf(plan);
      return today < from ? null : { kind: 'too-late', before: from, today };
    },
    source: ownStep('申报开始前可撤回通知修改', 'Until applications open, the notice may be taken back and changed'),
  },
  {
    from: 'published',
    action: 'open',
    to: 'running',
    check: (plan, today) => {
      const { from } = spanOf(plan);
      return today >= from ? null : { kind: 'too-early', availableOn: from, today };
    },
    source: fourPublics,
  },
  {
    from: 'running',
    action: 'close',
    to: 'closed',
    check: (plan, today) => {
      const { to } = spanOf(plan);
      return today > to ? null : { kind: 'too-early', availableOn: addDays(to, 1), today };
    },
    source: ownStep('结果公示结束后结束计划', 'A cycle closes after the publicity of its results'),
  },
];

export type CycleAnswer =
  | { readonly ok: true; readonly state: CycleState }
  | { readonly ok: false; readonly problem: CycleProblem };

/** The state of a cycle after an action on a day (of Asia/Shanghai), or why the action is refused. */
export function moveCycle(
  state: CycleState,
  action: CycleAction,
  given: { readonly plan: CyclePlan; readonly today: DayText },
): CycleAnswer {
  const line = cycleTransitions.find((transition) => transition.action === action);
  if (!line) throw new Error(`expected a line of the table for ${action}`);
  if (line.from !== state)
    return { ok: false, problem: { kind: 'not-in-this-state', possibleIn: line.from, found: state } };
  const problem = line.check(given.plan, given.today);
  return problem ? { ok: false, problem } : { ok: true, state: line.to };
}
