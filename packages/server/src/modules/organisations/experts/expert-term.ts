import { addYears, sayDays } from '@guantong/procedure';
import { AppError } from '../../../http/app-error.ts';

/** 人社部令第40号, basis: unverified (facts B.1 “任期 ≤3年”). */
const LONGEST_TERM_YEARS = 3;

/** Throws `request-invalid` unless the term ends after it begins and lasts at most three years, both ends counted. */
export function checkTerm(from: string, to: string): void {
  const last = addYears(from, LONGEST_TERM_YEARS);
  if (to >= from && to <= last) return;
  const { zh, en } = sayDays(from, last);
  const expected = `${zh} · a day from ${en}`;
  throw new AppError('request-invalid', { problems: [{ path: '/termTo', expected, found: to }] });
}
