import { looksLikeFormula, type OutputCell } from './output-cell.ts';

/** One CSV line (RFC 4180). Text that a spreadsheet program would take for a formula gets an apostrophe in front. */
export function csvRow(cells: readonly OutputCell[]): string {
  return `${cells.map((cell) => field(textOf(cell))).join(',')}\r\n`;
}

function textOf(cell: OutputCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'string') return looksLikeFormula(cell) ? `'${cell}` : cell;
  return 'date' in cell ? cell.date : textOf(cell.value);
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
