import { streamXlsxRows } from 'hucre/xlsx';
import type { RosterLimits } from '../roster-limits.ts';
import { createProblem, RosterFileError } from '../roster-problem.ts';
import type { Table, TableCell, TableRow } from './table.ts';
import { inspectWorkbook } from './workbook-inspection.ts';

/** The worksheets of an .xlsx file in their order. Everything this product asks of a spreadsheet reader is asked here. */
export async function openWorkbookTables(
  bytes: Uint8Array,
  limits: RosterLimits,
  signal?: AbortSignal,
): Promise<readonly Table[]> {
  const sheets = await inspectWorkbook(bytes, limits, signal);
  return sheets.map(({ name, rowCount, merges, formulas }) => ({
    sheet: name,
    rowCount,
    merges,
    formulas,
    rows: () => readRows(bytes, name),
  }));
}

/** The parser's own errors end as one problem: what they say is about markup, nothing a user could act on. */
async function* readRows(bytes: Uint8Array, sheet: string): AsyncGenerator<TableRow> {
  const rows = streamXlsxRows(bytes, { sheet });
  try {
    for (;;) {
      const next = await rows.next().catch(() => {
        throw new RosterFileError(createProblem('workbook-damaged', { sheet }));
      });
      if (next.done) return;
      yield { number: next.value.index + 1, cells: next.value.values.map(cellOf) };
    }
  } finally {
    await rows.return();
  }
}

function cellOf(value: unknown): TableCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Date ? value : String(value);
}
