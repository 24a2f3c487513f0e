import type { IsoDate } from '../../src/values/request.ts';

const millisecondsPerDay = 86_400_000;

/** The number of a calendar day; consecutive days have consecutive numbers. */
export function dayOf(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay;
}

/** The calendar day of a number from `dayOf`. */
export function dateOf(day: number): IsoDate {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The calendar year a day lies in. */
export function yearOf(day: number): number {
  return new Date(day * millisecondsPerDay).getUTCFullYear();
}

/**
 * "Anniversary of D after N years: same month and day; where that day does not exist, the last day of the month"
 * (contract 2).
 */
export function anniversaryOf(day: number, years: number): number {
  const date = new Date(day * millisecondsPerDay);
  const year = date.getUTCFullYear() + years;
  const month = date.getUTCMonth();
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)) / millisecondsPerDay;
}
