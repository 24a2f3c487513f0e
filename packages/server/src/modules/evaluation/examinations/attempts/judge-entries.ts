import { isDeepStrictEqual } from 'node:util';
import type { AnswerEntry, AnswerRefusal, AnswersTaken } from '@guantong/contracts';
import type { Text } from '@guantong/engine';
import { earlierExamination } from '../../earlier-evaluation.ts';

export interface EntriesToJudge {
  readonly entries: readonly AnswerEntry[];
  /** What is saved already. */
  readonly journal: readonly AnswerEntry[];
  /** Letters that may be chosen, by question. */
  readonly shape: Readonly<Record<string, string>>;
  /** Why nothing new is taken; undefined while the time runs. */
  readonly closed: 'too-late' | 'handed-in' | 'lapsed' | undefined;
}

export interface JudgedEntries extends Pick<AnswersTaken, 'known' | 'refused'> {
  readonly fresh: readonly AnswerEntry[];
}

/**
 * What becomes of each entry that was sent: what is saved already stays saved, also after the end, so that an acknowledgement that was
 * lost can be asked for again; a number that stands for another answer is refused, and so is what comes too late.
 */
export function judgeEntries({ entries, journal, shape, closed }: EntriesToJudge): JudgedEntries {
  const saved = new Map(journal.map((entry) => [entry.sequence, entry]));
  const known = new Set<number>();
  const fresh: AnswerEntry[] = [];
  const refused: AnswersTaken['refused'] = [];
  const refuse = (sequence: number, code: AnswerRefusal) => refused.push({ sequence, code, reason: reasons[code] });
  for (const entry of entries) {
    const before = saved.get(entry.sequence);
    if (before !== undefined && isSame(before, entry)) known.add(entry.sequence);
    else if (before !== undefined) refuse(entry.sequence, 'sequence-taken');
    else if (closed !== undefined) refuse(entry.sequence, closed);
    else {
      const code = faultOf(entry, shape);
      if (code !== undefined) {
        refuse(entry.sequence, code);
        continue;
      }
      saved.set(entry.sequence, entry);
      fresh.push(entry);
    }
  }
  const sent = new Set(fresh.map(({ sequence }) => sequence));
  return { fresh, known: [...known].filter((sequence) => !sent.has(sequence)), refused };
}

/** What counts: of each question the entry with the highest number; one that was taken back is none. */
export function answersOf(journal: readonly AnswerEntry[]): Readonly<Record<string, readonly string[]>> {
  const latest = new Map<string, readonly string[]>();
  for (const { questionId, choices } of journal.toSorted((a, b) => a.sequence - b.sequence))
    latest.set(questionId, choices);
  return Object.fromEntries([...latest].filter(([, choices]) => choices.length > 0));
}

function isSame(one: AnswerEntry, other: AnswerEntry): boolean {
  return one.questionId === other.questionId && isDeepStrictEqual([...one.choices].sort(), [...other.choices].sort());
}

function faultOf({ questionId, choices }: AnswerEntry, shape: EntriesToJudge['shape']): AnswerRefusal | undefined {
  const letters = Object.hasOwn(shape, questionId) ? shape[questionId] : undefined;
  if (letters === undefined) return 'unknown-question';
  return choices.every((choice) => letters.includes(choice)) ? undefined : 'unknown-choice';
}

const reasons: Readonly<Record<AnswerRefusal, Text>> = {
  'too-late': {
    zh: '到达服务器时已过截止时刻，未保存；截止前保存的作答有效',
    en: 'it reached the server after the deadline and is not saved; what was saved before counts',
  },
  'handed-in': { zh: '已交卷，不再保存作答', en: 'the paper is handed in: nothing more is saved' },
  lapsed: {
    zh: `未保存。${earlierExamination.zh}`,
    en: `it is not saved: ${earlierExamination.en}`,
  },
  'sequence-taken': {
    zh: '该序号已保存另一作答（可能在另一设备上）；请取回作答记录后继续',
    en: 'this number stands for another answer, perhaps from another device: fetch the journal and go on from there',
  },
  'unknown-question': { zh: '试卷中没有此题', en: 'the paper has no such question' },
  'unknown-choice': { zh: '该题没有此选项', en: 'the question has no such option' },
};
