import type { Text } from '../text.ts';
import type { DayText } from './day.ts';

/** A day as a sentence writes it: 2027年3月15日, 15 March 2027. What is no day is said as it was written. */
export function sayDay(day: DayText): Text {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = months[Number(month) - 1];
  if (name === undefined) return { zh: day, en: day };
  return { zh: `${year}年${Number(month)}月${Number(date)}日`, en: `${Number(date)} ${name} ${year}` };
}

/** Days from one to another, both included. */
export function sayDays(first: DayText, last: DayText): Text {
  const [from, to] = [sayDay(first), sayDay(last)];
  return first === last ? from : { zh: `${from.zh}至${to.zh}`, en: `${from.en} to ${to.en}` };
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
