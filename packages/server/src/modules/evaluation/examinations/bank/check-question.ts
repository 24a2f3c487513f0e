import type { NewExamQuestion, QuestionOption } from '@guantong/contracts';
import type { Text } from '@guantong/engine';

export interface QuestionFault {
  readonly field: 'options' | 'correct';
  readonly expected: Text;
  readonly found: string;
}

/** What a judgement always offers. */
export const judgementOptions: readonly QuestionOption[] = [
  { id: 'A', text: '正确' },
  { id: 'B', text: '错误' },
];

/** The options as they are kept: those of a judgement are given by its kind. */
export function optionsOf({ kind, options }: Pick<NewExamQuestion, 'kind' | 'options'>): readonly QuestionOption[] {
  return kind === 'judgement' ? judgementOptions : options;
}

/** Every fault of a question: letters in their order, texts that differ, and as many right ones as its kind has. */
export function checkQuestion(question: Pick<NewExamQuestion, 'kind' | 'options' | 'correct'>): QuestionFault[] {
  const { kind, correct } = question;
  const options = optionsOf(question);
  const letters = options.map(({ id }) => id);
  const faults: (QuestionFault | null)[] = [
    letters.length >= 2 && letters.every((letter, index) => letter === letterAt(index))
      ? null
      : fault(
          'options',
          '从 A 起连续的两个至八个选项',
          'two to eight options from A on, without a gap',
          letters.join(''),
        ),
    new Set(options.map(({ text }) => text)).size === options.length
      ? null
      : fault('options', '各选项内容不同', 'options that differ', letters.join('')),
    new Set(correct).size === correct.length && correct.every((letter) => letters.includes(letter))
      ? null
      : fault('correct', '选项中的字母，每个一次', 'letters of the options, each once', correct.join('')),
    fitsKind(kind, correct.length)
      ? null
      : kind === 'multiple'
        ? fault('correct', '多选题至少两个正确答案', 'at least two right ones', correct.join(''))
        : fault('correct', '只有一个正确答案', 'exactly one right one', correct.join('')),
  ];
  return faults.filter((each) => each !== null);
}

/** 0 → A. */
export function letterAt(index: number): string {
  return String.fromCharCode(65 + index);
}

function fitsKind(kind: NewExamQuestion['kind'], count: number): boolean {
  return kind === 'multiple' ? count >= 2 : count === 1;
}

function fault(field: QuestionFault['field'], zh: string, en: string, found: string): QuestionFault {
  return { field, expected: { zh, en }, found };
}
