import type { TableLine } from '../log/table.ts';
import type { Text } from '../text.ts';
import type { CaseAction } from './case-action.ts';
import type { CaseActionKind, CaseRole, CaseStateName } from './case-names.ts';
import type { CaseState } from './case-state.ts';
import type { GuardName } from './guards.ts';

/** One line of the procedure of a case; it may lead to one of two places. */
export interface CaseTransition extends Omit<TableLine<CaseStateName, CaseActionKind, CaseRole, GuardName>, 'to'> {
  readonly to: Destination | Fork;
}

export type Destination = CaseStateName | 'unchanged';

/** Where a line leads to one of two places, and which condition tells them apart. */
export interface Fork {
  readonly by: ForkName;
  readonly yes: Destination;
  readonly no: Destination;
}

export const forks = {
  'result-passed': {
    words: { zh: '结果为通过', en: 'the result is a pass' },
    holds: ({ result }) => result?.passed === true,
  },
  'recheck-upheld': {
    words: { zh: '复查理由成立', en: 'the request is upheld' },
    holds: (_state, action) => action.kind === 'decide-recheck' && action.upheld,
  },
} as const satisfies Record<string, ForkCondition>;

export type ForkName = keyof typeof forks;

/** Every place a line may lead to. */
export function destinationsOf({ to }: Pick<CaseTransition, 'to'>): readonly Destination[] {
  return typeof to === 'string' ? [to] : [to.yes, to.no];
}

interface ForkCondition {
  readonly words: Text;
  readonly holds: (state: CaseState, action: CaseAction) => boolean;
}
