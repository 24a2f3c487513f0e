import './examinations.css';
import type { PaperQuestion } from '@guantong/contracts';
import { useText } from '../../lib/language/language.tsx';
import { questionsText } from './questions.text.ts';

interface SolvedQuestionProps {
  readonly question: Pick<PaperQuestion, 'stem' | 'options'>;
  /** The letters of what is right. */
  readonly correct: readonly string[];
}

/** What is asked, with what is right marked by words and not by colour alone. */
export function SolvedQuestion({ question: { stem, options }, correct }: SolvedQuestionProps) {
  const text = useText(questionsText);
  return (
    <>
      <p className="exam-stem">{stem}</p>
      <ul className="plain-rows">
        {options.map(({ id, text: words }) => (
          <li key={id} className="row row-apart">
            <span>
              <strong>{id}</strong> {words}
            </span>
            {correct.includes(id) && <span className="badge badge-eligible">{text.correct}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
