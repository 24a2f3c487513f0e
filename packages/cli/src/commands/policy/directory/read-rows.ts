import { type Buffer, isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { CommandFailure, isSystemError } from '../../../failure.ts';
import { fileFailure } from '../../../input/open-input.ts';

/** One row of a table file; `line` is what a spreadsheet program shows. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
}

// The whole classification of occupations with several specialties each stays far below.
const [mostBytes, mostRows] = [20 * 1024 * 1024, 50_000];

/** The rows of a CSV file or of the first sheet of a workbook, empty ones left out. */
export async function readRows(file: string): Promise<readonly FileRow[]> {
  const bytes = await load(file);
  const rows =
    bytes.subarray(0, 2).toString('latin1') === 'PK' ? await workbookRows(bytes, file) : csvRows(bytes, file);
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

async function load(file: string): Promise<Buffer> {
  try {
    if ((await stat(file)).size > mostBytes) {
      throw unusable(file, { zh: '应不超过 20 MiB', en: 'expected at most 20 MiB' });
    }
    return await readFile(file);
  } catch (error) {
    throw isSystemError(error) ? fileFailure(file, error) : error;
  }
}

function csvRows(bytes: Buffer, file: string): readonly FileRow[] {
  const text = isUtf8(bytes) ? bytes.toString('utf8') : new TextDecoder('gb18030').decode(bytes);
  try {
    const rows: FileRow[] = [];
    parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record(cells: string[], { lines }) {
        rows.push({ line: lines, cells });
        return null;
      },
    });
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw unusable(file, { zh: '不是 CSV 表格', en: 'it is not a CSV table' });
  }
}

async function workbookRows(bytes: Buffer, file: string): Promise<readonly FileRow[]> {
  const workbook = await readXlsx(bytes, { sheets: [0], maxRows: mostRows }).catch(() => {
    throw unusable(file, { zh: '不是可以打开的 xlsx 工作簿', en: 'it is not an xlsx workbook that can be opened' });
  });
  const rows = workbook.sheets[0]?.rows ?? [];
  return rows.map((cells, index) => ({
    line: index + 1,
    cells: cells.map((cell) => (cell === null ? '' : String(cell))),
  }));
}

function unusable(file: string, reason: { readonly zh: string; readonly en: string }): CommandFailure {
  return new CommandFailure('input-not-readable', {
    zh: `无法使用 ${file}：${reason.zh}。请给出 CSV（UTF-8）或 xlsx 文件。`,
    en: `cannot use ${file}: ${reason.en}. Name a CSV (UTF-8) or xlsx file.`,
  });
}
