import type { AnswerEntry, ExamAttempt, PaperQuestion } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import type { Actor } from '../../../../access/actor.ts';
import type { Subject } from '../../../../access/conditions.ts';
import { listCan, type PossibleStep } from '../../../../access/list-can.ts';
import { earlierExamination, isLapsed } from '../../earlier-evaluation.ts';
import type { AttemptRecord } from './attempts.repository.ts';
import { answersOf } from './judge-entries.ts';

/** What the access table is asked about an attempt. */
export function attemptSubject({ person_id }: Pick<AttemptRecord, 'person_id'>): Subject {
  return { personId: person_id };
}

/** The state by the clock of the server. */
export function attemptState(record: AttemptRecord, now: Date): ExamAttempt['state'] {
  const at = now.toISOString();
  if (record.handed_in_at !== null) return 'handed-in';
  if (record.cancel_reason !== null) return 'cancelled';
  if (isLapsed(record) && !record.absent) return 'lapsed';
  if (record.deadline_at !== null) return at <= record.deadline_at ? 'running' : 'handed-in';
  if (record.absent || at > record.closes_at) return 'missed';
  return at < record.opens_at ? 'not-open' : 'ready';
}

export function attemptSteps(
  record: AttemptRecord,
  now: Date,
): Readonly<Record<'start' | 'answer' | 'handIn', PossibleStep>> {
  const state = attemptState(record, now);
  const running = state === 'running' ? undefined : notRunning[state];
  // Who began may go on: a start that is asked again is the same start.
  const start = state === 'ready' || state === 'running' ? undefined : notRunning[state];
  return {
    start: { action: 'exam-attempt.start', obstacle: start },
    answer: { action: 'exam-attempt.answer', obstacle: running },
    handIn: { action: 'exam-attempt.hand-in', obstacle: running },
  };
}

export interface AttemptParts {
  readonly record: AttemptRecord;
  /** Null unless the time runs: before and after it nobody reads the paper. */
  readonly questions: readonly PaperQuestion[] | null;
  readonly journal: readonly AnswerEntry[];
}

export function presentAttempt({ record, questions, journal }: AttemptParts, actor: Actor, now: Date): ExamAttempt {
  const { sitting_id, title, cycle_name, room, admission_number, seat, opens_at, closes_at, minutes } = record;
  const answers = Object.entries(answersOf(journal)).map(([id, choices]): [string, string[]] => [id, [...choices]]);
  return {
    ...{ sittingId: sitting_id, title, cycleName: cycle_name, room, admissionNumber: admission_number, seat, minutes },
    ...{ opensAt: opens_at, closesAt: closes_at, state: attemptState(record, now), now: now.toISOString() },
    ...{ startedAt: record.started_at, deadlineAt: record.deadline_at },
    ...{ handedInAt: record.handed_in_at, handedInBy: record.handed_in_by },
    questions: questions === null ? null : [...questions],
    answers: Object.fromEntries(answers),
    journal: [...journal],
    nextSequence: (journal.at(-1)?.sequence ?? 0) + 1,
    can: listCan(actor, attemptSubject(record), Object.values(attemptSteps(record, now))),
  };
}

const notRunning: Readonly<Record<Exclude<ExamAttempt['state'], 'running'>, Text>> = {
  'not-open': { zh: '未到开考时间', en: 'the examination has not opened' },
  ready: { zh: '尚未开始答题', en: 'the examination was not begun' },
  'handed-in': { zh: '已交卷', en: 'the paper is handed in' },
  missed: { zh: '考试已结束，未参加', en: 'the examination is over, and was missed' },
  cancelled: { zh: '场次已取消', en: 'the sitting is cancelled' },
  lapsed: earlierExamination,
};
