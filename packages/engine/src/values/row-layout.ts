import { NEVER } from './day.ts';

/**
 * The encoded relation: one row per dossier, every list of the dossier as numbered slots of plain columns
 * (`skill0_rank`, `skill1_rank`, …). Days are Day numbers, levels and codes their rank in the lists of `values/`,
 * occupations and regions their digits, so that every column is a number and none is ever null. docs/bulk.md.
 */
export type ColumnType = 'tiny' | 'small' | 'int' | 'double';

export interface Field {
  readonly type: ColumnType;
  /** The value of an empty slot, chosen so that the slot counts for nothing. */
  readonly empty: number;
}

/** Out of the range of years that a day up to the horizon can look back to. */
export const NO_YEAR = -32_768;
/** What an absent code, occupation, region or rank is encoded as. */
export const ABSENT = -1;

const day: Field = { type: 'int', empty: NEVER };
const lastDay: Field = { type: 'int', empty: 0 };
const code: Field = { type: 'tiny', empty: ABSENT };
const digits: Field = { type: 'int', empty: ABSENT };
const year: Field = { type: 'small', empty: NO_YEAR };
const hours: Field = { type: 'double', empty: 0 };

export const rowLists = {
  skill: { rank: code, occupation: digits, issued: day },
  title: { rank: code, series: code, issued: day },
  qualification: { category: code, rank: code, issued: day },
  education: { graduated: day },
  /** The related occupations of an education credential, by its slot. */
  related: { education: { type: 'small', empty: ABSENT }, occupation: digits },
  /** In the order of their first day. `skilled` is a Truth. */
  employment: {
    started: day,
    ended: lastDay,
    skilled: { type: 'tiny', empty: 0 },
    occupation: digits,
    kind: code,
    region: digits,
  },
  /** The present post over time; `employer` is ABSENT where there is none. */
  post: {
    started: day,
    employer: { type: 'small', empty: ABSENT },
    occupation: digits,
    kind: code,
    region: digits,
    ownership: code,
    front: code,
    appointed: code,
  },
  /** Rights of the employer of a post, by the slot of the post. */
  entitlement: { post: { type: 'small', empty: ABSENT }, name: code, started: day, ended: lastDay },
  review: { year, result: code, employer: { type: 'small', empty: ABSENT }, occupation: digits },
  award: { name: code, region: digits, awarded: day },
  competition: {
    event: code,
    medal: code,
    prize: code,
    rank: digits,
    party: code,
    occupation: digits,
    region: digits,
    awarded: day,
  },
  training: {
    // A year of any size is a valid year: it is compared as the number it is.
    year: { type: 'double', empty: Number.POSITIVE_INFINITY },
    common: hours,
    specialised: hours,
    skill: hours,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Field>>>>;

export type RowList = keyof typeof rowLists;
export type RowField<List extends RowList> = keyof (typeof rowLists)[List] & string;

/** The columns every row has. The target columns are read only where a query takes its targets from the row. */
export const rowScalars = {
  as_of: day,
  cycle_year: { type: 'double', empty: 0 },
  retired: day,
  ban_from: day,
  ban_to: lastDay,
  target_series: code,
  target_specialty: digits,
  target_occupation: digits,
  target_category: code,
  target_rank: { type: 'tiny', empty: 0 },
} as const satisfies Readonly<Record<string, Field>>;

export const rowScalarNames: readonly (keyof typeof rowScalars)[] = [
  'as_of',
  'cycle_year',
  'retired',
  'ban_from',
  'ban_to',
  'target_series',
  'target_specialty',
  'target_occupation',
  'target_category',
  'target_rank',
];

/** How many slots each list has in a table; a dossier with more needs a table of its own. */
export type RowCapacity = Readonly<Record<RowList, number>>;

export interface RowColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** Every column of the table but the leading `id`, in order. */
export function rowColumns(capacity: RowCapacity): readonly RowColumn[] {
  const scalars = rowScalarNames.map((name) => ({ name, type: rowScalars[name].type }));
  const slots = rowListNames.flatMap((list) =>
    Array.from({ length: capacity[list] }, (_, slot) =>
      Object.entries<Field>(rowLists[list]).map(([name, { type }]) => ({ name: slotColumn(list, slot, name), type })),
    ).flat(),
  );
  return [...scalars, ...slots];
}

export function slotColumn(list: RowList, slot: number, field: string): string {
  return `${list}${slot}_${field}`;
}

export const rowListNames: readonly RowList[] = [
  'skill',
  'title',
  'qualification',
  'education',
  'related',
  'employment',
  'post',
  'entitlement',
  'review',
  'award',
  'competition',
  'training',
];
