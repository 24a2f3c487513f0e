import { dayInShanghai } from '@guantong/procedure';

/** The calendar day in China at a moment, YYYY-MM-DD. */
export function todayInChina(now: Date): string {
  const day = dayInShanghai(now.toISOString());
  if (day === undefined) throw new Error(`expected a moment from 1992 on, found ${now.toISOString()}`);
  return day;
}
