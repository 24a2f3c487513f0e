import type { SqlDialect } from '../language/sql.ts';
import { dayFromIso } from '../values/day.ts';

/** DuckDB 1.4 or later; no extension is needed. */
export const duckdb: SqlDialect = {
  name: 'duckdb',
  types: { tiny: 'TINYINT', small: 'SMALLINT', int: 'INTEGER', double: 'DOUBLE' },
  fence: '',
  divide: (dividend, divisor) => `(${dividend} // ${divisor})`,
  yearOf: (day) => `CAST(year(${asDate(`CAST(${day} AS INTEGER)`)}) AS INTEGER)`,
  yearStart: (year) => asDay(`make_date(${year}, 1, 1)`),
  leastOverRows({ columns, rows }, expression) {
    const structs = rows.map((row) => `{${columns.map((name, at) => `'${name}': ${row[at]}`).join(', ')}}`);
    return `list_min(list_transform([${structs.join(', ')}], lambda candidate: ${expression}))`;
  },
  settle(start, step, turns) {
    const walk = `lambda walk_day, turn: ${step('walk_day')}`;
    return `CAST(list_reduce(range(${turns}), ${walk}, CAST(${start} AS BIGINT)) AS INTEGER)`;
  },
};

/** PostgreSQL 15 or later, and databases that speak its SQL. */
export const postgresql: SqlDialect = {
  name: 'postgresql',
  types: { tiny: 'SMALLINT', small: 'SMALLINT', int: 'INTEGER', double: 'DOUBLE PRECISION' },
  // Without it the planner would copy every named expression into all its uses, and those into theirs.
  fence: ' OFFSET 0',
  divide: (dividend, divisor) => `(${dividend} / ${divisor})`,
  yearOf: (day) => `CAST(EXTRACT(YEAR FROM ${asDate(day)}) AS INTEGER)`,
  yearStart: (year) => asDay(`make_date(${year}, 1, 1)`),
  leastOverRows({ columns, rows }, expression) {
    const values = rows.map((row) => `(${row.join(', ')})`).join(', ');
    return `(SELECT min(${expression}) FROM (VALUES ${values}) AS candidate(${columns.join(', ')}))`;
  },
  settle(start, step, turns) {
    return (
      `(WITH RECURSIVE walk(walk_day, turn) AS (SELECT ${start}, 0 UNION ALL ` +
      `SELECT next_day, turn + 1 FROM (SELECT walk_day, turn, ${step('walk_day')} AS next_day FROM walk OFFSET 0) AS stepped ` +
      `WHERE next_day > walk_day AND turn < ${turns}) SELECT max(walk_day) FROM walk)`
    );
  },
};

const epoch = dayFromIso('1970-01-01');

function asDate(day: string): string {
  return `(DATE '1970-01-01' + (${day} - ${epoch}))`;
}

function asDay(date: string): string {
  return `CAST(${date} - DATE '1970-01-01' + ${epoch} AS INTEGER)`;
}
