import {
  type BlueprintLine,
  type ExamPaper,
  type NewExamPaper,
  newPaperSchema,
  type QuestionSort,
} from '@guantong/contracts';
import type { FormReading } from '../../office/acts/thing-form.tsx';
import { type FieldWords, issuesToFaults } from '../../office/form/field-fault.ts';

/** A paper to assemble, as it stands in the form. */
export interface PaperDraft {
  readonly cycleId: string;
  readonly subject: string;
  readonly level: string;
  readonly name: string;
  readonly seed: string;
  /** How many of the sorts that the bank has, by `sortKey`. */
  readonly counts: Readonly<Record<string, number | null>>;
  /** Lines for which the bank has no sort. */
  readonly own: readonly OwnLine[];
}

export interface OwnLine {
  readonly key: number;
  readonly topic: string;
  readonly kind: BlueprintLine['kind'];
  readonly difficulty: BlueprintLine['difficulty'];
  readonly points: number | null;
  readonly count: number | null;
}

export const emptyPaper: PaperDraft = {
  ...{ cycleId: '', subject: '', level: '', name: '', seed: '', counts: {}, own: [] },
};

type Sort = Pick<BlueprintLine, 'topic' | 'kind' | 'difficulty'> & { readonly points: number | null };

/** What makes two lines ask for the same questions. */
export function sortKey({ topic, kind, difficulty, points }: Sort): string {
  return [topic.trim(), kind, difficulty, Math.round((points ?? 0) * 10)].join('\n');
}

/** The blueprint of a paper for another one: what the bank has no sort for any more stands as a line of its own. */
export function paperToDraft(paper: ExamPaper, sorts: readonly QuestionSort[]): PaperDraft {
  const { cycleId, subject, level, blueprint } = paper;
  const known = new Set(sortsOf({ subject, level }, sorts).map(sortKey));
  return {
    ...{ ...emptyPaper, cycleId, subject, level },
    counts: Object.fromEntries(
      blueprint.filter((line) => known.has(sortKey(line))).map((line) => [sortKey(line), line.count]),
    ),
    own: blueprint.filter((line) => !known.has(sortKey(line))).map((line, key) => ({ key, ...line })),
  };
}

/** A line of the form, and what the bank has for it. */
export interface BlueprintRow {
  readonly line: Omit<OwnLine, 'key'>;
  /** Questions in use of the sort. */
  readonly found: number;
  /** The line of the form itself; absent: a sort of the bank. */
  readonly own?: OwnLine;
  /** Its place in the blueprint that is sent; undefined: not in it. */
  readonly place: number | undefined;
}

/** Every line of the form: the sorts of the bank for subject and level, then lines of its own. */
export function blueprintRows(draft: PaperDraft, sorts: readonly QuestionSort[]): readonly BlueprintRow[] {
  const fitting = sortsOf(draft, sorts);
  const foundBy = new Map(fitting.map((sort) => [sortKey(sort), sort.count]));
  const rows = [
    ...fitting.map(({ topic, kind, difficulty, points, count: found }) => {
      const line = { topic, kind, difficulty, points };
      return { line: { ...line, count: draft.counts[sortKey(line)] ?? null }, found };
    }),
    ...draft.own.map((own) => {
      const { key: _, ...line } = own;
      return { line, own, found: foundBy.get(sortKey(line)) ?? 0 };
    }),
  ];
  let next = 0;
  return rows.map((row) => ({ ...row, place: isAsked(row) ? next++ : undefined }));
}

/** What the paper would have, and whether the bank has it. */
export interface BlueprintPreview {
  readonly questions: number;
  /** In tenths, so that they add up. */
  readonly tenths: number;
  readonly lacking: readonly BlueprintRow[];
}

export function previewBlueprint(rows: readonly BlueprintRow[]): BlueprintPreview {
  const asked = rows.filter(({ place }) => place !== undefined);
  const sum = (of: (row: BlueprintRow) => number) => asked.reduce((total, row) => total + of(row), 0);
  return {
    questions: sum(({ line }) => line.count ?? 0),
    tenths: sum(({ line }) => Math.round((line.points ?? 0) * 10) * (line.count ?? 0)),
    lacking: asked.filter(({ line, found }) => (line.count ?? 0) > found),
  };
}

/** The draft as the interface takes it; whether points add up and the bank has enough, the server judges again. */
export function readPaperDraft(draft: PaperDraft, sorts: readonly QuestionSort[]): FormReading<NewExamPaper> {
  const { cycleId, subject, level, name, seed } = draft;
  const asked = blueprintRows(draft, sorts).filter(({ place }) => place !== undefined);
  const input = {
    ...{ cycleId, subject, level, name, blueprint: asked.map(({ line }) => line) },
    ...(seed.trim() === '' ? {} : { seed: seed.trim().toLowerCase() }),
  };
  const parsed = newPaperSchema.safeParse(input);
  if (parsed.success) return { ok: true, input: parsed.data };
  return { ok: false, faults: issuesToFaults(parsed.error.issues, input, paperWords) };
}

/** The sorts of the bank for a subject and level. */
export function sortsOf(
  { subject, level }: Pick<PaperDraft, 'subject' | 'level'>,
  sorts: readonly QuestionSort[],
): readonly QuestionSort[] {
  return sorts.filter((sort) => sort.subject === subject && sort.level === level);
}

// A line that somebody added is asked for before it has a number.
function isAsked({ line, own }: { readonly line: BlueprintRow['line']; readonly own?: OwnLine }): boolean {
  return own !== undefined || (line.count ?? 0) > 0;
}

/** The fields of a paper in words. */
export const paperWords: FieldWords = {
  '/cycleId': {
    name: { zh: '评价计划', en: 'Cycle' },
    expected: { zh: '选择一个评价计划', en: 'one of the cycles' },
  },
  '/subject': {
    name: { zh: '职业或科目', en: 'Subject' },
    expected: { zh: '选择一个职业或科目', en: 'one of the subjects' },
  },
  '/level': { name: { zh: '等级', en: 'Level' }, expected: { zh: '选择一个等级', en: 'one of the levels' } },
  '/name': {
    name: { zh: '试卷名称', en: 'Name' },
    expected: { zh: '2 至 100 字', en: '2 to 100 characters' },
  },
  '/seed': {
    name: { zh: '随机种子', en: 'Seed' },
    expected: { zh: '64 位十六进制，或不填', en: '64 hexadecimal digits, or nothing' },
  },
  '/blueprint': {
    name: { zh: '细目表', en: 'Blueprint' },
    expected: { zh: '至少一类试题的题数', en: 'how many of one sort at least' },
  },
  '/blueprint/*/topic': {
    name: { zh: '知识点', en: 'Topic' },
    expected: { zh: '1 至 60 字', en: '1 to 60 characters' },
  },
  '/blueprint/*/points': {
    name: { zh: '每题分值', en: 'Points each' },
    expected: { zh: '0.1 至 100，最多一位小数', en: '0.1 to 100, one decimal at most' },
  },
  '/blueprint/*/count': {
    name: { zh: '题数', en: 'Questions' },
    expected: { zh: '1 至 200 的整数', en: 'a whole number from 1 to 200' },
  },
};
