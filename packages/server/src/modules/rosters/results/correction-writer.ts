import { peopleSheet, remarkHeader } from '../columns/sheets.ts';
import { type RosterSink, writeTo } from '../format/byte-sink.ts';
import type { DateCell, OutputCell } from '../format/output-cell.ts';
import type { TableCell } from '../format/table.ts';
import { columnLetter } from '../format/table.ts';
import { WorkbookWriter } from '../format/workbook-writer.ts';
import type { FaultyRow, SourceRow } from '../roster-event.ts';
import { problemSentence, type RosterProblem } from '../roster-problem.ts';

/** Collects faulty rows into a workbook to be corrected and uploaded again. */
export interface CorrectionWriter {
  add(row: FaultyRow): Promise<void>;
  /** Writes the workbook; rows come under the heads they had. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

export function createCorrectionWriter(sink: RosterSink): CorrectionWriter {
  const workbook = new WorkbookWriter();
  return {
    async add({ problems, source }) {
      for (const row of source) {
        const sheet = row.sheet ?? peopleSheet;
        await workbook.openSheet(layoutOf(sheet, row.header));
        await workbook.addRow(sheet, correctionCells(row, problems));
      }
    },
    async finish() {
      await workbook.openSheet({ name: peopleSheet, header: [], widths: [], filter: false });
      await writeTo(sink, (write) => workbook.finish(write));
    },
    close: () => workbook.close(),
  };
}

/** The rows with mistakes alone, wrong cells coloured, what is wrong in a last column. */
export async function correctedTemplate(
  sink: RosterSink,
  rows: AsyncIterable<FaultyRow> | Iterable<FaultyRow>,
): Promise<void> {
  const writer = createCorrectionWriter(sink);
  try {
    for await (const row of rows) await writer.add(row);
    await writer.finish();
  } finally {
    await writer.close();
  }
}

function layoutOf(name: string, header: readonly TableCell[]) {
  const heads = withoutRemark(header).map((cell): OutputCell => ({ value: writtenValue(cell), look: 'header' }));
  return {
    name,
    header: [...heads, { value: remarkHeader, look: 'header' } as const],
    widths: [...heads.map(() => 15), 80],
    filter: true,
  };
}

/** A file corrected once already has the column; it is not repeated. */
function withoutRemark(header: readonly TableCell[]): readonly TableCell[] {
  return header.at(-1) === remarkHeader ? header.slice(0, -1) : header;
}

function correctionCells(
  { sheet, header, number, cells }: SourceRow,
  problems: readonly RosterProblem[],
): readonly OutputCell[] {
  const own = problems.filter((problem) => problem.sheet === sheet && problem.row === number);
  const wrong = new Set(own.map(({ column }) => column?.letter));
  const width = withoutRemark(header).length;
  const written = Array.from({ length: width }, (_, index): OutputCell => {
    const value = writtenValue(cells[index] ?? null);
    return wrong.has(columnLetter(index)) ? { value, look: 'error' } : value;
  });
  return [...written, { value: own.map((problem) => problemSentence(problem, 'zh')).join('\n'), look: 'wrapped' }];
}

function writtenValue(cell: TableCell): string | number | DateCell | null {
  if (cell === null || typeof cell === 'number' || typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return Number.isNaN(cell.getTime()) ? '' : { date: cell.toISOString().slice(0, 10) };
}
