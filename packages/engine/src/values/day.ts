/**
 * A calendar day as the number of days since 0000-03-01 of the proleptic Gregorian calendar. Days are compared and
 * subtracted as integers; there is no clock and no time zone.
 */
export type Day = number;

/** Later than every day a dossier or rule can name; stands for "no such day". */
export const NEVER: Day = 2 ** 30;

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `YYYY-MM-DD`; undefined when the text is malformed or the day does not exist (years 0001 to 9999). */
export function parseDay(text: string): Day | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined;
  return dayOf(year, month, date);
}

/** Reads a day that was validated before; throws on anything else, which is a fault of the caller. */
export function dayFromIso(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`expected an existing date YYYY-MM-DD, found "${text}"`);
  return day;
}

/** Writes a day as `YYYY-MM-DD`. */
export function dayToIso(day: Day): string {
  const { year, month, date } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return civilOf(day).year;
}

/** 1 January of a year. */
export function yearStart(year: number): Day {
  return dayOf(year, 1, 1);
}

/**
 * The same month and day `years` later, or the last day of that month where the day does not exist
 * (2020-02-29 + 3 years = 2023-02-28). Source: Civil Code arts. 201 and 202.
 */
export function anniversary(day: Day, years: number): Day {
  const { year, month, date } = civilOf(day);
  return dayOf(year + years, month, Math.min(date, daysInMonth(year + years, month)));
}

/** The last day the engine looks at: 60 years after `asOf`, inclusive, and never past 9999-12-31. */
export function horizonOf(asOf: Day): Day {
  return Math.min(anniversary(asOf, 60), dayOf(9999, 12, 31));
}

// Days from civil and back, after the era arithmetic of the proleptic Gregorian calendar (400 years = 146,097 days).
function dayOf(year: number, month: number, date: number): Day {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

function civilOf(day: Day): { year: number; month: number; date: number } {
  const era = Math.floor(day / 146_097);
  const dayOfEra = day - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
