import { spawn } from 'node:child_process';
import type { SqlProgram } from '../../src/sql.ts';

/** Runs a program over rows with psql, in a transaction that leaves nothing behind; answers come in the order of the rows. */
export async function runOnPostgresql(
  databaseUrl: string,
  program: SqlProgram,
  rows: readonly (readonly number[])[],
): Promise<readonly (readonly number[])[]> {
  const data = rows.map((row, id) => [id, ...row].join(',')).join('\n');
  // Compiling thousands of expressions to machine code takes longer than a few thousand rows.
  const script = [
    'BEGIN;',
    'SET LOCAL jit = off;',
    `${program.createTable.replace('CREATE TABLE', 'CREATE TEMPORARY TABLE')};`,
    `COPY dossiers FROM STDIN (FORMAT csv);\n${data}\n\\.`,
    `COPY (${program.query} ORDER BY id) TO STDOUT (FORMAT csv);`,
    'ROLLBACK;',
  ].join('\n');
  const output = await psql(databaseUrl, script);
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(',').map(Number));
}

function psql(databaseUrl: string, script: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('psql', [databaseUrl, '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', '-'], { stdio: 'pipe' });
    let [output, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`psql ended with ${code}: ${errors.slice(0, 2000)}`));
    });
    child.stdin.end(script);
  });
}
