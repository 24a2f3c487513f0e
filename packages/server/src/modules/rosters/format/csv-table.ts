import { CsvError, parse } from 'csv-parse';
import type { RosterLimits } from '../roster-limits.ts';
import { createProblem, RosterFileError } from '../roster-problem.ts';
import type { Table, TableRow } from './table.ts';
import { decodeText } from './text-decoding.ts';

/** The one table of a CSV file; the separator (comma, semicolon or tab) is the one its first line has most of. */
export function openCsvTable(bytes: Uint8Array, limits: RosterLimits): Table {
  const text = decodeText(bytes);
  return {
    sheet: null,
    rowCount: null,
    merges: [],
    formulas: { count: 0, unsaved: new Set() },
    rows: () => readRows(text, limits),
  };
}

async function* readRows(text: string, limits: RosterLimits): AsyncGenerator<TableRow> {
  const parser = parse({
    bom: true,
    delimiter: separatorOf(text),
    info: true,
    max_record_size: limits.rowBytes,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  feed(parser, text);
  let number = 0;
  try {
    for await (const item of parser) {
      const { info, record } = item as { info: { lines: number }; record: string[] };
      // `lines` is the line a record ends on; quoted cells may span several.
      number = info.lines - newlines(record);
      if (record.length > 702) throw new RosterFileError(createProblem('too-many-columns', { row: number }));
      yield { number, cells: record.map(withoutGuard) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const tooLarge = error.code === 'CSV_MAX_RECORD_SIZE';
    throw new RosterFileError(createProblem(tooLarge ? 'row-too-large' : 'csv-malformed', { row: number + 1 }));
  } finally {
    parser.destroy();
  }
}

const SLICE = 256 * 1024;

/** Hands the text over in slices as the parser asks, so that rows do not pile up ahead of their reader. */
function feed(parser: ReturnType<typeof parse>, text: string): void {
  let offset = 0;
  const push = () => {
    let accepting = true;
    while (accepting && offset < text.length && !parser.destroyed) {
      accepting = parser.write(text.slice(offset, offset + SLICE));
      offset += SLICE;
    }
    if (offset >= text.length && !parser.writableEnded && !parser.destroyed) parser.end();
  };
  parser.on('drain', push);
  push();
}

function newlines(record: readonly string[]): number {
  return record.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0);
}

function separatorOf(text: string): string {
  const line = text.slice(0, 64 * 1024).split(/\r?\n/, 1)[0] ?? '';
  const counts = [',', '\t', ';'].map((separator) => ({ separator, count: line.split(separator).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}

/** The apostrophe that our own CSV output puts before text a spreadsheet program would take for a formula. */
function withoutGuard(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
