import type { SqlDialect, SqlEmitter, SqlFocus, SqlOccupation, SqlSlot } from '../language/sql.ts';
import { sqlAnniversary } from '../language/sql-calendar.ts';
import { numeral } from '../language/sql-text.ts';
import { type Day, dayFromIso } from '../values/day.ts';
import { ABSENT, type RowCapacity, type RowList, rowLists, slotColumn } from '../values/row-layout.ts';
import { joinText, type SqlDirectory } from './sql-directory.ts';

/** A query in the making: named expressions in layers, each layer a subselect over the one below. */
export interface SqlDraft {
  readonly emitter: SqlEmitter;
  /** The query that selects expressions over the table and the names bound so far. */
  select(expressions: readonly string[]): string;
}

export interface DraftInput {
  readonly dialect: SqlDialect;
  readonly directory: SqlDirectory;
  readonly capacity: RowCapacity;
  readonly focus: SqlFocus;
  readonly table: string;
  /** One judged day for every row; absent: each row its own. */
  readonly asOf: Day | undefined;
}

const boundName = /\bx(\d+)\b/g;

export function draftSql(input: DraftInput): SqlDraft {
  const { dialect, directory, table } = input;
  const nameByExpression = new Map<string, string>();
  const layerByName = new Map<string, number>();
  const layers: string[][] = [];
  const joinByColumn = new Map<string, string>();

  function bind(expression: string): string {
    if (isPlain(expression) || dependsOnMore(expression)) return expression;
    const known = nameByExpression.get(expression);
    if (known !== undefined) return known;
    const name = `x${nameByExpression.size}`;
    const below = [...expression.matchAll(boundName)].map(([used]) => layerByName.get(used) ?? 0);
    const layer = Math.max(-1, ...below) + 1;
    nameByExpression.set(expression, name);
    layerByName.set(name, layer);
    layers[layer] = [...(layers[layer] ?? []), `${expression} AS ${name}`];
    return name;
  }

  function wordsOf(number: string): readonly string[] {
    const constant = directory.listed.find(({ occupation }) => numeral(occupation) === number);
    if (constant !== undefined) return constant.words;
    if (/^[(\d-]/.test(number)) return directory.words.map(() => numeral(ABSENT));
    const alias = joinByColumn.get(number) ?? `listed${joinByColumn.size}`;
    joinByColumn.set(number, alias);
    return directory.words.map((word) => `${alias}_${word}`);
  }

  function emitterFor(focus: SqlFocus): SqlEmitter {
    return {
      dialect,
      focus,
      asOf,
      horizon,
      year,
      focusOn: (more) => emitterFor({ ...focus, ...more }),
      bind,
      slots: (list) => slotsOf(list, input.capacity),
      occupation: (number): SqlOccupation => ({ number, words: () => wordsOf(number) }),
      pairsOf: (series) => directory.pairsOf(series).map(bind),
      leastOverListed: (empty, expression) =>
        directory.listed.length === 0
          ? empty
          : bind(dialect.leastOverRows(directory.candidates, expression(candidateOf(directory)))),
    };
  }

  const asOf = input.asOf === undefined ? 'as_of' : numeral(input.asOf);
  const year = bind(dialect.yearOf(asOf));
  const last = numeral(dayFromIso('9999-12-31'));
  const horizon = bind(`LEAST(${sqlAnniversary(dialect, { day: asOf, years: 60, bind })}, ${last})`);

  return {
    emitter: emitterFor(input.focus),
    select(expressions) {
      const words = new Map(
        [...joinByColumn.values()].flatMap((alias) =>
          directory.words.map((word) => [
            `${alias}_${word}`,
            `COALESCE(${alias}.${word}, ${ABSENT}) AS ${alias}_${word}`,
          ]),
        ),
      );
      const joins = [...joinByColumn].map(([column, alias]) => joinText(directory, alias, column)).join('');
      return stack(
        [...layers, expressions],
        (needed) => {
          const columns = needed.map((name) => words.get(name) ?? `${table}.${name}`);
          return `SELECT ${columns.join(', ')} FROM ${table}${joins}${dialect.fence}`;
        },
        dialect.fence,
      );
    },
  };
}

/** Puts layers on a base, each carrying on only the columns that those above it speak of. */
function stack(
  layers: readonly (readonly string[])[],
  base: (needed: readonly string[]) => string,
  fence: string,
): string {
  const bound = new Map(
    layers.slice(0, -1).flatMap((layer, index) => layer.map((each) => [nameOf(each), index] as const)),
  );
  const uses = layers.map((layer) => new Set(layer.flatMap((each) => each.match(identifier) ?? [])));
  const isColumn = (name: string) => bound.has(name) || columnName.test(name);
  const neededFrom = (index: number) => {
    const names = new Set(uses.slice(index).flatMap((each) => [...each]));
    return [...names].filter((name) => isColumn(name) && (bound.get(name) ?? -1) < index);
  };
  return layers.reduce(
    (inner, layer, index) => {
      const last = index === layers.length - 1;
      const carried = last ? [] : neededFrom(index + 1).filter((name) => bound.get(name) !== index);
      return `SELECT ${[...carried, ...layer].join(', ')} FROM (${inner}) AS layer${index}${last ? '' : fence}`;
    },
    base(neededFrom(0)),
  );
}

const identifier = /\b[a-z]\w*\b(?!\.)/g;
/** Columns of the table and words of the directory, told from functions, types and the names inside of a loop. */
const columnName = /^(id|as_of|cycle_year|retired|ban_(from|to)|target_\w+|listed\d+_\w+|[a-z]+\d+_[a-z]+)$/;

function nameOf(expression: string): string {
  return expression.slice(expression.lastIndexOf(' ') + 1);
}

function slotsOf<List extends RowList>(list: List, capacity: RowCapacity): readonly SqlSlot<List>[] {
  const fields = Object.keys(rowLists[list]);
  return Array.from({ length: capacity[list] }, (_, slot) =>
    Object.fromEntries(fields.map((field): string[] => [field, slotColumn(list, slot, field)])),
  );
}

function candidateOf(directory: SqlDirectory): SqlOccupation {
  return { number: 'candidate.number', words: () => directory.words.map((word) => `candidate.${word}`) };
}

function isPlain(expression: string): boolean {
  return /^(\w+|\(-\d+\))$/.test(expression);
}

// Inside of a loop or of a fold over candidates, an expression cannot leave it for a column of its own; the whole can.
function dependsOnMore(expression: string): boolean {
  return (
    (expression.includes('walk_day') && !/lambda walk_day|WITH RECURSIVE walk\(/.test(expression)) ||
    (expression.includes('candidate.') && !/lambda candidate|AS candidate\(/.test(expression))
  );
}
