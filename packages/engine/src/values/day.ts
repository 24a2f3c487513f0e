/**
 * A calendar day as the number of days since 0000-03-01 of the proleptic Gregorian calendar. Days are compared and
 * subtracted as integers; there is no clock and no time zone.
 */
export type Day = number;

/** Later than every day a dossier or rule can name; stands for "no such day". */
export const NEVER: Day = 2 ** 30;

/** Reads `YYYY-MM-DD`; undefined when the text is malformed or the day does not exist (years 0001 to 9999). */
export function parseDay(text: string): Day | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== hyphen || text.charCodeAt(7) !== hyphen) return undefined;
  const [century, ofCentury] = [twoDigits(text, 0), twoDigits(text, 2)];
  const [month, date] = [twoDigits(text, 5), twoDigits(text, 8)];
  const year = century * 100 + ofCentury;
  if (century < 0 || ofCentury < 0 || year < 1 || month < 1 || month > 12 || date < 1) return undefined;
  return date > daysInMonth(year, month) ? undefined : dayOf(year, month, date);
}

const hyphen = 45;
const zero = 48;

// By character codes: reading dates is most of reading a dossier, and a regular expression takes five times as long.
function twoDigits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - zero, text.charCodeAt(at + 1) - zero];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1000;
}

/** Reads a day that was validated before; throws on anything else, which is a fault of the caller. */
export function dayFromIso(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`expected an existing date YYYY-MM-DD, found "${text}"`);
  return day;
}

/** Writes a day as `YYYY-MM-DD`. */
export function dayToIso(day: Day): string {
  const known = isoByDay.get(day);
  if (known !== undefined) return known;
  const iso = writeIso(day);
  if (isoByDay.size >= mostIsoDays) isoByDay.clear();
  isoByDay.set(day, iso);
  return iso;
}

// An explanation names the same few days again and again. A hundred years have 36,525 days.
const isoByDay = new Map<Day, string>();
const mostIsoDays = 36_525;

function writeIso(day: Day): string {
  const marchYear = marchYearOf(day);
  const dayOfYear = day - marchStart(marchYear);
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const [year, month] = shifted < 10 ? [marchYear, shifted + 3] : [marchYear + 1, shifted - 9];
  return `${fourDigits(year)}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`;
}

/** The year of a day. */
export function yearOf(day: Day): number {
  const marchYear = marchYearOf(day);
  return day - marchStart(marchYear) < daysToJanuary ? marchYear : marchYear + 1;
}

/** 1 January of a year. */
export function yearStart(year: number): Day {
  return marchStart(year - 1) + daysToJanuary;
}

/**
 * The same month and day `years` later, or the last day of that month where the day does not exist
 * (2020-02-29 + 3 years = 2023-02-28). Source: Civil Code arts. 201 and 202.
 */
export function anniversary(day: Day, years: number): Day {
  const marchYear = marchYearOf(day);
  const start = marchStart(marchYear + years);
  return Math.min(start + day - marchStart(marchYear), marchStart(marchYear + years + 1) - 1);
}

/** The last day the engine looks at: 60 years after `asOf`, inclusive, and never past 9999-12-31. */
export function horizonOf(asOf: Day): Day {
  return Math.min(anniversary(asOf, 60), dayOf(9999, 12, 31));
}

// Years are counted from 1 March: 29 February is then the last day of its year, so that a month and day has the same
// place in every year, and an anniversary is a sum. From 1 March to 31 December are 306 days.
const daysToJanuary = 306;

function marchStart(marchYear: number): Day {
  return marchStarts[marchYear] ?? firstOfMarch(marchYear);
}

function firstOfMarch(marchYear: number): Day {
  return 365 * marchYear + Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
}

// Anniversaries are asked for so often that looking the years up is worth the 10,100 places.
const marchStarts = Int32Array.from({ length: 10_100 }, (_, marchYear) => firstOfMarch(marchYear));

function marchYearOf(day: Day): number {
  const guess = Math.floor(day / 365.2425);
  if (marchStart(guess) > day) return guess - 1;
  return marchStart(guess + 1) <= day ? guess + 1 : guess;
}

function dayOf(year: number, month: number, date: number): Day {
  const [marchYear, shifted] = month <= 2 ? [year - 1, month + 9] : [year, month - 3];
  return marchStart(marchYear) + Math.floor((153 * shifted + 2) / 5) + date - 1;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function fourDigits(year: number): string {
  return year > 999 ? String(year) : String(year).padStart(4, '0');
}
