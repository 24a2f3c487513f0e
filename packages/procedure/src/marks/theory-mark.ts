import { isTenths, type Mark, toTenths } from './mark.ts';

/** A question of a paper as it is marked. */
export interface MarkedQuestion {
  readonly id: string;
  /** Above 0, one decimal at most; those of a paper add up to 100. */
  readonly points: number;
  /** The choices that are right: all of them, and no other, earn the points. */
  readonly correct: readonly string[];
}

export interface TheoryMark {
  readonly mark: Mark;
  readonly questions: readonly { readonly id: string; readonly points: number; readonly answered: boolean }[];
}

/**
 * The mark of a theory paper. A question without an answer earns nothing, and so does one that is partly right. Throws
 * where the points of the paper do not add up to 100.
 */
export function theoryMark(
  paper: readonly MarkedQuestion[],
  answers: Readonly<Record<string, readonly string[]>>,
): TheoryMark {
  const sum = paper.reduce((total, { points }) => total + toTenths(points), 0);
  if (sum !== 1000 || paper.some(({ points }) => !isTenths(points) || points <= 0)) {
    throw new Error(`expected points above 0 that add up to 100, found ${sum / 10}`);
  }
  const questions = paper.map(({ id, points, correct }) => {
    const given = answers[id] ?? [];
    return { id, points: isSame(given, correct) ? points : 0, answered: given.length > 0 };
  });
  return { mark: questions.reduce((total, { points }) => total + toTenths(points), 0) / 10, questions };
}

function isSame(given: readonly string[], correct: readonly string[]): boolean {
  const [a, b] = [new Set(given), new Set(correct)];
  return a.size === b.size && [...a].every((choice) => b.has(choice));
}
