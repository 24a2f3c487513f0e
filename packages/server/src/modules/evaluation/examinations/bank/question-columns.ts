import type { ExamQuestion } from '@guantong/contracts';
import type { WorkbookColumn } from '../../../../http/send-workbook.ts';
import { letterAt } from './check-question.ts';
import { difficultyWords, levelWord, questionKindWords } from './question-words.ts';

/**
 * The heads of a sheet of questions, by what stands below. An export can be sent back as an import, so it has these and the
 * Chinese words whoever reads it.
 */
export const questionHeads = {
  subject: '职业或科目',
  level: '等级',
  topic: '知识点',
  kind: '题型',
  difficulty: '难度',
  points: '分值',
  stem: '题干',
  correct: '正确答案',
} as const;

export const optionLetters = Array.from({ length: 8 }, (_, index) => letterAt(index));

export function optionHead(letter: string): string {
  return `选项${letter}`;
}

/** What an export of the bank shows: with what is right, so it is for the body alone. */
export const questionColumns: readonly WorkbookColumn<ExamQuestion>[] = [
  { head: questionHeads.subject, width: 14, cell: ({ subject }) => subject },
  { head: questionHeads.level, width: 10, cell: (question) => levelWord(question).zh },
  { head: questionHeads.topic, width: 20, cell: ({ topic }) => topic },
  { head: questionHeads.kind, width: 10, cell: ({ kind }) => questionKindWords.zh[kind] },
  { head: questionHeads.difficulty, width: 8, cell: ({ difficulty }) => difficultyWords.zh[difficulty] },
  { head: questionHeads.points, width: 8, cell: ({ points }) => points },
  { head: questionHeads.stem, width: 60, cell: ({ stem }) => stem },
  ...optionLetters.map((letter) => ({
    head: optionHead(letter),
    width: 20,
    cell: ({ options }: ExamQuestion) => options.find(({ id }) => id === letter)?.text ?? null,
  })),
  { head: questionHeads.correct, width: 10, cell: ({ correct }) => correct.join('') },
  { head: '状态', width: 8, cell: ({ state }) => (state === 'active' ? '在用' : '停用') },
];
