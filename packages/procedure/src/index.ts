export {
  type Calendar,
  type CalendarProblem,
  createCalendar,
  type DayKind,
  type DayKindAnswer,
  type WindowAnswer,
  type WorkingDayAnswer,
  type WorkingDayWindow,
} from './calendar/calendar.ts';
export {
  type CalendarVersion,
  calendarYearsOf,
  isCalendarVersion,
  latestCalendarVersion,
} from './calendar/calendar-versions.ts';
export type { CalendarYear, HolidayName } from './calendar/calendar-year.ts';
export type { DayText } from './calendar/day.ts';
export { dayInShanghai } from './calendar/day-in-shanghai.ts';
export { explainWindow } from './calendar/explain-window.ts';
export type { Basis, Source } from './source.ts';
