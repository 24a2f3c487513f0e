import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Migration {
  readonly number: number;
  /** The name of its file. */
  readonly name: string;
  readonly sql: string;
  /** Of the file, in hex. */
  readonly sha256: string;
}

/** The folder of the migrations that come with the product. */
export function migrationsFolder(): string {
  return join(dirname(fileURLToPath(import.meta.resolve('@guantong/server/package.json'))), 'migrations');
}

/** The files NNNN-name.sql of a folder by number. Throws for two with the same number. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^[0-9]{4}-[a-z0-9-]+[.]sql$/.test(name)).sort();
  const migrations = await Promise.all(names.map((name) => readMigration(folder, name)));
  const twice = migrations.find(({ number }, index) => migrations[index - 1]?.number === number);
  if (twice !== undefined) throw new Error(`two migrations have the number ${twice.number}; one is ${twice.name}`);
  return migrations;
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = await readFile(join(folder, name), 'utf8');
  return { number: Number(name.slice(0, 4)), name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
}
