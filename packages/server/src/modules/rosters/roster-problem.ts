import type { Text } from '@guantong/engine';
import { type ProblemCode, problemTexts } from './problem-texts.ts';

/** A column as the uploader sees it: its letter in the sheet and the words at its head. */
export interface ColumnPlace {
  readonly letter: string;
  readonly header: string;
}

/** Something wrong in a roster file: what, where, what was expected and found, what to do. */
export interface RosterProblem {
  readonly code: ProblemCode;
  readonly sheet: string | null;
  /** The row number the spreadsheet program shows (1 is the first). */
  readonly row: number | null;
  readonly column: ColumnPlace | null;
  readonly expected: Text;
  /** What was there, shortened to 40 characters. Part of the answer to the uploader, never for a log. */
  readonly found: string;
  readonly remedy: Text;
}

export interface ProblemInput {
  readonly sheet?: string | null | undefined;
  readonly row?: number | null | undefined;
  readonly column?: ColumnPlace | null | undefined;
  readonly found?: unknown;
  /** Where the code alone does not say precisely enough what belongs there. */
  readonly expected?: Text | undefined;
  readonly remedy?: Text | undefined;
}

/** A problem of a known kind; the texts come from the table unless the caller knows better. */
export function createProblem(code: ProblemCode, input: ProblemInput = {}): RosterProblem {
  const texts = problemTexts[code];
  return {
    code,
    sheet: input.sheet ?? null,
    row: input.row ?? null,
    column: input.column ? { letter: input.column.letter, header: input.column.header } : null,
    expected: input.expected ?? texts.expected,
    found: shorten(input.found),
    remedy: input.remedy ?? texts.remedy,
  };
}

/** One sentence with place, expectation, finding and remedy, for a table cell or a terminal line. */
export function problemSentence(problem: RosterProblem, language: 'zh' | 'en'): string {
  const place = placeOf(problem, language);
  const found =
    problem.found === '' ? '' : language === 'zh' ? `，实际为“${problem.found}”` : `, found “${problem.found}”`;
  return language === 'zh'
    ? `${place}应为${problem.expected.zh}${found}。${problem.remedy.zh}`
    : `${place}expected ${problem.expected.en}${found}. ${problem.remedy.en}`;
}

function placeOf({ sheet, row, column }: RosterProblem, language: 'zh' | 'en'): string {
  const zh = language === 'zh';
  const parts = [
    sheet === null ? '' : zh ? `工作表“${sheet}”` : `sheet “${sheet}”`,
    row === null ? '' : zh ? `第${row}行` : `row ${row}`,
    column === null ? '' : zh ? `${column.letter}列（${column.header}）` : `column ${column.letter} (${column.header})`,
  ].filter((part) => part !== '');
  if (parts.length === 0) return '';
  return zh ? `${parts.join('')}：` : `${parts.join(', ')}: `;
}

const LONGEST_FOUND = 40;

/** The value as one short line without control characters. */
export function shorten(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = value instanceof Date ? isoOf(value) : String(value);
  const line = text
    .slice(0, LONGEST_FOUND * 4)
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\s]+/gu, ' ')
    .trim();
  const characters = [...line];
  return characters.length > LONGEST_FOUND ? `${characters.slice(0, LONGEST_FOUND).join('')}…` : line;
}

function isoOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

/** Carries a problem that ends the reading of a file out of the readers; `readRoster` turns it back into a value. */
export class RosterFileError extends Error {
  readonly problem: RosterProblem;
  constructor(problem: RosterProblem) {
    super(`roster file: ${problem.code}`);
    this.name = 'RosterFileError';
    this.problem = problem;
  }
}
