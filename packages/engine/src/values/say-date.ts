import type { IsoDate } from './request.ts';
import type { Text } from './text.ts';

/** A date as a sentence writes it: 2027年3月15日, 15 March 2027. What travels between programs stays ISO. */
export function sayDate(date: IsoDate): Text {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return { zh: `${year}年${month}月${day}日`, en: `${day} ${monthNames[month - 1]} ${year}` };
}

/** The months in English, January first. */
export const monthNames = [
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
] as const;
