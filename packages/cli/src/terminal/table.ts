import { displayWidth, padToWidth } from './display-width.ts';
import { wrapText } from './wrap-text.ts';

export interface Cell {
  readonly text: string;
  /** Applied after the layout, so that colour does not count as width. */
  readonly paint?: ((text: string) => string) | undefined;
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Columns of the whole table; the last column is wrapped to fit. */
  readonly width: number;
  readonly paintHead: (text: string) => string;
}

const indent = '  ';
const gap = '  ';
const narrowestLast = 24;

/** Lines of a table whose columns line up with Chinese and Latin text mixed. */
export function tableLines({ head, rows, width, paintHead }: Table): readonly string[] {
  const widths = head.map((title, column) =>
    Math.max(displayWidth(title), ...rows.map((row) => displayWidth(row[column]?.text ?? ''))),
  );
  const before = widths.slice(0, -1).reduce((sum, each) => sum + each + gap.length, indent.length);
  const last = Math.max(narrowestLast, width - before);
  const titles = head.map((title) => ({ text: title, paint: paintHead }));
  return [titles, ...rows].flatMap((row) => rowLines(row, widths, last));
}

function rowLines(row: readonly Cell[], widths: readonly number[], last: number): readonly string[] {
  const front = row.slice(0, -1).map((cell, column) => {
    const painted = paintCell(cell, cell.text);
    return painted + ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell.text))) + gap;
  });
  const end = row.at(-1) ?? { text: '' };
  const blank = padToWidth(
    '',
    widths.slice(0, -1).reduce((sum, each) => sum + each + gap.length, 0),
  );
  return wrapText(end.text, last).map((line, index) =>
    `${indent}${index === 0 ? front.join('') : blank}${paintCell(end, line)}`.trimEnd(),
  );
}

function paintCell({ paint }: Cell, text: string): string {
  return paint === undefined ? text : paint(text);
}
