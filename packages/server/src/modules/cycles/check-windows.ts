import type { CycleStages, ProcedureCheck } from '@guantong/contracts';
import { sayDate } from '@guantong/engine';
import {
  type CalendarProblem,
  type CalendarVersion,
  createCalendar,
  cycleSettingDefinitions,
  type Source,
  type Text,
} from '@guantong/procedure';
import { outcome } from '../organisations/outcome.ts';
import type { CycleRecord } from './cycles.repository.ts';

/**
 * Whether every working-day window of a cycle can be counted and fits. A day of a year without the State Council's notice is
 * refused, never guessed: neither a stage nor a window that begins on its last day may reach into such a year.
 */
export function checkWindows(
  { stages, settings }: Pick<CycleRecord, 'stages' | 'settings'>,
  version: CalendarVersion,
): readonly ProcedureCheck[] {
  const calendar = createCalendar(version);
  const unknown = stageNames.map((name) => calendar.isWorkingDay(stages[name])).find((answer) => !answer.ok);
  const publicity = calendar.addWorkingDays(stages.applyTo, settings.employerPublicityWorkingDays);
  const correction = calendar.addWorkingDays(stages.acceptBy, settings.correctionWorkingDays);
  const results = calendar.addWorkingDays(stages.publicityFrom, settings.resultPublicityWorkingDays);
  const refused = [unknown, publicity, correction, results].find((answer) => answer !== undefined && !answer.ok);
  const known = refused === undefined || refused.ok ? undefined : calendarWords(refused.problem);
  return [
    outcome('calendar-known', calendarSource, known),
    outcome(
      'employer-publicity-fits',
      cycleSettingDefinitions.employerPublicityWorkingDays.source,
      publicity.ok && publicity.window.endOn > stages.employerBy
        ? tooShort(publicity.window.endOn, stages.employerBy)
        : undefined,
    ),
    outcome(
      'result-publicity-fits',
      cycleSettingDefinitions.resultPublicityWorkingDays.source,
      results.ok && results.window.endOn > stages.closeOn ? tooShort(results.window.endOn, stages.closeOn) : undefined,
    ),
  ];
}

const stageNames = [
  'noticeOn',
  'applyFrom',
  'applyTo',
  'employerBy',
  'acceptBy',
  'reviewFrom',
  'reviewTo',
  'publicityFrom',
  'closeOn',
] as const satisfies readonly (keyof CycleStages)[];

function calendarWords(problem: CalendarProblem): Text {
  switch (problem.kind) {
    case 'calendar-year-unknown':
      return {
        zh: `${problem.year} 年的放假安排尚未公布，该年的工作日无法计算，请调整日期或待公布后发布`,
        en: `the holidays of ${problem.year} are not announced yet, so its working days cannot be counted: move the days, or publish once they are`,
      };
    case 'not-a-day':
      return { zh: `日期不存在：${problem.found}`, en: `there is no such day: ${problem.found}` };
    case 'working-days-out-of-range':
      return { zh: `工作日数超出范围：${problem.found}`, en: `working days out of range: ${problem.found}` };
  }
}

function tooShort(endOn: string, lastOn: string): Text {
  const [end, last] = [sayDate(endOn), sayDate(lastOn)];
  return {
    zh: `从该阶段最后一日起算的公示至${end.zh}届满，晚于所定的${last.zh}`,
    en: `the publicity that begins on the last day ends on ${end.en}, after ${last.en}`,
  };
}

const calendarSource: Source = {
  document: { zh: '国务院办公厅关于部分节假日安排的通知', en: 'The State Council’s yearly notice of holidays' },
  number: null,
  clause: null,
  basis: 'inferred',
  note: {
    zh: '工作日依国务院办公厅公布的放假安排计算，未公布的年份不作推算',
    en: 'Working days follow the yearly notice; a year without one is not guessed',
  },
};
