import { utils, type WorkSheet, write } from '@e965/xlsx';

export type CellInput = string | number | boolean | Date | null;

/** A workbook from rows, written by a library this product does not read or write with. */
export function buildWorkbook(
  sheets: Readonly<Record<string, readonly (readonly CellInput[])[]>>,
  change?: (sheet: WorkSheet, name: string) => void,
): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(
      rows.map((row) => [...row]),
      { cellDates: true, UTC: true },
    );
    change?.(sheet, name);
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true, cellDates: false }));
}
