import type { Text } from '../text.ts';
import type { WorkingDayWindow } from './calendar.ts';
import { addDays, type DayText } from './day.ts';

/** Why a window ends on its last day, in both languages: what counts, what was left out and by which calendar. */
export function explainWindow(window: WorkingDayWindow): Text {
  const { startOn, workingDays, opensOn, endOn, workedWeekends, calendarVersion } = window;
  const skipped = groupSkipped(window);
  const zh = [
    `${startOn} 当日不计入，自 ${opensOn} 起算满 ${workingDays} 个工作日，至 ${endOn} 24 时止`,
    ...(skipped.length > 0 ? [`不计：${skipped.map((group) => `${group.days}（${group.why.zh}）`).join('、')}`] : []),
    ...(workedWeekends.length > 0 ? [`调休上班计入：${workedWeekends.join('、')}`] : []),
    `日历版本 ${calendarVersion}`,
  ];
  const en = [
    `${startOn} itself is not counted; ${workingDays} working days from ${opensOn} end at the end of ${endOn}`,
    ...(skipped.length > 0
      ? [`not counted: ${skipped.map((group) => `${group.days} (${group.why.en})`).join(', ')}`]
      : []),
    ...(workedWeekends.length > 0 ? [`counted, because worked: ${workedWeekends.join(', ')}`] : []),
    `calendar version ${calendarVersion}`,
  ];
  return { zh: `${zh.join('；')}。`, en: `${en.join('; ')}.` };
}

/** Runs of skipped days with the same reason, each as a day or `first–last`. A worked day in between splits a run. */
function groupSkipped(window: WorkingDayWindow): { days: string; why: Text }[] {
  const runs: { first: DayText; last: DayText; why: Text }[] = [];
  for (const { day, why } of window.skipped) {
    const run = runs.at(-1);
    if (run && run.why.zh === why.zh && addDays(run.last, 1) === day) run.last = day;
    else runs.push({ first: day, last: day, why });
  }
  return runs.map(({ first, last, why }) => ({ days: first === last ? first : `${first}–${last}`, why }));
}
