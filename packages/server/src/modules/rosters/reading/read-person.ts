import { parseAssessmentRequest } from '@guantong/contracts';
import type { Table, TableCell, TableRow } from '../format/table.ts';
import type { FaultyRow, RosterRow, SourceRow } from '../roster-event.ts';
import type { RosterLimits } from '../roster-limits.ts';
import { type RosterOptions, requestOf } from '../roster-options.ts';
import { createProblem, type RosterProblem } from '../roster-problem.ts';
import { checkCells } from './check-cells.ts';
import { readText } from './fact-cells.ts';
import { locateProblem, requestProblems } from './locate-problem.ts';
import type { OpenedSheet } from './open-sheet.ts';
import { personRows } from './person-rows.ts';
import type { DetailRow, Details } from './read-details.ts';
import { type RowContext, rowToDossier } from './row-to-dossier.ts';

export interface PersonInput {
  readonly row: TableRow;
  readonly people: OpenedSheet;
  readonly table: Table;
  readonly details: Details;
  readonly context: RowContext;
  readonly seen: Set<string>;
  readonly options: RosterOptions;
  readonly limits: RosterLimits;
}

/** One row of the main sheet with the rows of the other sheets that carry its number. */
export function readPerson({
  row,
  people,
  table,
  details,
  context,
  seen,
  options,
  limits,
}: PersonInput): RosterRow | FaultyRow {
  const problems: RosterProblem[] = [];
  const bare = personRows(people.sheet, row, people.headers, []);
  const id = readText({ ...bare.person, occupations: context.occupations, problems }, 'id') ?? '';
  const own = details.byId.get(id) ?? [];
  const rows = own.length === 0 ? bare : personRows(people.sheet, row, people.headers, own);
  if (seen.has(id))
    problems.push(
      createProblem('duplicate-id', {
        sheet: people.sheet,
        row: row.number,
        column: bare.person.binding.get('id'),
        found: id,
      }),
    );
  if (id !== '') {
    seen.add(id);
    details.byId.delete(id);
  }
  for (const place of [
    bare.person,
    ...bare.facts.map((fact) => fact.place),
    ...bare.reviews.map((review) => review.place),
  ]) {
    problems.push(...checkCells(place, table.formulas, limits.cellCharacters));
  }
  for (const detail of own) problems.push(...detail.problems);
  const reading = rowToDossier(rows, context);
  problems.push(...reading.problems);
  if (problems.length === 0) {
    const request = requestOf(options, reading.dossier);
    const parsed = parseAssessmentRequest(request);
    if (parsed.ok) return { kind: 'person', row: row.number, id, request: parsed.request };
    problems.push(...requestProblems(request).map((problem) => locateProblem(problem, reading.places)));
  }
  const source: SourceRow = { sheet: people.sheet, header: people.header, number: row.number, cells: row.cells };
  return {
    kind: 'faulty',
    row: row.number,
    id,
    name: reading.dossier.name ?? '',
    problems: distinct(problems),
    source: [source, ...own.map(sourceOf)],
  };
}

/** One cell may be wrong in two eyes (an error value is also no date): the first finding about it stands. */
function distinct(problems: readonly RosterProblem[]): readonly RosterProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ sheet, row, column, code }) => {
    const key = column === null ? `${sheet} ${row} ${code}` : `${sheet} ${row} ${column.letter}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function sourceOf({ place, header }: DetailRow): SourceRow {
  const cells: readonly TableCell[] = place.cells;
  return { sheet: place.sheet, header, number: place.row, cells };
}

/** Rows of the other sheets whose number the main sheet does not have. */
export function strayRows(id: string, rows: readonly DetailRow[]): FaultyRow {
  const problems = rows.flatMap(({ place, problems: own }) =>
    own.length > 0 ? own : [createProblem('id-not-in-people', { sheet: place.sheet, row: place.row, found: id })],
  );
  return { kind: 'faulty', row: rows[0]?.place.row ?? 0, id, name: '', problems, source: rows.map(sourceOf) };
}
