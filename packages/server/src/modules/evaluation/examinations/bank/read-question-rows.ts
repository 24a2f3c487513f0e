import { type ExamQuestionImport, type NewExamQuestion, newQuestionSchema } from '@guantong/contracts';
import { AppError } from '../../../../http/app-error.ts';
import { allowedWords, findCode } from '../../../rosters/columns/words.ts';
import { openCsvTable } from '../../../rosters/format/csv-table.ts';
import { fileKind } from '../../../rosters/format/file-kind.ts';
import { isBlank, type Table, type TableCell, type TableRow } from '../../../rosters/format/table.ts';
import { openWorkbookTables } from '../../../rosters/format/workbook-tables.ts';
import { defaultRosterLimits } from '../../../rosters/roster-limits.ts';
import { problemSentence, RosterFileError, shorten } from '../../../rosters/roster-problem.ts';
import { checkQuestion } from './check-question.ts';
import { optionHead, optionLetters, questionHeads } from './question-columns.ts';
import { difficultyWords, questionKindWords, readLevel } from './question-words.ts';

type RowError = ExamQuestionImport['errors'][number];

export interface QuestionRows {
  readonly rows: number;
  readonly questions: readonly { readonly row: number; readonly question: NewExamQuestion }[];
  readonly errors: readonly RowError[];
}

/** Rows in one file; a larger bank comes in several. */
export const MOST_QUESTION_ROWS = 5_000;
const MOST_ERRORS = 500;

/**
 * Reads the first sheet of an xlsx, or a csv, with the heads of an export of the bank: one question a row. Throws
 * `question-file-unusable` with the reason for a file that is no such sheet.
 */
export async function readQuestionRows(bytes: Uint8Array): Promise<QuestionRows> {
  try {
    return await readRows(await openTable(bytes));
  } catch (error) {
    if (!(error instanceof RosterFileError)) throw error;
    const { problem } = error;
    throw unusable(problemSentence(problem, 'zh'), problemSentence(problem, 'en'));
  }
}

async function openTable(bytes: Uint8Array): Promise<Table> {
  const limits = { ...defaultRosterLimits, rows: MOST_QUESTION_ROWS };
  const kind = fileKind(bytes);
  if (kind === 'text') return openCsvTable(bytes, limits);
  const [first] = kind === 'archive' ? await openWorkbookTables(bytes, limits) : [];
  if (first === undefined) throw unusable('应为 xlsx 或 csv 文件', 'expected an xlsx or csv file');
  return first;
}

async function readRows(table: Table): Promise<QuestionRows> {
  let columns: ReadonlyMap<string, number> | undefined;
  const questions: { row: number; question: NewExamQuestion }[] = [];
  const errors: RowError[] = [];
  let rows = 0;
  for await (const row of table.rows()) {
    if (row.cells.every(isBlank)) continue;
    if (columns === undefined) {
      columns = columnsOf(row);
      continue;
    }
    rows += 1;
    if (rows > MOST_QUESTION_ROWS)
      throw unusable(`一个文件不超过 ${MOST_QUESTION_ROWS} 题`, `at most ${MOST_QUESTION_ROWS} questions a file`);
    const read = readRow(row, columns);
    if (read.errors.length === 0 && read.question !== undefined)
      questions.push({ row: row.number, question: read.question });
    errors.push(...read.errors.slice(0, MOST_ERRORS - errors.length));
  }
  if (columns === undefined) throw unusable('文件是空的', 'the file is empty');
  return { rows, questions, errors };
}

/** Where each head stands. Throws where one is missing. */
function columnsOf({ cells }: TableRow): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const [index, cell] of cells.entries()) if (!isBlank(cell)) columns.set(String(cell).trim(), index);
  const needed = [...Object.values(questionHeads), optionHead('A'), optionHead('B')];
  const missing = needed.filter((head) => !columns.has(head));
  if (missing.length === 0) return columns;
  throw unusable(`缺少这些列：${missing.join('、')}`, `these columns are missing: ${missing.join(', ')}`);
}

