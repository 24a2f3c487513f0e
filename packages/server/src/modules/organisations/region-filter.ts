import { type Expression, type SqlBool, sql } from 'kysely';

/** The digits that a region shares with everything below it: 990000 → 99, 990100 → 9901; none for CN. */
export function regionPrefix(region: string): string {
  return region === 'CN' ? '' : region.replace(/(?:00)+$/, '');
}

/** Rows whose region is the one named or lies below it. */
export function liesWithin(column: Expression<string>, region: string): Expression<SqlBool> {
  return sql<SqlBool>`starts_with(${column}, ${regionPrefix(region)})`;
}
