import type { SqlRows } from '../language/sql.ts';
import { choose, isAmong, numeral } from '../language/sql-text.ts';
import type { Directory } from '../values/directory.ts';
import { encodeOccupation } from '../values/encode-row.ts';
import { titleSeries } from '../values/levels.ts';
import { ABSENT } from '../values/row-layout.ts';

/** Pairs to a word: as many bits as a 64-bit integer holds above its sign. */
const bits = 62;

/**
 * The directory for a query: every (series, specialty) pair is a bit, every listed occupation a row of words with the
 * bits of its pairs. Two occupations correspond where their words share a bit.
 */
export interface SqlDirectory {
  /** Column names of the words. */
  readonly words: readonly string[];
  readonly listed: readonly { readonly occupation: number; readonly words: readonly string[] }[];
  readonly specialties: readonly string[];
  /** `VALUES` of all listed occupations, for a join. */
  readonly values: string;
  readonly candidates: SqlRows;
  /** The bits of a series, and of one specialty of it where one is named. */
  pairsOf(series: string, specialty?: string): readonly string[];
}

export function sqlDirectory(directory: Directory): SqlDirectory {
  const keys = new Map<string, { series: number; specialty: number; bit: number }>();
  const specialties = [...new Set(directory.entries.flatMap((each) => each.specialty ?? []))].sort();
  for (const { series, specialty } of directory.entries) {
    if (series === null) continue;
    const key = `${series} ${specialty ?? ''}`;
    if (keys.has(key)) continue;
    const place = specialty === null ? ABSENT : specialties.indexOf(specialty);
    keys.set(key, { series: titleSeries.indexOf(series), specialty: place, bit: keys.size });
  }
  const pairs = [...keys.values()];
  const count = Math.max(1, Math.ceil(pairs.length / bits));
  const words = Array.from({ length: count }, (_, word) => `word${word}`);
  const listed = directory.occupations.map((occupation) => {
    const own = directory.entries
      .filter((entry) => entry.occupation === occupation)
      .flatMap((entry) => keys.get(`${entry.series} ${entry.specialty ?? ''}`)?.bit ?? []);
    return { occupation: encodeOccupation(occupation), words: wordsOf(own, count) };
  });
  return {
    words,
    listed,
    specialties,
    values: listed.map((row) => `(${row.occupation}, ${row.words.join(', ')})`).join(', '),
    candidates: { columns: ['number', ...words], rows: listed.map((row) => [numeral(row.occupation), ...row.words]) },
    pairsOf(series, specialty) {
      return words.map((_, word) => {
        const here = pairs.filter(({ bit }) => Math.floor(bit / bits) === word);
        return bitsOf(here, series, specialty);
      });
    },
  };
}

type Pair = { readonly series: number; readonly specialty: number; readonly bit: number };

function bitsOf(pairs: readonly Pair[], series: string, specialty: string | undefined): string {
  if (specialty === undefined) {
    if (/^\d+$/.test(series))
      return wordOf(pairs.filter((pair) => numeral(pair.series) === series).map(({ bit }) => bit % bits));
    const bySeries = [...new Set(pairs.map((pair) => pair.series))];
    const branches = bySeries.map((each) => {
      const own = pairs.filter((pair) => pair.series === each);
      return [`${series} = ${each}`, wordOf(own.map(({ bit }) => bit % bits))] as const;
    });
    return choose(branches, '0');
  }
  const summands = pairs.map(({ series: own, specialty: named, bit }) => {
    const fits = `${series} = ${own} AND ${isAmong(specialty, [ABSENT, named])}`;
    return choose([[fits, wordOf([bit % bits])]], '0');
  });
  return summands.length === 0 ? '0' : `(${summands.join(' + ')})`;
}

function wordsOf(own: readonly number[], count: number): readonly string[] {
  return Array.from({ length: count }, (_, word) =>
    wordOf(own.filter((bit) => Math.floor(bit / bits) === word).map((bit) => bit % bits)),
  );
}

// Words pass 2^53, so they are made as big integers and written as they are.
function wordOf(places: readonly number[]): string {
  return String([...new Set(places)].reduce((word, place) => word | (1n << BigInt(place)), 0n));
}

/** The number of a specialty of the directory; one it does not know is a number no pair has. */
export function encodeSpecialty(directory: SqlDirectory, specialty: string | undefined): number {
  if (specialty === undefined) return ABSENT;
  const place = directory.specialties.indexOf(specialty);
  return place === -1 ? directory.specialties.length : place;
}

export function joinText(directory: SqlDirectory, alias: string, column: string): string {
  if (directory.listed.length === 0) {
    const none = directory.words.map((word) => `CAST(NULL AS BIGINT) AS ${word}`).join(', ');
    return ` LEFT JOIN (SELECT ${numeral(ABSENT - 1)} AS number, ${none}) AS ${alias} ON FALSE`;
  }
  return ` LEFT JOIN (VALUES ${directory.values}) AS ${alias}(number, ${directory.words.join(', ')}) ON ${alias}.number = ${column}`;
}
