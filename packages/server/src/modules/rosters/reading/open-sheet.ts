import type { Column, ColumnGroup } from '../columns/column.ts';
import { isBlank, type Table, type TableCell, type TableRow } from '../format/table.ts';
import { createProblem, RosterFileError, shorten } from '../roster-problem.ts';
import { findHeaderRow, HEADER_SEARCH_ROWS, isSecondHeader } from './find-header-row.ts';
import type { HeaderNames } from './header-names.ts';
import type { BoundColumn, RecognisedHeaders } from './recognise-headers.ts';

export interface OpenedSheet {
  readonly sheet: string | null;
  readonly header: readonly TableCell[];
  readonly headers: RecognisedHeaders;
  /** Rows with content below the head. */
  readonly rows: AsyncIterable<TableRow>;
}

interface SheetInput {
  readonly table: Table;
  readonly names: HeaderNames;
  /** The field that names the person (or employer) of a row. */
  readonly keyField: string;
  readonly maxRows: number;
}

/** Finds the head and leaves the rows to be read; undefined for a sheet without content. Throws `RosterFileError`. */
export async function openSheet({ table, names, keyField, maxRows }: SheetInput): Promise<OpenedSheet | undefined> {
  const iterator = table.rows()[Symbol.asyncIterator]();
  const first: TableRow[] = [];
  while (first.length < HEADER_SEARCH_ROWS) {
    const next = await iterator.next();
    if (next.done) break;
    if (!next.value.cells.every(isBlank)) first.push(next.value);
  }
  if (first.length === 0) return undefined;
  const found = findHeaderRow(first, names);
  const key = found?.headers.facts.map(({ binding }) => binding.get(keyField)).find((column) => column !== undefined);
  if (found === undefined || key === undefined) throw headerMissing(table, first);
  const [duplicate] = found.headers.duplicates;
  if (duplicate)
    throw new RosterFileError(
      createProblem('column-duplicate', {
        sheet: table.sheet,
        row: found.row.number,
        column: duplicate,
        found: duplicate.header,
      }),
    );
  refuseMerges(table, found.row.number, found.row.cells);
  const below = first.slice(first.indexOf(found.row) + 1);
  const [second] = below;
  const data = second !== undefined && isSecondHeader(second, key.index, names) ? below.slice(1) : below;
  return {
    sheet: table.sheet,
    header: found.row.cells,
    headers: found.headers,
    rows: contentRows({ data, iterator, headers: found.headers, sheet: table.sheet, maxRows }),
  };
}

/** Throws when one of the fields a fact cannot do without has no column. */
export function requireColumns(
  sheet: OpenedSheet,
  group: ColumnGroup,
  ordinal: number,
  fields: readonly Column[],
): void {
  const binding = sheet.headers.facts.find((fact) => fact.group === group.group && fact.ordinal === ordinal)?.binding;
  const missing = fields.filter(({ field }) => !binding?.has(field));
  if (missing.length === 0) return;
  const prefix = group.group === 'person' || ordinal === 0 ? '' : `${group.zh}${ordinal}`;
  throw new RosterFileError(
    createProblem('columns-missing', {
      sheet: sheet.sheet,
      expected: {
        zh: `有这些列：${missing.map(({ zh }) => prefix + zh).join('、')}`,
        en: `the columns ${missing.map(({ zh, en }) => `${prefix}${zh} (${en})`).join(', ')}`,
      },
      remedy: {
        zh: `现有表头：${headerList(sheet.header)}。请补上所缺的列，或下载模板对照列名。`,
        en: `The heads found are: ${headerList(sheet.header)}. Add the missing columns, or compare the names with the template.`,
      },
      found: headerList(sheet.header),
    }),
  );
}

function headerList(cells: readonly TableCell[]): string {
  const heads = cells.filter((cell) => !isBlank(cell)).map((cell) => shorten(cell));
  return heads.length > 40 ? `${heads.slice(0, 40).join('、')}…` : heads.join('、');
}

function headerMissing(table: Table, rows: readonly TableRow[]): RosterFileError {
  const fullest = rows.reduce((best, row) => (filled(row) > filled(best) ? row : best));
  const heads = headerList(fullest.cells);
  return new RosterFileError(
    createProblem('header-missing', {
      sheet: table.sheet,
      row: fullest.number,
      found: heads,
      remedy: {
        zh: `在前十行里没有认出含“工号”的表头，最像表头的一行是：${heads}。请按模板命名各列。`,
        en: `No head with 工号 was recognised in the first ten rows; the likeliest row holds: ${heads}. Name the columns as the template does.`,
      },
    }),
  );
}

function filled(row: TableRow): number {
  return row.cells.filter((cell) => !isBlank(cell)).length;
}

/** Titles above the head may be merged; from the head on, a merged cell hides whose value it is. */
function refuseMerges({ sheet, merges }: Table, headerRow: number, header: readonly TableCell[]): void {
  const reaching = merges.filter((ref) => Number(ref.match(/\d+$/)?.[0]) >= headerRow);
  const [first] = reaching;
  if (first === undefined) return;
  const [, letter = 'A', row = '1'] = first.match(/^([A-Z]+)(\d+)/) ?? [];
  const index = [...letter].reduce((sum, character) => sum * 26 + character.charCodeAt(0) - 64, 0) - 1;
  const column = { letter, header: shorten(header[index]) };
  const found = reaching.length === 1 ? first : `${first} (+${reaching.length - 1})`;
  throw new RosterFileError(createProblem('merged-cells', { sheet, row: Number(row), column, found }));
}

interface ContentRows {
  readonly data: readonly TableRow[];
  readonly iterator: AsyncIterator<TableRow>;
  readonly headers: RecognisedHeaders;
  readonly sheet: string | null;
  readonly maxRows: number;
}

async function* contentRows({ data, iterator, headers, sheet, maxRows }: ContentRows): AsyncGenerator<TableRow> {
  const columns: readonly BoundColumn[] = [...headers.facts, ...headers.reviews].flatMap(({ binding }) => [
    ...binding.values(),
  ]);
  let count = 0;
  const admit = (row: TableRow): boolean => {
    if (columns.every(({ index }) => isBlank(row.cells[index]))) return false;
    if (++count <= maxRows) return true;
    throw new RosterFileError(
      createProblem('too-many-rows', {
        sheet,
        row: row.number,
        expected: { zh: `不超过 ${maxRows} 行`, en: `at most ${maxRows} rows` },
      }),
    );
  };
  try {
    for (const row of data) if (admit(row)) yield row;
    for (let next = await iterator.next(); !next.done; next = await iterator.next())
      if (admit(next.value)) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
