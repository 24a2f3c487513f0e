import type { Text } from '../text.ts';
import type { WorkingDayWindow } from './calendar.ts';
import { addDays, type DayText } from './day.ts';
import { sayDay, sayDays } from './say-day.ts';

/** Why a window ends on its last day, in both languages: what counts, what was left out and by which calendar. */
export function explainWindow(window: WorkingDayWindow): Text {
  const { workingDays, calendarVersion } = window;
  const [start, opens, end] = [sayDay(window.startOn), sayDay(window.opensOn), sayDay(window.endOn)];
  const skipped = groupSkipped(window);
  const worked = window.workedWeekends.map(sayDay);
  const zh = [
    `${start.zh}当日不计入，自${opens.zh}起算满 ${workingDays} 个工作日，至${end.zh} 24 时止`,
    ...(skipped.length > 0 ? [`不计：${skipped.map(({ days, why }) => `${days.zh}（${why.zh}）`).join('、')}`] : []),
    ...(worked.length > 0 ? [`调休上班计入：${worked.map((day) => day.zh).join('、')}`] : []),
    `日历版本 ${calendarVersion}`,
  ];
  const counted = workingDays === 1 ? '1 working day' : `${workingDays} working days`;
  const en = [
    `${start.en} itself is not counted; ${counted} from ${opens.en} end at the end of ${end.en}`,
    ...(skipped.length > 0
      ? [`not counted: ${skipped.map(({ days, why }) => `${days.en} (${why.en})`).join(', ')}`]
      : []),
    ...(worked.length > 0 ? [`counted, because worked: ${worked.map((day) => day.en).join(', ')}`] : []),
    `calendar version ${calendarVersion}`,
  ];
  return { zh: `${zh.join('；')}。`, en: `${en.join('; ')}.` };
}

/** Runs of skipped days with the same reason. A worked day in between splits a run. */
function groupSkipped(window: WorkingDayWindow): readonly { readonly days: Text; readonly why: Text }[] {
  const runs: { first: DayText; last: DayText; why: Text }[] = [];
  for (const { day, why } of window.skipped) {
    const run = runs.at(-1);
    if (run && run.why.zh === why.zh && addDays(run.last, 1) === day) run.last = day;
    else runs.push({ first: day, last: day, why });
  }
  return runs.map(({ first, last, why }) => ({ days: sayDays(first, last), why }));
}
