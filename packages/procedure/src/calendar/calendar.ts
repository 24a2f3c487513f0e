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
  const days = years.flatMap(daysOf);
  const indexByDay = new Map(days.map(({ day }, index) => [day, index]));

  function dayKind(day: DayText): DayKindAnswer {
    const known = days[indexByDay.get(day) ?? -1];
    return known ? { ok: true, day: known.kind } : unknownDay(day);
  }

  function isWorkingDay(day: DayText): WorkingDayAnswer {
    const answer = dayKind(day);
    return answer.ok ? { ok: true, working: isWorked(answer.day) } : answer;
  }

  function addWorkingDays(startOn: DayText, count: number): WindowAnswer {
    if (!Number.isInteger(count) || count < 1 || count > 250) {
      return { ok: false, problem: { kind: 'working-days-out-of-range', found: count } };
    }
    const start = indexByDay.get(startOn);
    if (start === undefined) return unknownDay(startOn);
    const counted: DayText[] = [];
    const skipped: { day: DayText; why: Text }[] = [];
    const workedWeekends: DayText[] = [];
    for (let index = start + 1; counted.length < count; index += 1) {
      const entry = days[index];
      if (!entry) return unknownDay(addDays(startOn, index - start));
      const { day, kind } = entry;
      if (isWorked(kind)) counted.push(day);
      else skipped.push({ day, why: whyOff(kind) });
      if (kind.kind === 'worked-weekend') workedWeekends.push(day);
    }
    const [opensOn = startOn, endOn = startOn] = [counted[0], counted.at(-1)];
    const window = {
      startOn,
      workingDays: count,
      opensOn,
      endOn,
      overOn: addDays(endOn, 1),
      skipped,
      workedWeekends,
      calendarVersion: version,
    };
    return { ok: true, window };
  }

  function countWorkingDays(from: DayText, to: DayText): CountAnswer {
    const [first, last] = [indexByDay.get(from), indexByDay.get(to)];
    if (first === undefined) return unknownDay(from);
    if (last === undefined) return unknownDay(to);
    return { ok: true, count: days.slice(first, last + 1).filter(({ kind }) => isWorked(kind)).length };
  }

  return { version, years, dayKind, isWorkingDay, addWorkingDays, countWorkingDays };
}

function daysOf(year: CalendarYear): { day: DayText; kind: DayKind }[] {
  const days: { day: DayText; kind: DayKind }[] = [];
  for (let day = `${year.year}-01-01`; yearOf(day) === year.year; day = addDays(day, 1)) {
    days.push({ day, kind: kindOf(year, day) });
  }
  return days;
}

function kindOf({ off, worked }: CalendarYear, day: DayText): DayKind {
  const holiday = off.find(({ from, to }) => from <= day && day <= to);
  if (holiday) return { kind: 'holiday', name: holidayNames[holiday.holiday] };
  if (worked.includes(day)) return { kind: 'worked-weekend' };
  return { kind: weekdayOf(day) > 5 ? 'weekend' : 'working-day' };
}

function unknownDay(day: DayText): Refused {
  if (!isDay(day)) return { ok: false, problem: { kind: 'not-a-day', found: day } };
  return { ok: false, problem: { kind: 'calendar-year-unknown', year: yearOf(day) } };
}

function isWorked(day: DayKind): boolean {
  return day.kind === 'working-day' || day.kind === 'worked-weekend';
}

function whyOff(day: DayKind): Text {
  return day.kind === 'holiday'
    ? { zh: `${day.name.zh}放假`, en: `holiday: ${day.name.en}` }
    : { zh: '周末', en: 'weekend' };
}
