import type { TruthWord } from '../../src/values/assessment.ts';

/** "false < unknown < true" (contract 3). */
const rising: readonly TruthWord[] = ['false', 'unknown', 'true'];

/** A plain yes or no as a truth value. */
export function truthOf(value: boolean): TruthWord {
  return value ? 'true' : 'false';
}

/** Compares a fact that may be absent; "a missing fact is never read as false" (contract 3). */
export function truthOfFact<T>(fact: T | undefined, test: (fact: T) => boolean): TruthWord {
  return fact === undefined ? 'unknown' : truthOf(test(fact));
}

/** "All-of is the minimum" (contract 3); true of nothing. */
export function allOf(values: readonly TruthWord[]): TruthWord {
  return values.reduce((least, value) => (rising.indexOf(value) < rising.indexOf(least) ? value : least), 'true');
}

/** "any-of the maximum" (contract 3); false of nothing. */
export function anyOf(values: readonly TruthWord[]): TruthWord {
  return values.reduce((most, value) => (rising.indexOf(value) > rising.indexOf(most) ? value : most), 'false');
}
