import { sayDate, type Text } from '@guantong/engine';
import { addDays } from '@guantong/procedure';
import type { SystemActor } from '../../access/actor.ts';
import type { Database } from '../../database/database.ts';
import { todayInChina } from '../../http/today.ts';
import { enqueueJob } from '../../jobs/enqueue-job.ts';
import { listWaitingForStage, type StageDay } from './applications.repository.ts';
import { caseContextOf } from './case-context.ts';

export interface Reminding {
  readonly database: Database;
  readonly now: Date;
  readonly newId: () => string;
}

/** Own step, basis: inferred (docs/interpretation.md): no text says how long before. */
const WORKING_DAYS_BEFORE = 3;
/** No three working days of China lie further apart, holidays of a week and the weekends beside them counted. */
const LONGEST_SPAN = 15;

const stageDays: readonly (StageDay & { readonly words: Text })[] = [
  {
    party: 'employer-hr',
    stage: 'employerBy',
    words: { zh: '单位审核推荐截止', en: 'the employer is to be done by' },
  },
  { party: 'body-clerk', stage: 'acceptBy', words: { zh: '受理截止', en: 'acceptance is to be decided by' } },
];

const system: SystemActor = { role: 'system', purpose: 'remind-of-stages' };

/**
 * Reminds employers and bodies of cases that wait for them three working days before the day of their stage, each case once;
 * returns how many. The days only remind: past them nobody loses a step, and an employer that does nothing is passed over
 * after `employerIdleWorkingDays`.
 */
export async function remindOfStages({ database, now, newId }: Reminding): Promise<number> {
  const today = todayInChina(now);
  return database.transaction(system, async (tx) => {
    let reminded = 0;
    for (const { words, ...stage } of stageDays) {
      const waiting = await listWaitingForStage(tx, { ...stage, from: today, to: addDays(today, LONGEST_SPAN) });
      for (const { id, number, day, ...cycle } of waiting) {
        const left = caseContextOf(cycle).calendar.countWorkingDays(addDays(today, 1), day);
        // A year without its calendar is not guessed at: then nobody is reminded.
        if (!left.ok || left.count > WORKING_DAYS_BEFORE) continue;
        const isNew = await enqueueJob(tx, {
          id: newId(),
          kind: 'notify',
          now,
          idempotencyKey: `remind:${stage.stage}:${id}:${day}`,
          payload: {
            applicationId: id,
            audience: stage.party,
            subject: {
              zh: `${number}：${words.zh}${sayDate(day).zh}，还有 ${left.count} 个工作日`,
              en: `${number}: ${words.en} ${sayDate(day).en}, working days left: ${left.count}`,
            },
            link: `/office/applications/${id}`,
          },
        });
        if (isNew) reminded += 1;
      }
    }
    return reminded;
  });
}
