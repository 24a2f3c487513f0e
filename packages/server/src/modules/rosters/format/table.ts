/** A cell as read: dates only where the file says the number is a date; never a formula. */
export type TableCell = string | number | boolean | Date | null;

/** One row of a sheet; `number` is the row number the spreadsheet program shows. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly TableCell[];
}

/** A sheet before its rows are read. */
export interface Table {
  /** null: a text file, which has no sheets. */
  readonly sheet: string | null;
  /** Rows including header and empty ones, for progress; null: not known beforehand. */
  readonly rowCount: number | null;
  readonly merges: readonly string[];
  readonly formulas: FormulaCells;
  readonly rows: () => AsyncIterable<TableRow>;
}

/** Formula cells of a sheet: how many, and the references of those without a saved result. */
export interface FormulaCells {
  readonly count: number;
  readonly unsaved: ReadonlySet<string>;
}

export function isBlank(cell: TableCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
