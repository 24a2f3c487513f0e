import type { TruthWord } from '../../src/values/assessment.ts';
import type { Occupation, TitleTarget } from '../../src/values/request.ts';
import { truthOf } from './truth.ts';

/** One line of the occupation directory; `series` and `specialty` are null where the line has none. */
export interface DirectoryRow {
  readonly occupation: string;
  readonly series: string | null;
  readonly specialty: string | null;
}

/** Reads the directory's CSV (header `occupation,name,series,specialty,status`, no quoted cells). */
export function parseDirectory(csv: string): readonly DirectoryRow[] {
  return csv
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [occupation = '', , series = '', specialty = ''] = line.split(',');
      return { occupation, series: series === '' ? null : series, specialty: specialty === '' ? null : specialty };
    });
}

/** Whether the directory lists the occupation at all, with or without a series. */
export function isListed(directory: readonly DirectoryRow[], occupation: Occupation): boolean {
  return directory.some((row) => row.occupation === occupation);
}

/**
 * "Directory correspondence of an occupation and a title target: true if the directory lists the pair (series, and
 * specialty when the target names one); false if the directory lists the occupation but not that pair (a row without a
 * series lists the occupation and no pair); unknown if the occupation is not in the directory." (contract 4)
 */
export function corresponds(
  directory: readonly DirectoryRow[],
  options: { readonly occupation: Occupation; readonly target: Pick<TitleTarget, 'series' | 'specialty'> },
): TruthWord {
  const { occupation, target } = options;
  if (!isListed(directory, occupation)) return 'unknown';
  return truthOf(
    directory.some(
      (row) =>
        row.occupation === occupation &&
        row.series === target.series &&
        (target.specialty === undefined || row.specialty === target.specialty),
    ),
  );
}

/** Whether two occupations share "at least one (series, specialty) pair" (contract 4). */
export function sharesPair(directory: readonly DirectoryRow[], one: Occupation, other: Occupation): boolean {
  return directory.some(
    (row) =>
      row.occupation === one &&
      row.series !== null &&
      directory.some(
        (second) => second.occupation === other && second.series === row.series && second.specialty === row.specialty,
      ),
  );
}
