import type { ColumnType, RowField, RowList } from '../values/row-layout.ts';

/**
 * A condition as SQL over one encoded row: the all-of of a part that only ever rises (false before day `possible`, at
 * least unknown from it on, true from day `sure` on) and, where there is more to it, a part that is looked at day by day:
 * the code (values/code.ts) of a day.
 */
export interface SqlCode {
  readonly possible: string;
  readonly sure: string;
  readonly daily?: (moment: SqlMoment) => string;
}

/** A day that is looked at, in SQL. */
export interface SqlMoment {
  readonly day: string;
  readonly year: string;
  /** Names a part that is used several times, where that is worth while. */
  readonly bind: (expression: string) => string;
}

/** Two conditions in SQL, the second implying the first: at least unknown, and true. */
export interface SqlTruth {
  readonly possible: string;
  readonly sure: string;
}

/** What differs between the databases. */
export interface SqlDialect {
  readonly name: 'duckdb' | 'postgresql';
  readonly types: Readonly<Record<ColumnType, string>>;
  /** Ends a subselect so that its expressions are computed once, not copied to where they are used. */
  readonly fence: string;
  /** Whole division of integers that are not negative. */
  divide(dividend: string, divisor: string): string;
  /** The calendar year of a day, and 1 January of a year. */
  yearOf(day: string): string;
  yearStart(year: string): string;
  /** The least value of an expression over constant rows; their columns are `candidate.<column>`. */
  leastOverRows(rows: SqlRows, expression: string): string;
  /** Puts a day through `step` until it stays the same, at most `turns` times. */
  settle(start: string, step: (day: string) => string, turns: number): string;
}

export interface SqlRows {
  readonly columns: readonly string[];
  /** Numerals. */
  readonly rows: readonly (readonly string[])[];
}

/** An occupation in SQL: its number, and its words of the directory (ABSENT where it is not listed). */
export interface SqlOccupation {
  readonly number: string;
  words(): readonly string[];
}

export type SqlTarget =
  | {
      readonly type: 'title';
      readonly series: string;
      /** The directory's pairs that make the title. */
      readonly pairs: readonly string[];
    }
  | { readonly type: 'skill-level'; readonly occupation: SqlOccupation }
  | { readonly type: 'professional-qualification'; readonly category: string; readonly rank: string };

export type SqlCredential =
  | { readonly type: 'skill-level'; readonly issued: string; readonly occupation: SqlOccupation }
  | { readonly type: 'title'; readonly issued: string; readonly series: string };

export interface SqlCompetition {
  readonly awarded: string;
  readonly occupation: SqlOccupation;
}

/** What an outer condition is looking at. */
export interface SqlFocus {
  readonly target: SqlTarget;
  readonly credential?: SqlCredential;
  readonly competition?: SqlCompetition;
}

/** The columns of one slot of a list. */
export type SqlSlot<List extends RowList> = Readonly<Record<RowField<List>, string>>;

/**
 * Writes the query. Its text is made of validated arguments (as numbers), column names of the layout and fixed text
 * only; nothing an author or a person wrote goes in as text.
 */
export interface SqlEmitter {
  readonly dialect: SqlDialect;
  readonly focus: SqlFocus;
  /** The judged day, the last day looked at, the year of the judged day. */
  readonly asOf: string;
  readonly horizon: string;
  readonly year: string;
  /** The same with something else in focus. */
  focusOn(focus: Partial<SqlFocus>): SqlEmitter;
  /** Gives an expression a name, so that it is computed once a row. One inside a loop stays as it is. */
  bind(expression: string): string;
  slots<List extends RowList>(list: List): readonly SqlSlot<List>[];
  occupation(number: string): SqlOccupation;
  /** The directory's pairs of a series given as a column or constant, whatever the specialty. */
  pairsOf(series: string): readonly string[];
  /** The least value of an expression over every occupation of the directory; `empty` where it has none. */
  leastOverListed(empty: string, expression: (occupation: SqlOccupation) => string): string;
}
