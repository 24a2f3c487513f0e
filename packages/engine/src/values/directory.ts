import type { Basis } from './assessment.ts';
import type { TitleSeries } from './levels.ts';
import type { Occupation } from './request.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from './truth.ts';

/** One row of the occupation ↔ specialty directory. A row without a series lists the occupation and no pair. */
export interface DirectoryEntry {
  readonly occupation: Occupation;
  readonly name: string;
  readonly series: TitleSeries | null;
  readonly specialty: string | null;
  readonly status: Basis;
}

/** The directory, indexed for questions. */
export interface Directory {
  readonly entries: readonly DirectoryEntry[];
  readonly occupations: readonly Occupation[];
  nameOf(occupation: Occupation): string | undefined;
  lists(occupation: Occupation): boolean;
  /** Whether the occupation is listed with this series, and with this specialty when one is named. */
  correspondence(occupation: Occupation, series: TitleSeries, specialty?: string): Truth;
  /** Whether two occupations share a (series, specialty) pair; unknown where one of them is not listed. */
  related(a: Occupation, b: Occupation): Truth;
}

export function createDirectory(entries: readonly DirectoryEntry[]): Directory {
  const rowsByOccupation = new Map<Occupation, DirectoryEntry[]>();
  for (const entry of entries) {
    const rows = rowsByOccupation.get(entry.occupation);
    if (rows === undefined) rowsByOccupation.set(entry.occupation, [entry]);
    else rows.push(entry);
  }
  const relatedByPair = new Map<string, Truth>();
  return {
    entries,
    occupations: [...rowsByOccupation.keys()],
    nameOf: (occupation) => rowsByOccupation.get(occupation)?.[0]?.name,
    lists: (occupation) => rowsByOccupation.has(occupation),
    correspondence(occupation, series, specialty) {
      const rows = rowsByOccupation.get(occupation);
      if (rows === undefined) return UNKNOWN;
      for (const row of rows) {
        if (row.series === series && (specialty === undefined || row.specialty === specialty)) return TRUE;
      }
      return FALSE;
    },
    related(a, b) {
      if (a === b) return TRUE;
      const key = `${a} ${b}`;
      const known = relatedByPair.get(key);
      if (known !== undefined) return known;
      const value = relatedRows(rowsByOccupation.get(a), rowsByOccupation.get(b));
      relatedByPair.set(key, value);
      return value;
    },
  };
}

function relatedRows(a: readonly DirectoryEntry[] | undefined, b: readonly DirectoryEntry[] | undefined): Truth {
  if (a === undefined || b === undefined) return UNKNOWN;
  const shared = a.some(
    (x) => x.series !== null && b.some((y) => y.series === x.series && y.specialty === x.specialty),
  );
  return shared ? TRUE : FALSE;
}
