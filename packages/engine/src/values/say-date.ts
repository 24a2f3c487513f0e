import type { IsoDate } from './request.ts';
import type { Text } from './text.ts';

/** A date as a sentence writes it: 2027年3月15日, 15 March 2027. What travels between programs stays ISO. */
export function sayDate(date: IsoDate): Text {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return { zh: `${year}年${month}月${day}日`, en: `${day} ${monthNames[month - 1]} ${year}` };
}

/** The day and minute of an instant (ISO 8601) in China: 2026年10月8日 14:05, 8 October 2026, 14:05. */
export function sayInstant(instant: string): Text {
  const [day = '', time = ''] = new Date(Date.parse(instant) + aheadOfUtc).toISOString().split('T');
  const { zh, en } = sayDate(day);
  const minute = time.slice(0, 5);
  return { zh: `${zh} ${minute}`, en: `${en}, ${minute}` };
}

// Asia/Shanghai has had no summer time since 1991: always eight hours ahead.
const aheadOfUtc = 8 * 60 * 60 * 1000;

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
