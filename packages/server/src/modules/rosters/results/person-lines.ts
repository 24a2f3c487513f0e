import type { OutputCell } from '../format/output-cell.ts';
import type { OccupationName, PersonResult } from './person-result.ts';
import { detailResultRows, peopleResultRow } from './result-tables.ts';

/** A person's lines in the tables of results, ready to be written. Plain JSON, so that another thread can make them. */
export interface PersonLines {
  readonly person: readonly OutputCell[];
  /** One line for each target that is open to the person, now, later or perhaps. */
  readonly targets: readonly (readonly OutputCell[])[];
}

export function personLines(result: PersonResult, occupationName: OccupationName): PersonLines {
  const occupation = result.occupation === null ? undefined : occupationName(result.occupation);
  return { person: peopleResultRow(result, occupation), targets: detailResultRows(result) };
}
