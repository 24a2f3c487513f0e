export {
  type BulkTarget,
  type CompileSqlOptions,
  compileSql,
  type SqlAnswer,
  type SqlProgram,
  type TargetKind,
} from './compile/compile-sql.ts';
export { duckdb, postgresql } from './compile/sql-dialect.ts';
export { sqlStatuses } from './compile/sql-route.ts';
export type { SqlDialect } from './language/sql.ts';
export { capacityFor, type EncodedDossier, emptyCapacity, encodeDossier } from './values/encode-row.ts';
export { readFacts } from './values/read-facts.ts';
export { NO_YEAR, type RowCapacity, type RowColumn, type RowList } from './values/row-layout.ts';
