import type { MarkRow } from '@guantong/contracts';
import { defineText } from '../../lib/language/define-text.ts';
import { useText } from '../../lib/language/language.tsx';

/** Which evaluation of a case a mark is of: one before the present is history and does not count. */
export function EvaluationOf({ evaluation, current }: Pick<MarkRow, 'evaluation' | 'current'>) {
  const text = useText(evaluationText);
  return (
    <>
      {text.number(evaluation)}
      {!current && <span className="soft small"> {text.history}</span>}
    </>
  );
}

const evaluationText = defineText(
  { number: (evaluation: number) => `第 ${evaluation} 次评价`, history: '此前的成绩，不计入' },
  { number: (evaluation) => `evaluation ${evaluation}`, history: 'earlier, does not count' },
);
