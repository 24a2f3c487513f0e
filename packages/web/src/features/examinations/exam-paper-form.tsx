import type { ExamAttempt, PaperQuestion } from '@guantong/contracts';
import { useEffect, useState } from 'react';
import { useText } from '../../lib/language/language.tsx';
import { currentAnswers } from './answer-journal.ts';
import { attemptText } from './attempt.text.ts';
import { ExamStatus } from './exam-status.tsx';
import { HandInDialog } from './hand-in-dialog.tsx';
import { QuestionCard } from './question-card.tsx';
import { useAnswerKeeper } from './use-answer-keeper.ts';
import { useSecondsLeft } from './use-seconds-left.ts';

interface ExamPaperFormProps {
  readonly attempt: ExamAttempt;
  readonly questions: readonly PaperQuestion[];
  readonly deadlineAt: string;
  /** The time is over, or the server takes no answer any more: it says why. */
  readonly onOver: () => void;
  readonly onChange: (attempt: ExamAttempt) => void;
}

/** The paper while the time runs: one question at a time, or all of them as numbers. */
export function ExamPaperForm({ attempt, questions, deadlineAt, onOver, onChange }: ExamPaperFormProps) {
  const text = useText(attemptText);
  const { journal, isCutOff, clock, choose, push } = useAnswerKeeper(attempt);
  const seconds = useSecondsLeft(deadlineAt, clock);
  const [place, setPlace] = useState(0);
  const [isOverview, setOverview] = useState(false);
  const [isHandingIn, setHandingIn] = useState(false);
  const isOver = seconds === 0;
  // Handed in on another device, or the evaluation has begun again.
  useAskedAgain(isOver || journal.lost.length > 0, onOver);
  const answers = currentAnswers(journal);
  const isAnswered = ({ id }: PaperQuestion) => (answers[id] ?? []).length > 0;
  const open = questions.filter((question) => !isAnswered(question)).length;
  const question = questions[place];
  return (
    <div className="stack exam-paper">
      <ExamStatus {...{ journal, isCutOff, seconds }} />
      {isOver && (
        <p className="note note-warning" role="status">
          {text.over}
        </p>
      )}
      {isOverview || question === undefined ? (
        <Overview
          {...{ questions, place, isAnswered }}
          onGo={(next) => {
            setPlace(next);
            setOverview(false);
          }}
        />
      ) : (
        <QuestionCard
          key={question.id}
          question={question}
          place={place + 1}
          all={questions.length}
          chosen={answers[question.id] ?? []}
          isClosed={isOver}
          onChoose={(choices) => choose(question.id, choices)}
        />
      )}
      <div className="exam-foot">
        <button
          type="button"
          className="button"
          disabled={place === 0 || isOverview}
          onClick={() => setPlace(place - 1)}
        >
          {text.previous}
        </button>
        <button
          type="button"
          className="button"
          disabled={place === questions.length - 1 || isOverview}
          onClick={() => setPlace(place + 1)}
        >
          {text.next}
        </button>
        <button type="button" className="button" aria-pressed={isOverview} onClick={() => setOverview(!isOverview)}>
          {isOverview ? text.toQuestions : text.overview}
        </button>
        <button type="button" className="button button-primary" disabled={isOver} onClick={() => setHandingIn(true)}>
          {text.handIn}
        </button>
      </div>
      {isHandingIn && !isOver && (
        <HandInDialog
          {...{ open, push, onChange }}
          sittingId={attempt.sittingId}
          all={questions.length}
          onClose={() => setHandingIn(false)}
        />
      )}
    </div>
  );
}

/** Asks again every two seconds while something holds. */
function useAskedAgain(holds: boolean, ask: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is the same at each rendering
  useEffect(() => {
    if (!holds) return;
    ask();
    const timer = setInterval(ask, 2_000);
    return () => clearInterval(timer);
  }, [holds]);
}

interface OverviewProps {
  readonly questions: readonly PaperQuestion[];
  readonly place: number;
  readonly isAnswered: (question: PaperQuestion) => boolean;
  readonly onGo: (place: number) => void;
}

function Overview({ questions, place, isAnswered, onGo }: OverviewProps) {
  const text = useText(attemptText);
  const done = questions.filter(isAnswered).length;
  return (
    <section className="office-panel stack stack-tight">
      <div className="row row-apart">
        <h2>{text.overview}</h2>
        <span role="status">{text.numberAnswered(done, questions.length)}</span>
      </div>
      <ol className="exam-numbers">
        {questions.map((question, index) => (
          <li key={question.id}>
            <button
              type="button"
              className={isAnswered(question) ? 'exam-number exam-number-done' : 'exam-number'}
              aria-label={text.ofNumber(index + 1, isAnswered(question))}
              {...(index === place ? { 'aria-current': 'step' as const } : {})}
              onClick={() => onGo(index)}
            >
              {index + 1}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
