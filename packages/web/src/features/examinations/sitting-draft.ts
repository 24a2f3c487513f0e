import {
  type ExamCase,
  type ExamPaperRow,
  type ExamSitting,
  type ExamSittingMove,
  type NewExamSitting,
  newSittingSchema,
  sittingMoveSchema,
} from '@guantong/contracts';
import type { FormReading } from '../../office/acts/thing-form.tsx';
import { type DayTime, dayTimeToInstant, instantToDayTime } from '../../office/days/day-time.ts';
import { type FieldWords, issuesToFaults } from '../../office/form/field-fault.ts';
import type { GroupPlace } from '../groups/api.ts';
import { casesForPaper, isChosen, type Ticks } from './candidates.ts';

/** Room and time of a sitting, as they stand in a form. */
export interface TimesDraft {
  readonly room: string;
  readonly opens: DayTime;
  readonly closes: DayTime;
  readonly minutes: number | null;
}

/** A sitting to plan, as it stands in the form. */
export interface SittingDraft extends TimesDraft {
  readonly title: string;
  readonly ticks: Ticks;
}

export const emptySitting: SittingDraft = {
  title: '',
  room: '',
  opens: { day: '', time: '09:00' },
  closes: { day: '', time: '11:00' },
  minutes: 90,
  ticks: {},
};

/** Another day of the opening takes the end along until somebody says otherwise. */
export function withOpening({ opens, closes }: TimesDraft, next: DayTime): Partial<TimesDraft> {
  const follows = closes.day === '' || closes.day === opens.day;
  return { opens: next, ...(follows ? { closes: { ...closes, day: next.day } } : {}) };
}

export interface SittingChoices {
  readonly place: GroupPlace | undefined;
  readonly paper: ExamPaperRow | undefined;
  readonly cases: readonly ExamCase[];
}

/** The draft as the interface takes it: with the candidates by name, so that nobody is seated who was not seen. */
export function readSittingDraft(
  { title, ticks, ...times }: SittingDraft,
  { place, paper, cases }: SittingChoices,
): FormReading<NewExamSitting> {
  const fitting = paper === undefined ? [] : casesForPaper(cases, paper);
  const input = {
    ...{ cycleId: place?.cycleId, group: place?.group, paperId: paper?.id, title, ...readTimes(times) },
    applications: fitting.filter((each) => isChosen(each, ticks)).map(({ applicationId }) => applicationId),
  };
  const parsed = newSittingSchema.safeParse(input);
  if (parsed.success) return { ok: true, input: parsed.data };
  return { ok: false, faults: issuesToFaults(parsed.error.issues, input, sittingWords) };
}

/** Room and time of a sitting, as a form that changes them. */
export function sittingToTimes({ room, opensAt, closesAt, minutes }: ExamSitting): TimesDraft {
  return { room, minutes, opens: instantToDayTime(opensAt), closes: instantToDayTime(closesAt) };
}

export function readMoveDraft(times: TimesDraft, version: number): FormReading<ExamSittingMove> {
  const input = { version, ...readTimes(times) };
  const parsed = sittingMoveSchema.safeParse(input);
  if (parsed.success) return { ok: true, input: parsed.data };
  return { ok: false, faults: issuesToFaults(parsed.error.issues, input, sittingWords) };
}

function readTimes({ room, opens, closes, minutes }: TimesDraft) {
  return { room, minutes, opensAt: dayTimeToInstant(opens), closesAt: dayTimeToInstant(closes) };
}

/** The fields of a sitting in words. */
export const sittingWords: FieldWords = {
  '/group': { name: { zh: '分组', en: 'Group' }, expected: { zh: '选择一个分组', en: 'one of the groups' } },
  '/paperId': { name: { zh: '试卷', en: 'Paper' }, expected: { zh: '选择一份试卷', en: 'one of the papers' } },
  '/title': {
    name: { zh: '名称', en: 'Title' },
    expected: { zh: '2 至 100 字', en: '2 to 100 characters' },
  },
  '/room': {
    name: { zh: '考场', en: 'Room' },
    expected: { zh: '2 至 200 字', en: '2 to 200 characters' },
  },
  '/opensAt': {
    name: { zh: '开考时间', en: 'Opening' },
    expected: { zh: '将来的日期和时刻', en: 'a day and time ahead' },
  },
  '/closesAt': {
    name: { zh: '截止时间', en: 'End' },
    expected: { zh: '开考后、够答题时长的日期和时刻', en: 'a day and time that leaves the minutes allowed' },
  },
  '/minutes': {
    name: { zh: '答题时长', en: 'Minutes allowed' },
    expected: { zh: '1 至 600 的整数', en: 'a whole number from 1 to 600' },
  },
  '/applications': {
    name: { zh: '考生', en: 'Candidates' },
    expected: { zh: '至少一名考生，最多 2000 名', en: 'one candidate at least, 2000 at most' },
  },
};
