import type { IsoDate } from '@guantong/engine';

const dayLength = 24 * 60 * 60 * 1000;

/** Calendar days from one day to another; negative when the other lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}
