import type { GroupName } from '../columns/column.ts';
import type { TableRow } from '../format/table.ts';
import type { FactPlace } from './fact-cells.ts';
import type { RecognisedHeaders } from './recognise-headers.ts';

export interface FactRow {
  readonly group: GroupName;
  readonly place: FactPlace;
}

/** Everything a roster file says of one person, by place, still unread. */
export interface PersonRows {
  readonly person: FactPlace;
  readonly facts: readonly FactRow[];
  readonly reviews: readonly { readonly year: number; readonly place: FactPlace }[];
}

/** The facts of a row of the main sheet, and those of the other sheets, which come first. */
export function personRows(
  sheet: string | null,
  row: TableRow,
  headers: RecognisedHeaders,
  details: readonly FactRow[],
): PersonRows {
  const at = (binding: FactPlace['binding']): FactPlace => ({ sheet, row: row.number, cells: row.cells, binding });
  const own = headers.facts.filter(({ group }) => group !== 'person');
  const person = headers.facts.find(({ group }) => group === 'person');
  return {
    person: at(person?.binding ?? new Map()),
    facts: [...details, ...own.map(({ group, binding }) => ({ group, place: at(binding) }))],
    reviews: headers.reviews.map(({ year, binding }) => ({ year, place: at(binding) })),
  };
}
