/** A calendar day of the Gregorian calendar, written `YYYY-MM-DD`. Such texts compare like the days they name. */
export type DayText = string;

/** Whether a text names a day that exists (years 1000 to 9999). */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const [month, date] = [Number(text.slice(5, 7)), Number(text.slice(8))];
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(yearOf(text), month);
}

/** The day `count` calendar days after `day` (before, when negative). Throws when `day` does not exist. */
export function addDays(day: DayText, count: number): DayText {
  return dayOfTime(timeOf(day) + count * millisecondsADay);
}

/** 1 Monday … 7 Sunday. Throws when `day` does not exist. */
export function weekdayOf(day: DayText): number {
  return new Date(timeOf(day)).getUTCDay() || 7;
}

/** The year of a day. */
export function yearOf(day: DayText): number {
  return Number(day.slice(0, 4));
}

/**
 * The same month and day `years` later, or the last day of that month where it does not exist (2024-02-29 + 3 years =
 * 2027-02-28). Source: Civil Code arts. 201 and 202.
 */
export function addYears(day: DayText, years: number): DayText {
  const year = yearOf(day) + years;
  const moved = `${year}${day.slice(4)}`;
  return isDay(moved) ? moved : `${year}-02-28`;
}

/** The day, in UTC, of a time in milliseconds since 1970. */
export function dayOfTime(time: number): DayText {
  // By the parts: toISOString takes ten times as long.
  const date = new Date(time);
  return `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}

const millisecondsADay = 86_400_000;

function timeOf(day: DayText): number {
  if (!isDay(day)) throw new Error(`expected an existing date YYYY-MM-DD, found "${day}"`);
  return Date.UTC(yearOf(day), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
