import { same } from '../canonical/check-record.ts';
import type { ProofProblem } from './proof-check.ts';

/** A problem where two values that must be equal are not. */
export function expectSame(
  pointer: string,
  expected: string | number | boolean,
  found: string | number | boolean,
): readonly ProofProblem[] {
  return expected === found ? [] : [{ pointer, expected: same(String(expected)), found: same(String(found)) }];
}
