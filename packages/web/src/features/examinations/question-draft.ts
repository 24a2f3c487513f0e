import { type ExamQuestion, type NewExamQuestion, newQuestionSchema, type QuestionKind } from '@guantong/contracts';
import { isOccupationCode } from '../../lib/occupations/is-occupation-code.ts';
import type { FormReading } from '../../office/acts/thing-form.tsx';
import { type FieldWords, issuesToFaults } from '../../office/form/field-fault.ts';

/** A question as it stands in the form. */
export interface QuestionDraft {
  readonly scope: 'occupation' | 'other';
  readonly occupation: string;
  readonly subject: string;
  readonly level: string;
  readonly topic: string;
  readonly kind: QuestionKind;
  readonly difficulty: string;
  readonly points: number | null;
  readonly stem: string;
  /** In their order, A first; those of a judgement are not among them. */
  readonly options: readonly DraftOption[];
  /** Of a judgement: A right, B wrong. */
  readonly verdict: 'A' | 'B' | '';
}

export interface DraftOption {
  readonly text: string;
  readonly right: boolean;
}

const blank: DraftOption = { text: '', right: false };

export const emptyQuestion: QuestionDraft = {
  scope: 'occupation',
  occupation: '',
  subject: '',
  level: '',
  topic: '',
  kind: 'single',
  difficulty: 'medium',
  points: 1,
  stem: '',
  options: [blank, blank, blank, blank],
  verdict: '',
};

/** A question as a form that changes it. */
export function questionToDraft(question: ExamQuestion): QuestionDraft {
  const { subject, level, topic, kind, difficulty, points, stem, options, correct } = question;
  const isOccupation = isOccupationCode(subject);
  return {
    ...{ scope: isOccupation ? 'occupation' : 'other', level, topic, kind, difficulty, points, stem },
    ...{ occupation: isOccupation ? subject : '', subject: isOccupation ? '' : subject },
    options:
      kind === 'judgement'
        ? emptyQuestion.options
        : options.map(({ id, text }) => ({ text, right: correct.includes(id) })),
    verdict: kind !== 'judgement' ? '' : correct.includes('A') ? 'A' : 'B',
  };
}

/** A new question of the sort of another: what is asked is empty. */
export function anotherLike(question: ExamQuestion): QuestionDraft {
  const { stem, options, verdict } = emptyQuestion;
  return { ...questionToDraft(question), stem, options, verdict };
}

export function subjectOf({ scope, occupation, subject }: QuestionDraft): string {
  return scope === 'occupation' ? occupation : subject.trim();
}

/** 0 → A. */
export function letterAt(index: number): string {
  return String.fromCharCode(65 + index);
}

/** Marks an option as right; of a question with one answer no other stays right. */
export function withRight(draft: QuestionDraft, index: number, right: boolean): readonly DraftOption[] {
  return draft.options.map((option, at) =>
    at === index ? { ...option, right } : draft.kind === 'single' && right ? { ...option, right: false } : option,
  );
}

/** The draft as the interface takes it. Whether options and answer fit the kind, the server judges and says at the field. */
export function readQuestionDraft(draft: QuestionDraft): FormReading<NewExamQuestion> {
  const { level, topic, kind, difficulty, points, stem } = draft;
  const isJudgement = kind === 'judgement';
  const options = isJudgement ? [] : draft.options.map(({ text }, index) => ({ id: letterAt(index), text }));
  // Options at the end that nobody wrote in are none.
  while (options.at(-1)?.text.trim() === '') options.pop();
  const chosen = options.filter((_, index) => draft.options[index]?.right === true).map(({ id }) => id);
  const input = {
    ...{ subject: subjectOf(draft), level, topic, kind, difficulty, points, stem, options },
    correct: isJudgement ? [draft.verdict].filter((letter) => letter !== '') : chosen,
  };
  const parsed = newQuestionSchema.safeParse(input);
  if (parsed.success) return { ok: true, input: parsed.data };
  return { ok: false, faults: issuesToFaults(parsed.error.issues, input, questionWords) };
}

/** The fields of a question in words. */
export const questionWords: FieldWords = {
  '/subject': {
    name: { zh: '职业或科目', en: 'Subject' },
    expected: { zh: '一个职业，或 1 至 60 字的科目', en: 'an occupation, or a subject of 1 to 60 characters' },
  },
  '/level': { name: { zh: '等级', en: 'Level' }, expected: { zh: '选择一个等级', en: 'one of the levels' } },
  '/topic': {
    name: { zh: '知识点', en: 'Topic' },
    expected: { zh: '1 至 60 字', en: '1 to 60 characters' },
  },
  '/difficulty': {
    name: { zh: '难度', en: 'Difficulty' },
    expected: { zh: '易、中、难之一', en: 'easy, medium or hard' },
  },
  '/points': {
    name: { zh: '分值', en: 'Points' },
    expected: { zh: '0.1 至 100，最多一位小数', en: '0.1 to 100, one decimal at most' },
  },
  '/stem': {
    name: { zh: '题干', en: 'Question' },
    expected: { zh: '2 至 2000 字，题库中没有的', en: '2 to 2000 characters that the bank has not' },
  },
  '/options': {
    name: { zh: '选项', en: 'Options' },
    expected: { zh: '从 A 起连续填写，每项 1 至 500 字', en: 'from A on without a gap, 1 to 500 characters each' },
  },
  '/correct': {
    name: { zh: '正确答案', en: 'Right answer' },
    expected: { zh: '勾选正确的选项', en: 'what is right is ticked' },
  },
};
