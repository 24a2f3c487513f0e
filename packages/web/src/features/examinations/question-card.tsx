import type { PaperQuestion } from '@guantong/contracts';
import { useEffect, useRef } from 'react';
import { useSay, useText } from '../../lib/language/language.tsx';
import { attemptText } from './attempt.text.ts';
import { questionKindNames } from './examination-words.ts';

interface QuestionCardProps {
  readonly question: PaperQuestion;
  /** From 1. */
  readonly place: number;
  readonly all: number;
  readonly chosen: readonly string[];
  readonly isClosed: boolean;
  readonly onChoose: (choices: readonly string[]) => void;
}

/** One question; coming to it, a screen reader begins at its head. */
export function QuestionCard({ question, place, all, chosen, isClosed, onChoose }: QuestionCardProps) {
  const text = useText(attemptText);
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isMultiple = question.kind === 'multiple';
  function change(letter: string): void {
    const others = isMultiple ? chosen.filter((one) => one !== letter) : [];
    const isTakenBack = isMultiple && chosen.includes(letter);
    onChoose((isTakenBack ? others : [...others, letter]).sort());
  }
  return (
    <section className="office-panel stack stack-tight">
      <h2 ref={heading} tabIndex={-1} className="exam-heading">
        {text.question(place, all)}{' '}
        <span className="soft small">
          {say(questionKindNames[question.kind])} · {text.points(question.points)}
        </span>
      </h2>
      <fieldset className="exam-question" disabled={isClosed}>
        <legend>{question.stem}</legend>
        <p className="soft small">{isMultiple ? text.multiple : text.single}</p>
        <div className="exam-options">
          {question.options.map(({ id, text: words }) => (
            <label key={id} className="choice exam-option">
              <input
                type={isMultiple ? 'checkbox' : 'radio'}
                name={question.id}
                value={id}
                checked={chosen.includes(id)}
                onChange={() => change(id)}
              />
              <strong>{id}</strong> <span>{words}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {chosen.length > 0 && (
        <div>
          <button type="button" className="button button-quiet" disabled={isClosed} onClick={() => onChoose([])}>
            {text.clear}
          </button>
        </div>
      )}
    </section>
  );
}
