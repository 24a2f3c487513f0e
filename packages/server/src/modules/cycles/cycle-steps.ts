import type { CycleStateName } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import type { Subject } from '../../access/conditions.ts';
import type { PossibleStep } from '../../access/list-can.ts';
import type { CycleRecord } from './cycles.repository.ts';

type StepName = 'change' | 'publish' | 'withdrawNotice' | 'open' | 'close';

/** What the access table is asked about a cycle. */
export function cycleSubject(cycle: Pick<CycleRecord, 'body_id' | 'jurisdiction'>): Subject {
  return { bodyId: cycle.body_id, region: cycle.jurisdiction };
}

/**
 * What may be done with a cycle as it stands on a day, and what about it stands in the way. It opens and closes by itself on
 * its days; a person may write the opening down on the day, and close once the review and its publicity are over.
 */
export function cycleSteps(
  { state, stored_state: stored, stages }: Pick<CycleRecord, 'state' | 'stored_state' | 'stages'>,
  today: string,
): Readonly<Record<StepName, PossibleStep>> {
  return {
    change: { action: 'cycle.change', obstacle: isIn(state, 'draft') },
    publish: { action: 'cycle.publish', obstacle: isIn(state, 'draft') },
    withdrawNotice: { action: 'cycle.withdraw-notice', obstacle: isIn(state, 'published') },
    open: {
      action: 'cycle.open',
      obstacle: isIn(stored, 'published') ?? notBefore(today, stages.applyFrom),
    },
    close: { action: 'cycle.close', obstacle: isIn(state, 'running') ?? notBefore(today, stages.publicityFrom) },
  };
}

const stateWords: Readonly<Record<CycleStateName, Text>> = {
  draft: { zh: '草稿', en: 'draft' },
  published: { zh: '已发布', en: 'published' },
  running: { zh: '进行中', en: 'running' },
  closed: { zh: '已结束', en: 'closed' },
};

function isIn(state: CycleStateName, needed: CycleStateName): Text | undefined {
  if (state === needed) return undefined;
  return {
    zh: `评价计划现为“${stateWords[state].zh}”，须为“${stateWords[needed].zh}”`,
    en: `the cycle is ${stateWords[state].en}, not ${stateWords[needed].en}`,
  };
}

function notBefore(today: string, day: string): Text | undefined {
  return today >= day ? undefined : { zh: `${day} 起方可办理`, en: `possible from ${day}` };
}
