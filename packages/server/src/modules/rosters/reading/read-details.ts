import type { Employer } from '@guantong/engine';
import { idColumn } from '../columns/person-columns.ts';
import type { TableCell } from '../format/table.ts';
import type { RosterLimits } from '../roster-limits.ts';
import { createProblem, RosterFileError, type RosterProblem } from '../roster-problem.ts';
import { checkCells } from './check-cells.ts';
import { type FactReader, readText } from './fact-cells.ts';
import { createDetailHeaderNames } from './header-names.ts';
import type { OccupationNames } from './occupation-names.ts';
import { openSheet, requireColumns } from './open-sheet.ts';
import type { RosterTables } from './open-tables.ts';
import type { FactRow } from './person-rows.ts';
import { readEmployerRow } from './read-employment.ts';
import type { BoundColumn } from './recognise-headers.ts';

/** A row of a sheet with one row per fact, kept until its person comes. */
export interface DetailRow extends FactRow {
  readonly header: readonly TableCell[];
  /** What makes the row unusable whoever the person is. */
  readonly problems: readonly RosterProblem[];
}

export interface Details {
  /** Rows by 工号; those of a person are taken out as the person is read, what stays belongs to nobody. */
  readonly byId: Map<string, DetailRow[]>;
  readonly employers: ReadonlyMap<string, Employer>;
  readonly ignored: readonly { readonly sheet: string | null; readonly columns: readonly BoundColumn[] }[];
  readonly hasEmployments: boolean;
}

interface DetailsInput {
  readonly details: RosterTables['details'];
  readonly limits: RosterLimits;
  readonly occupations: OccupationNames;
  readonly signal: AbortSignal | undefined;
}

/** Reads the further sheets into memory. Throws `RosterFileError`; mistakes in the sheet 单位 concern everybody and end the reading. */
export async function readDetails({ details, limits, occupations, signal }: DetailsInput): Promise<Details> {
  const byId = new Map<string, DetailRow[]>();
  const employers = new Map<string, Employer>();
  const ignored: { sheet: string | null; columns: readonly BoundColumn[] }[] = [];
  let rows = 0;
  for (const { sheet, table } of details) {
    const { group } = sheet;
    const names = createDetailHeaderNames(group);
    const keyField = group.group === 'employer' ? 'employer/id' : idColumn.field;
    const opened = await openSheet({ table, names, keyField, maxRows: limits.detailRows - rows });
    if (opened === undefined) continue;
    requireColumns(
      opened,
      group,
      1,
      group.columns.filter(({ required }) => required),
    );
    if (opened.headers.ignored.length > 0) ignored.push({ sheet: table.sheet, columns: opened.headers.ignored });
    const binding = opened.headers.facts[0]?.binding ?? new Map<string, BoundColumn>();
    const factBinding = new Map(
      [...binding].filter(([field]) => field !== idColumn.field || group.group === 'employer'),
    );
    for await (const row of opened.rows) {
      if (++rows % 1024 === 0) signal?.throwIfAborted();
      const problems: RosterProblem[] = [];
      const place = { sheet: table.sheet, row: row.number, cells: row.cells, binding };
      const reader: FactReader = { ...place, occupations, problems };
      problems.push(...checkCells(place, table.formulas, limits.cellCharacters));
      if (group.group === 'employer') {
        readEmployerRow(reader, employers);
        if (problems[0]) throw new RosterFileError(problems[0]);
        continue;
      }
      const id = readText(reader, idColumn.field) ?? '';
      if (id === '') problems.push(createProblem('value-missing', { ...place, column: binding.get(idColumn.field) }));
      const list = byId.get(id) ?? [];
      list.push({ group: group.group, place: { ...place, binding: factBinding }, header: opened.header, problems });
      byId.set(id, list);
    }
  }
  return { byId, employers, ignored, hasEmployments: details.some(({ sheet }) => sheet.group.group === 'employment') };
}
