import type { TruthWord } from './assessment.ts';

/** Three-valued truth, ordered: false 0 < unknown 1 < true 2. All-of is the minimum, any-of the maximum. */
export type Truth = 0 | 1 | 2;
export const FALSE = 0 satisfies Truth;
export const UNKNOWN = 1 satisfies Truth;
export const TRUE = 2 satisfies Truth;

const words: readonly [TruthWord, TruthWord, TruthWord] = ['false', 'unknown', 'true'];

export function truthToWord(truth: Truth): TruthWord {
  return words[truth];
}

export function lesser(a: Truth, b: Truth): Truth {
  return a < b ? a : b;
}

export function greater(a: Truth, b: Truth): Truth {
  return a > b ? a : b;
}

/** Negation; unknown stays unknown. */
export function opposite(truth: Truth): Truth {
  if (truth === TRUE) return FALSE;
  return truth === FALSE ? TRUE : UNKNOWN;
}

export function truthOf(holds: boolean): Truth {
  return holds ? TRUE : FALSE;
}
