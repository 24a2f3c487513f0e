import { useSay, useText } from '../../lib/language/language.tsx';
import type { ErrorAt } from '../../office/acts/thing-form.tsx';
import { difficultyNames, questionKindNames } from './examination-words.ts';
import type { BlueprintRow } from './paper-draft.ts';
import { papersText } from './papers.text.ts';

interface LineError {
  readonly row: Pick<BlueprintRow, 'line' | 'found'>;
  readonly place: number | undefined;
  readonly errorAt: ErrorAt;
}

/** What is wrong with the number of a line: what was refused, or what the bank lacks. */
export function useLineError(): (line: LineError) => string | undefined {
  const text = useText(papersText);
  return ({ row: { line, found }, place, errorAt }) => {
    if (place === undefined) return undefined;
    const count = line.count ?? 0;
    // What the form can tell by itself it tells better than the refusal.
    if (count > found) return text.lacking(count, found);
    return errorAt(`/blueprint/${place}/count`) ?? errorAt(`/blueprint/${place}`);
  };
}

/** A sort of questions in words. */
export function useSortWords(): (
  line: Pick<BlueprintRow['line'], 'topic' | 'kind' | 'difficulty' | 'points'>,
) => string {
  const text = useText(papersText);
  const say = useSay();
  return ({ topic, kind, difficulty, points }) =>
    text.sort(topic, say(questionKindNames[kind]), say(difficultyNames[difficulty]), points ?? 0);
}
