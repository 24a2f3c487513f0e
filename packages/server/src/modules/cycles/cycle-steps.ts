import type { ProcedureCheck } from '@guantong/contracts';
import { sayDate, type Text } from '@guantong/engine';
import { type CycleAction, type CycleProblem, cycleStates, moveCycle } from '@guantong/procedure';
import type { Subject } from '../../access/conditions.ts';
import type { PossibleStep } from '../../access/list-can.ts';
import { planOf } from './cycle-plan.ts';
import type { CycleRecord } from './cycles.repository.ts';

type StepName = 'change' | 'publish' | 'withdrawNotice' | 'open' | 'close';

/** What the access table is asked about a cycle. */
export function cycleSubject(cycle: Pick<CycleRecord, 'body_id' | 'jurisdiction'>): Subject {
  return { bodyId: cycle.body_id, region: cycle.jurisdiction };
}

/**
 * What may be done with a cycle as it stands on a day, and what about it stands in the way, by the table of procedure. It
 * opens and closes by itself on its days; a person may write that down before the nightly job does. `checks`: those of a draft,
 * where they were made; publishing makes them anew.
 */
export function cycleSteps(
  record: CycleRecord,
  today: string,
  checks: readonly ProcedureCheck[] | null = null,
): Readonly<Record<StepName, PossibleStep>> {
  const plan = planOf(record);
  const obstacle = (action: CycleAction) => {
    const answer = moveCycle(record.stored_state, action, { plan, today });
    return answer.ok ? undefined : wordsOf(answer.problem);
  };
  const drafting = record.state === 'draft' ? undefined : onlyDrafts;
  return {
    change: { action: 'cycle.change', obstacle: drafting },
    publish: {
      action: 'cycle.publish',
      obstacle: drafting ?? (checks?.every(({ ok }) => ok) === false ? lacking : undefined),
    },
    withdrawNotice: { action: 'cycle.withdraw-notice', obstacle: obstacle('withdraw-notice') },
    open: { action: 'cycle.open', obstacle: obstacle('open') },
    close: { action: 'cycle.close', obstacle: obstacle('close') },
  };
}

const onlyDrafts: Text = { zh: '已发布的评价计划不能修改', en: 'a cycle that was published cannot be changed' };

const lacking: Text = {
  zh: '检查有未通过的项目，全部符合后才能发布',
  en: 'a check fails: a cycle is published when all of them pass',
};

function wordsOf(problem: CycleProblem): Text {
  switch (problem.kind) {
    case 'not-in-this-state': {
      const [found, needed] = [cycleStates[problem.found], cycleStates[problem.possibleIn]];
      return {
        zh: `评价计划现为“${found.zh}”，须为“${needed.zh}”`,
        en: `the cycle is ${found.en.toLowerCase()}, not ${needed.en.toLowerCase()}`,
      };
    }
    case 'too-early': {
      const { zh, en } = sayDate(problem.availableOn);
      return { zh: `${zh}起方可办理`, en: `possible from ${en}` };
    }
    case 'too-late': {
      const { zh, en } = sayDate(problem.before);
      return { zh: `只能在${zh}前办理`, en: `possible only before ${en}` };
    }
    case 'plan-incomplete':
      return { zh: '评价计划未通过检查', en: 'checks of the cycle failed' };
  }
}
