import { NEVER_CODE } from '../values/code.ts';
import { NEVER } from '../values/day.ts';
import type { SqlCode, SqlMoment, SqlTruth } from './sql.ts';
import { choose, earlierOf, greatest, laterOf, least, numeral } from './sql-text.ts';

export const never = numeral(NEVER);
export const neverCode = numeral(NEVER_CODE);

export const sqlTrue: SqlCode = { possible: '0', sure: '0' };
export const sqlUnknown: SqlCode = { possible: '0', sure: never };
export const sqlFalse: SqlCode = { possible: never, sure: never };

/** The same truth on every day. */
export function timeless({ possible, sure }: SqlTruth): SqlCode {
  return { possible: choose([[possible, '0']], never), sure: choose([[sure, '0']], never) };
}

/** True from a day on. */
export function trueFrom(day: string): SqlCode {
  return { possible: day, sure: day };
}

/** The code where a condition on the row holds, false for good where it does not. */
export function onlyWhere(truth: SqlTruth, code: SqlCode): SqlCode {
  return allOfCodes([timeless(truth), code]);
}

export function allOfCodes(codes: readonly SqlCode[]): SqlCode {
  const daily = codes.flatMap((code) => (code.daily === undefined ? [] : [code.daily]));
  const rising = {
    possible: laterOf(codes.map((code) => code.possible)),
    sure: laterOf(codes.map((code) => code.sure)),
  };
  if (daily.length === 0) return rising;
  return { ...rising, daily: (moment) => least([...new Set(daily.map((each) => each(moment)))]) };
}

export function anyOfCodes(codes: readonly SqlCode[]): SqlCode {
  if (codes.some((code) => code.daily !== undefined)) {
    return { ...sqlTrue, daily: (moment) => greatest([neverCode, ...codes.map((code) => codeOnDay(code, moment))]) };
  }
  return { possible: earlierOf(codes.map((code) => code.possible)), sure: earlierOf(codes.map((code) => code.sure)) };
}

/** The opposite of a condition that does not change from day to day. */
export function oppositeCode({ possible, sure, daily }: SqlCode): SqlCode {
  if (daily !== undefined) throw new Error('"not" is only for conditions that do not change from day to day');
  return { possible: `(${never} - ${sure})`, sure: `(${never} - ${possible})` };
}

/** True from one day to another, both inclusive. */
export function sqlDuring(day: string, from: string, to: string): string {
  return choose(
    [
      [`${day} < ${from}`, `-${from}`],
      [`${day} <= ${to}`, '2'],
    ],
    neverCode,
  );
}

/** The whole code of a day. */
export function codeOnDay({ possible, sure, daily }: SqlCode, moment: SqlMoment): string {
  const rising =
    possible === '0' && sure === '0'
      ? '2'
      : choose(
          [
            [`${moment.day} >= ${sure}`, '2'],
            [`${moment.day} >= ${possible}`, '1'],
          ],
          `-(${possible})`,
        );
  if (daily === undefined) return rising;
  return rising === '2' ? daily(moment) : least([rising, daily(moment)]);
}
