import { checkScores, type Rubric, type Scores } from '@guantong/procedure';
import { AppError } from '../../http/app-error.ts';

/**
 * Throws `request-invalid` with every score that may not be given. A sheet may be filled in little by little: what is missing is
 * asked for at the signature.
 */
export function refuseScores(rubric: Rubric, scores: Scores = {}): void {
  const problems = checkScores(rubric, scores)
    .filter(({ kind }) => kind !== 'score-missing')
    .map(({ itemId, words: { zh, en } }) => ({
      ...{ path: `/scores/${itemId.slice(0, 40)}`, expected: `${zh} · ${en}`, found: String(scores[itemId]) },
    }));
  if (problems.length > 0) throw new AppError('request-invalid', { problems });
}
