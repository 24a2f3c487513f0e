import {
  type DetailSheet,
  detailSheets,
  exampleSheet,
  guideSheet,
  peopleSheet,
  peopleSheetNames,
} from '../columns/sheets.ts';
import { openCsvTable } from '../format/csv-table.ts';
import { fileKind } from '../format/file-kind.ts';
import { loadBytes, type RosterSource } from '../format/load-bytes.ts';
import type { Table } from '../format/table.ts';
import { openWorkbookTables } from '../format/workbook-tables.ts';
import type { RosterLimits } from '../roster-limits.ts';
import { createProblem, RosterFileError } from '../roster-problem.ts';
import { normaliseHeader } from './header-names.ts';

export interface RosterTables {
  readonly people: Table;
  readonly details: readonly { readonly sheet: DetailSheet; readonly table: Table }[];
  /** Names of sheets that are neither. */
  readonly ignored: readonly string[];
}

/** The tables of a roster file, whatever its name says it is. Throws `RosterFileError`. */
export async function openRosterTables(
  source: RosterSource,
  limits: RosterLimits,
  signal?: AbortSignal,
): Promise<RosterTables> {
  const bytes = await loadBytes(source, limits.fileBytes, signal);
  const kind = fileKind(bytes);
  switch (kind) {
    case 'empty':
      throw new RosterFileError(createProblem('file-empty'));
    case 'compound':
      throw new RosterFileError(createProblem('old-or-encrypted-workbook'));
    case 'other':
      throw new RosterFileError(createProblem('not-a-table'));
    case 'text':
      return { people: openCsvTable(bytes, limits), details: [], ignored: [] };
    case 'archive':
      return sortTables(await openWorkbookTables(bytes, limits, signal));
  }
}

function sortTables(tables: readonly Table[]): RosterTables {
  const details = tables.flatMap((table) => {
    const sheet = detailSheetOf(table.sheet ?? '');
    return sheet === undefined ? [] : [{ sheet, table }];
  });
  const silent: ReadonlySet<string | null> = new Set([guideSheet, exampleSheet]);
  const others = tables.filter(
    (table) => !silent.has(table.sheet) && !details.some((detail) => detail.table === table),
  );
  const people = others.find((table) => peopleSheetNames.has(normaliseHeader(table.sheet ?? ''))) ?? others[0];
  if (people === undefined) {
    throw new RosterFileError(createProblem('sheet-missing', { found: tables.map((table) => table.sheet).join(', ') }));
  }
  const ignored = others
    .filter((table) => table !== people && table.rowCount !== 0)
    .map((table) => table.sheet ?? peopleSheet);
  return { people, details, ignored };
}

function detailSheetOf(name: string): DetailSheet | undefined {
  const key = normaliseHeader(name);
  return detailSheets.find(({ sheet, aliases }) => sheet === key || aliases.includes(key));
}
