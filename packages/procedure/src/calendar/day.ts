/** A calendar day of the Gregorian calendar, written `YYYY-MM-DD`. Such texts compare like the days they name. */
export type DayText = string;

/** Whether a text names a day that exists (years 0001 to 9999). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && textOf(time) === text;
}

/** The day `count` calendar days after `day` (before, when negative). Throws when `day` does not exist. */
export function addDays(day: DayText, count: number): DayText {
  return textOf(timeOf(day) + count * millisecondsADay);
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
  const year = String(yearOf(day) + years).padStart(4, '0');
  const moved = `${year}${day.slice(4)}`;
  return isDay(moved) ? moved : `${year}-02-28`;
}

const millisecondsADay = 86_400_000;

function timeOf(day: DayText): number {
  if (!isDay(day)) throw new Error(`expected an existing date YYYY-MM-DD, found "${day}"`);
  return Date.parse(`${day}T00:00:00Z`);
}

function textOf(time: number): DayText {
  return new Date(time).toISOString().slice(0, 10);
}
