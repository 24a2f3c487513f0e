import { parseResidentId } from '@guantong/contracts';
import type { AnnualReview, DirectoryEntry, Text } from '@guantong/engine';
import { AppError } from '../../../http/app-error.ts';
import { idColumn } from '../../rosters/columns/person-columns.ts';
import { reviewGroup } from '../../rosters/columns/record-columns.ts';
import { openCsvTable } from '../../rosters/format/csv-table.ts';
import { fileKind } from '../../rosters/format/file-kind.ts';
import type { Table } from '../../rosters/format/table.ts';
import { openWorkbookTables } from '../../rosters/format/workbook-tables.ts';
import { type FactReader, isFactBlank, readText } from '../../rosters/reading/fact-cells.ts';
import { createDetailHeaderNames, type HeaderMeaning, normaliseHeader } from '../../rosters/reading/header-names.ts';
import { createOccupationNames } from '../../rosters/reading/occupation-names.ts';
import { openSheet } from '../../rosters/reading/open-sheet.ts';
import { readReview } from '../../rosters/reading/read-record.ts';
import { defaultRosterLimits, type RosterLimits } from '../../rosters/roster-limits.ts';
import { createProblem, problemSentence, RosterFileError, type RosterProblem } from '../../rosters/roster-problem.ts';

/** A row of a workbook of reviews. The resident id is for finding the person and goes no further. */
export type ReviewRow =
  | {
      readonly ok: true;
      readonly row: number;
      readonly residentId: string;
      readonly review: Omit<AnnualReview, 'employerId'>;
    }
  | { readonly ok: false; readonly row: number; readonly why: Text };

export interface ReviewFile {
  readonly bytes: Uint8Array;
  readonly directory: readonly DirectoryEntry[];
  /** Whether made-up resident ids are taken. */
  readonly acceptMadeUp: boolean;
  readonly today: string;
}

/** Rows in one file; a larger employer sends several. */
export const MOST_REVIEW_ROWS = 500;

/**
 * Reads the first sheet of an xlsx, or a csv: one review a row, with the columns 身份证号, 年度, 结果 and, where it is not
 * the present one, 职业. Throws `review-file-unusable` with the reason for a file that is no such sheet.
 */
export async function readReviewRows(file: ReviewFile): Promise<readonly ReviewRow[]> {
  try {
    return await readRows(file);
  } catch (error) {
    if (!(error instanceof RosterFileError)) throw error;
    const { problem } = error;
    // A sheet without heads is told by its first row, which may hold resident ids.
    const say = (language: 'zh' | 'en') => problemSentence(problem, language).replace(/\d{14,}[\dXx]?/g, '…');
    const [zh, en] = [say('zh'), say('en')];
    throw new AppError('review-file-unusable', { reason: { zh, en } });
  }
}

async function readRows({ bytes, directory, acceptMadeUp, today }: ReviewFile): Promise<readonly ReviewRow[]> {
  const limits: RosterLimits = { ...defaultRosterLimits, rows: MOST_REVIEW_ROWS };
  const table = await openTable(bytes, limits);
  const opened = await openSheet({ table, names: reviewHeaderNames(), keyField: 'id', maxRows: limits.rows });
  const binding = opened?.headers.facts.find(({ group }) => group === 'review')?.binding;
  if (opened === undefined || binding === undefined) throw new RosterFileError(createProblem('file-empty'));
  const occupations = createOccupationNames(directory);
  const rows: ReviewRow[] = [];
  for await (const { number: row, cells } of opened.rows) {
    const problems: RosterProblem[] = [];
    const reader: FactReader = { sheet: opened.sheet, row, cells, binding, occupations, problems };
    if (!isFactBlank(reader)) rows.push(readRow(reader, { acceptMadeUp, today }));
  }
  return rows;
}

async function openTable(bytes: Uint8Array, limits: RosterLimits): Promise<Table> {
  const buffer = Buffer.from(bytes);
  const kind = fileKind(buffer);
  if (kind === 'text') return openCsvTable(buffer, limits);
  const [first] = kind === 'archive' ? await openWorkbookTables(buffer, limits) : [];
  if (first !== undefined) return first;
  throw new RosterFileError(createProblem(kind === 'compound' ? 'old-or-encrypted-workbook' : 'not-a-table'));
}

/** The heads of the sheet 考核, and those of a resident id in the place of the staff number. */
function reviewHeaderNames(): ReadonlyMap<string, HeaderMeaning> {
  const meaning: HeaderMeaning = { group: reviewGroup.group, ordinal: 1, field: idColumn.field };
  const others = [...createDetailHeaderNames(reviewGroup)].filter(([, { field }]) => field !== idColumn.field);
  return new Map([...others, ...residentIdHeads.map((head) => [normaliseHeader(head), meaning] as const)]);
}

const residentIdHeads = ['身份证号', '居民身份证号', '公民身份号码', '身份证号码', '证件号码', 'Resident id'];

function readRow(
  reader: FactReader,
  { acceptMadeUp, today }: { readonly acceptMadeUp: boolean; readonly today: string },
): ReviewRow {
  const { row } = reader;
  const parsed = parseResidentId(readText(reader, 'id') ?? '', { acceptMadeUp, bornBy: today });
  // What was found is not told: it may be a resident id with one wrong digit.
  if (!parsed.ok) return { ok: false, row, why: expectedWords(parsed.problem.expected) };
  const review = readReview(reader);
  const [problem] = reader.problems;
  if (review === undefined || problem !== undefined)
    return { ok: false, row, why: expectedWords(problem?.expected ?? { zh: '一条考核', en: 'a review' }) };
  const { employerId: _, ...own } = review;
  return { ok: true, row, residentId: parsed.value.id, review: own };
}

function expectedWords({ zh, en }: Text): Text {
  return { zh: `应为${zh}`, en: `expected ${en}` };
}
