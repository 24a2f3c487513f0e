import type { Text } from '@guantong/engine';
import type { Problem } from '../problem.schema.ts';
import { foundWords, pointerOf } from './plain-words.ts';

/** Language of `expected` and `found`. */
export type ProblemLanguage = 'zh' | 'en';

/** More problems than a person reads; the rest is left out so that a hostile input cannot make the answer grow. */
export const MOST_PROBLEMS = 1000;

const LEFT_OUT = {
  expected: { zh: `先改正以上 ${MOST_PROBLEMS} 处错误`, en: `the ${MOST_PROBLEMS} problems above put right first` },
  found: { zh: '还有更多错误未列出', en: 'more problems, left out here' },
};

export interface ProblemInput {
  readonly path: readonly (string | number)[];
  readonly expected: Text;
  /** The value that was found, or words about it. */
  readonly value?: unknown;
  readonly found?: Text | undefined;
}

/** Collects problems in one language, at most 1,000 and a closing one that says more were left out. */
export class ProblemList {
  readonly problems: Problem[] = [];
  readonly #language: ProblemLanguage;

  constructor(language: ProblemLanguage) {
    this.#language = language;
  }

  /** No further problem will be kept: a check may stop looking. */
  get full(): boolean {
    return this.problems.length > MOST_PROBLEMS;
  }

  add({ path, expected, value, found = foundWords(value) }: ProblemInput): void {
    if (this.full) return;
    const last = this.problems.length === MOST_PROBLEMS;
    const words = last ? LEFT_OUT : { expected, found };
    this.problems.push({
      path: last ? '' : pointerOf(path),
      expected: words.expected[this.#language],
      found: words.found[this.#language],
    });
  }
}
