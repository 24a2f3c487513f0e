import { DuckDBInstance } from '@duckdb/node-api';
import type { SqlProgram } from '../../src/sql.ts';

/** Runs a program over rows in a database of its own; answers come in the order of the rows. */
export async function runOnDuckdb(
  program: SqlProgram,
  rows: readonly (readonly number[])[],
): Promise<readonly (readonly number[])[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  try {
    await connection.run(program.createTable);
    const appender = await connection.createAppender('dossiers');
    for (const [id, row] of rows.entries()) {
      appender.appendInteger(id);
      for (const [at, value] of row.entries()) {
        switch (program.columns[at]?.type) {
          case 'tiny':
            appender.appendTinyInt(value);
            break;
          case 'small':
            appender.appendSmallInt(value);
            break;
          case 'double':
            appender.appendDouble(value);
            break;
          default:
            appender.appendInteger(value);
        }
      }
      appender.endRow();
    }
    appender.closeSync();
    const reader = await connection.runAndReadAll(`${program.query} ORDER BY id`);
    return reader.getRows().map((row) => row.map(Number));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