function readRow({ number: row, cells }: TableRow, columns: ReadonlyMap<string, number>) {
  const errors: RowError[] = [];
  const cellAt = (head: string): TableCell => cells[columns.get(head) ?? -1] ?? null;
  const textAt = (head: string) => String(cellAt(head) ?? '').trim();
  const refuse = (column: string, zh: string, en: string) => {
    errors.push({ row, column, expected: { zh, en }, found: shorten(cellAt(column)) });
  };
  const { subject, level: levelHead, kind: kindHead, difficulty: difficultyHead, points: pointsHead } = questionHeads;
  const level = readLevel(textAt(subject), textAt(levelHead));
  if (level === undefined) refuse(levelHead, '职业技能等级或职称层级', 'a skill level or a level of title');
  const kind = findCode(questionKindWords, textAt(kindHead));
  if (kind === undefined) refuse(kindHead, allowedWords(questionKindWords).zh, allowedWords(questionKindWords).en);
  const difficulty = findCode(difficultyWords, textAt(difficultyHead));
  if (difficulty === undefined)
    refuse(difficultyHead, allowedWords(difficultyWords).zh, allowedWords(difficultyWords).en);
  if (level === undefined || kind === undefined || difficulty === undefined) return { errors };
  const given = optionLetters.map((id) => ({ id, text: textAt(optionHead(id)) })).filter(({ text }) => text !== '');
  const parsed = newQuestionSchema.safeParse({
    ...{ subject: textAt(subject), level, kind, difficulty, topic: textAt(questionHeads.topic) },
    points: Number(textAt(pointsHead)),
    stem: textAt(questionHeads.stem),
    options: kind === 'judgement' ? [] : given,
    correct: lettersOf(textAt(questionHeads.correct), kind === 'judgement'),
  });
  if (parsed.success) {
    for (const { field, expected } of checkQuestion(parsed.data))
      refuse(field === 'options' ? optionHead('A') : questionHeads.correct, expected.zh, expected.en);
    return { errors, question: parsed.data };
  }
  for (const field of new Set(parsed.error.issues.map(({ path }) => String(path[0])))) {
    const head = headOf(field);
    refuse(head, expectations[head]?.zh ?? '按模板填写', expectations[head]?.en ?? 'what the template asks for');
  }
  return { errors };
}

/** 'ABD', 'A、B、D', '对' or '×' as letters. */
function lettersOf(text: string, isJudgement: boolean): readonly string[] {
  const plain = text.normalize('NFKC').toUpperCase();
  if (isJudgement && /^(正确|对|√|是|T|TRUE)$/.test(plain)) return ['A'];
  if (isJudgement && /^(错误|错|×|X|否|F|FALSE)$/.test(plain)) return ['B'];
  return [...plain.replace(/[\s,、;；]/g, '')];
}

function headOf(field: string): string {
  const heads: Readonly<Record<string, string>> = { ...questionHeads, options: optionHead('A') };
  return heads[field] ?? questionHeads.stem;
}

const expectations: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  [questionHeads.subject]: {
    zh: '职业代码或科目，1 至 60 字',
    en: 'an occupation code or subject of 1 to 60 characters',
  },
  [questionHeads.topic]: { zh: '知识点，1 至 60 字', en: 'a topic of 1 to 60 characters' },
  [questionHeads.points]: { zh: '0.1 至 100、至多一位小数', en: '0.1 to 100 with one decimal at most' },
  [questionHeads.stem]: { zh: '题干，2 至 2000 字', en: 'what is asked, 2 to 2000 characters' },
  [questionHeads.correct]: {
    zh: '选项字母，如 A 或 ABD；判断题填正确或错误',
    en: 'letters such as A or ABD; of a judgement 正确 or 错误',
  },
  [optionHead('A')]: { zh: '各选项 1 至 500 字', en: 'options of 1 to 500 characters' },
};

function unusable(zh: string, en: string): AppError {
  return new AppError('question-file-unusable', { reason: { zh, en } });
}
