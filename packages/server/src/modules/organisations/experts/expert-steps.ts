import type { ExpertState } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import type { Subject } from '../../../access/conditions.ts';
import type { PossibleStep } from '../../../access/list-can.ts';
import type { ExpertRecord } from './experts.repository.ts';

/** What the access table is asked about an expert. */
export function expertSubject({ region, account_id: accountId }: ExpertRecord): Subject {
  return { region, accountId };
}

/** What may be done with an expert's entry, and what about it stands in the way; by the state it leads to, or its own name. */
export function expertSteps({
  state,
}: ExpertRecord): Readonly<Record<'change' | 'declare' | 'link' | ExpertState, PossibleStep>> {
  const removed: Text | undefined =
    state === 'removed' ? { zh: '该专家已出库', en: 'the expert was removed from the pool' } : undefined;
  return {
    change: { action: 'expert.change', obstacle: removed },
    link: { action: 'expert.link-account', obstacle: removed },
    declare: { action: 'expert.declare', obstacle: removed },
    suspended: {
      action: 'expert.suspend',
      obstacle: state === 'active' ? undefined : { zh: '该专家不在库', en: 'the expert is not active' },
    },
    active: {
      action: 'expert.resume',
      obstacle: state === 'active' ? { zh: '该专家在库', en: 'the expert is active already' } : undefined,
    },
    removed: { action: 'expert.remove', obstacle: removed },
  };
}
