import type { Text } from '@guantong/engine';

/** What is wrong with an identifier. Never repeats the identifier: problems are shown, logged and sent on. */
export interface IdentifierProblem {
  readonly expected: Text;
  readonly found: Text;
}

export type ParsedIdentifier<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: IdentifierProblem };

export function refused(expected: Text, found: Text): { readonly ok: false; readonly problem: IdentifierProblem } {
  return { ok: false, problem: { expected, found } };
}

/** Full-width letters and digits made narrow, white space and invisible characters left out, letters in upper case. */
export function normaliseIdentifier(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toUpperCase();
}

/** Σ weight · value, as all these check characters begin. */
export function weightedSum(weights: readonly number[], values: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (values[index] ?? 0), 0);
}

export function countedCharacters(text: string): Text {
  const count = [...text].length;
  return { zh: `${count} 个字符`, en: `${count} ${count === 1 ? 'character' : 'characters'}` };
}
