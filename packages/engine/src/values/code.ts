import { type Day, NEVER } from './day.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from './truth.ts';

/**
 * Truth on one day in a single number, for the back ends without trace: 2 true, 1 unknown, and −n when false and
 * surely false before day n (n = NEVER: for good). All-of is then `Math.min` and any-of `Math.max`, in JavaScript and in
 * SQL alike: the minimum of two false codes is the one that stays false longer, the maximum the one that may turn first.
 */
export type Code = number;

export const NEVER_CODE: Code = -NEVER;

/** False until `day`, when it has to be looked at again. */
export function falseUntil(day: Day): Code {
  return day >= NEVER ? NEVER_CODE : -day;
}

export function codeOf(truth: Truth): Code {
  return truth === FALSE ? NEVER_CODE : truth;
}

export function truthOfCode(code: Code): Truth {
  if (code < 0) return FALSE;
  return code === 1 ? UNKNOWN : TRUE;
}
