import { idColumn } from '../columns/person-columns.ts';
import type { TableRow } from '../format/table.ts';
import { type HeaderNames, normaliseHeader } from './header-names.ts';
import { meaningOf, type RecognisedHeaders, recogniseHeaders } from './recognise-headers.ts';

export interface HeaderRow {
  readonly row: TableRow;
  readonly headers: RecognisedHeaders;
}

/** HR files often open with a title or two; the head is looked for this far. */
export const HEADER_SEARCH_ROWS = 10;

/** The row among the first ones in which most heads are known; at least two must be. */
export function findHeaderRow(rows: readonly TableRow[], names: HeaderNames): HeaderRow | undefined {
  let best: HeaderRow | undefined;
  for (const row of rows) {
    const headers = recogniseHeaders(row.cells, names);
    if (headers.known >= 2 && headers.known > (best?.headers.known ?? 0)) best = { row, headers };
  }
  return best;
}

/** A second row of heads in another language: the cell of the key column is a head itself. */
export function isSecondHeader(row: TableRow, keyIndex: number, names: HeaderNames): boolean {
  const cell = row.cells[keyIndex];
  if (typeof cell !== 'string') return false;
  return normaliseHeader(cell) === normaliseHeader(idColumn.en) || meaningOf(cell, names) !== undefined;
}
