import { useText } from '../../lib/language/language.tsx';
import type { AnswerJournal } from './answer-journal.ts';
import { attemptText } from './attempt.text.ts';
import { minutesToTell, sayTimeLeft } from './time-left.ts';

interface ExamStatusProps {
  readonly journal: AnswerJournal;
  readonly isCutOff: boolean;
  readonly seconds: number;
}

/** How much time is left, and whether everything is safe; stays in sight. */
export function ExamStatus({ journal: { waiting, lost }, isCutOff, seconds }: ExamStatusProps) {
  const text = useText(attemptText);
  const minutes = minutesToTell(seconds);
  return (
    <div className="exam-status">
      <span className="exam-time" role="timer" aria-live="off" aria-label={`${text.left} ${sayTimeLeft(seconds)}`}>
        <span className="soft small">{text.left}</span>{' '}
        <strong className={seconds <= 300 ? 'exam-time-short' : ''}>{sayTimeLeft(seconds)}</strong>
      </span>
      <span className="visually-hidden" role="status">
        {minutes !== undefined && seconds > 0 && text.toldLeft(minutes)}
      </span>
      <span role="status" className={saveTag(waiting.length, isCutOff)}>
        {waiting.length === 0 ? text.allSaved : (isCutOff ? text.cutOff : text.waiting)(waiting.length)}
      </span>
      {lost.length > 0 && <span className="tag tag-danger">{text.lost(lost.length)}</span>}
    </div>
  );
}

function saveTag(waiting: number, isCutOff: boolean): string {
  if (waiting === 0) return 'tag tag-success';
  return isCutOff ? 'tag tag-warning' : 'tag';
}
