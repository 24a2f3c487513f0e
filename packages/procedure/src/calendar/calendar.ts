import type { Text } from '../text.ts';
import { type CalendarVersion, calendarYearsOf, latestCalendarVersion } from './calendar-versions.ts';
import { type CalendarYear, holidayNames } from './calendar-year.ts';
import { addDays, type DayText, isDay, weekdayOf, yearOf } from './day.ts';

/** Working days of the People's Republic of China, of one version of the data. */
export interface Calendar {
  readonly version: CalendarVersion;
  readonly years: readonly CalendarYear[];
  /** What a day is: worked (with the reason where it is a weekend) or off; or why it cannot be said. */
  dayKind(day: DayText): DayKindAnswer;
  isWorkingDay(day: DayText): WorkingDayAnswer;
  /**
   * The window of `count` working days (1 to 250) after `startOn`. The day of the start does not count; the window
   * ends at the end of the last working day. A window that touches a year without the State Council's notice is
   * refused. Source: Civil Code arts. 201 and 203.
   */
  addWorkingDays(startOn: DayText, count: number): WindowAnswer;
  /** How many working days lie from `from` to `to`, both included; 0 when `to` is earlier. */
  countWorkingDays(from: DayText, to: DayText): CountAnswer;
}

export type DayKind =
  | { readonly kind: 'working-day' }
  | { readonly kind: 'worked-weekend' }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly name: Text };

export type CalendarProblem =
  | { readonly kind: 'calendar-year-unknown'; readonly year: number }
  | { readonly kind: 'not-a-day'; readonly found: string }
  | { readonly kind: 'working-days-out-of-range'; readonly found: number };

export type DayKindAnswer = { readonly ok: true; readonly day: DayKind } | Refused;
export type WorkingDayAnswer = { readonly ok: true; readonly working: boolean } | Refused;
export type CountAnswer = { readonly ok: true; readonly count: number } | Refused;
export type WindowAnswer = { readonly ok: true; readonly window: WorkingDayWindow } | Refused;

interface Refused {
  readonly ok: false;
  readonly problem: CalendarProblem;
}

/** A statutory window. All days are of Asia/Shanghai; the window is open on its last day until midnight. */
export interface WorkingDayWindow {
  /** The day of the notice, which is not counted. */
  readonly startOn: DayText;
  readonly workingDays: number;
  /** The first working day that counts. */
  readonly opensOn: DayText;
  /** The last working day that counts. */
  readonly endOn: DayText;
  /** The day after the last: the first on which the window is over. */
  readonly overOn: DayText;
  /** The days after the start that did not count, with the reason. */
  readonly skipped: readonly { readonly day: DayText; readonly why: Text }[];
  /** Saturdays and Sundays that counted because one works on them. */
  readonly workedWeekends: readonly DayText[];
  readonly calendarVersion: CalendarVersion;
}

/** The calendar of a version of the data; a cycle pins the version it runs by. */
export function createCalendar(version: CalendarVersion = latestCalendarVersion): Calendar {
  const years = calendarYearsOf(version);
  const knownYears = new Set(years.map((year) => year.year));
  const off = new Map(years.flatMap(daysOff));
  const worked = new Set(years.flatMap((year) => year.worked));

  function dayKind(day: DayText): DayKindAnswer {
    if (!isDay(day)) return { ok: false, problem: { kind: 'not-a-day', found: day } };
    if (!knownYears.has(yearOf(day))) {
      return { ok: false, problem: { kind: 'calendar-year-unknown', year: yearOf(day) } };
    }
    const holiday = off.get(day);
    if (holiday) return { ok: true, day: { kind: 'holiday', name: holiday } };
    if (worked.has(day)) return { ok: true, day: { kind: 'worked-weekend' } };
    return { ok: true, day: { kind: weekdayOf(day) > 5 ? 'weekend' : 'working-day' } };
  }

  function isWorkingDay(day: DayText): WorkingDayAnswer {
    const answer = dayKind(day);
    return answer.ok ? { ok: true, working: isWorked(answer.day) } : answer;
  }

  function addWorkingDays(startOn: DayText, count: number): WindowAnswer {
    if (!Number.isInteger(count) || count < 1 || count > 250) {
      return { ok: false, problem: { kind: 'working-days-out-of-range', found: count } };
    }
    const counted: DayText[] = [];
    const skipped: { day: DayText; why: Text }[] = [];
    const workedWeekends: DayText[] = [];
    const start = dayKind(startOn);
    if (!start.ok) return start;
    for (let day = addDays(startOn, 1); counted.length < count; day = addDays(day, 1)) {
      const answer = dayKind(day);
      if (!answer.ok) return answer;
      if (isWorked(answer.day)) counted.push(day);
      else skipped.push({ day, why: whyOff(answer.day) });
      if (answer.day.kind === 'worked-weekend') workedWeekends.push(day);
    }
    const [opensOn = startOn, endOn = startOn] = [counted[0], counted.at(-1)];
    const overOn = addDays(endOn, 1);
    return {
      ok: true,
      window: {
        startOn,
        workingDays: count,
        opensOn,
        endOn,
        overOn,
        skipped,
        workedWeekends,
        calendarVersion: version,
      },
    };
  }

  function countWorkingDays(from: DayText, to: DayText): CountAnswer {
    let count = 0;
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const answer = dayKind(day);
      if (!answer.ok) return answer;
      if (isWorked(answer.day)) count += 1;
    }
    return { ok: true, count };
  }

  return { version, years, dayKind, isWorkingDay, addWorkingDays, countWorkingDays };
}

function daysOff(year: CalendarYear): [DayText, Text][] {
  return year.off.flatMap(({ holiday, from, to }) => {
    const days: [DayText, Text][] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) days.push([day, holidayNames[holiday]]);
    return days;
  });
}

function isWorked(day: DayKind): boolean {
  return day.kind === 'working-day' || day.kind === 'worked-weekend';
}

function whyOff(day: DayKind): Text {
  return day.kind === 'holiday'
    ? { zh: `${day.name.zh}放假`, en: `holiday: ${day.name.en}` }
    : { zh: '周末', en: 'weekend' };
}
