import { read, utils } from '@e965/xlsx';

/** The rows of the first sheet of a workbook, read by another library than the one that wrote it; empty cells are null. */
export function readSheet(bytes: Uint8Array): readonly (readonly unknown[])[] {
  const workbook = read(bytes, { cellDates: false });
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
  return sheet === undefined ? [] : utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: null });
}
