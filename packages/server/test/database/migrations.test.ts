import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Migration, migrationsFolder, readMigrations } from '../../src/database/read-migrations.ts';
import { openTestDatabase, type TestDatabase } from '../../src/testing/test-database.ts';

let database: TestDatabase;
let product: readonly Migration[];

beforeAll(async () => {
  product = await readMigrations(migrationsFolder());
  database = await openTestDatabase();
});
afterAll(() => database.close());

const first = migration(9001, 'create table firsts (id int); create table seconds (id int)');
const second = migration(9002, 'insert into firsts values (1)');

function migration(number: number, text: string): Migration {
  return { number, name: `${number}-test.sql`, sql: text, sha256: createHash('sha256').update(text).digest('hex') };
}

test('pending files are applied in order, each once, also by two that start together', async () => {
  const all = [...product, first, second];
  const applied = await Promise.all([database.migrate(all), database.migrate(all)]);
  expect(applied.flat().sort()).toEqual(['9001-test.sql', '9002-test.sql']);
  const { rows } = await sql`select id from firsts`.execute(database.kysely);
  expect(rows).toEqual([{ id: 1 }]);
});

test('a changed file is refused with its name', async () => {
  const changed = migration(9001, 'create table firsts (id bigint)');
  await expect(database.migrate([...product, changed, second])).rejects.toThrow(
    /9001-test.sql was changed.*write a new/,
  );
});

test('a database that is newer than the program is refused', async () => {
  await expect(database.migrate([...product, first])).rejects.toThrow(/newer than this program: it has 9002-test.sql/);
});

test('a file that comes too late is refused', async () => {
  const late = migration(9000, 'select 1');
  await expect(database.migrate([...product, late, first, second])).rejects.toThrow(/9000-test.sql.*above 9002/);
});

test('a file that fails leaves nothing behind and is named', async () => {
  const broken = migration(9003, 'create table thirds (id int); select 1 / 0');
  await expect(database.migrate([...product, first, second, broken])).rejects.toThrow(
    /9003-test.sql: division by zero/,
  );
  const { rows } = await sql`select to_regclass('thirds')::text as found`.execute(database.kysely);
  expect(rows).toEqual([{ found: null }]);
  const mended = migration(9003, 'create table thirds (id int)');
  expect(await database.migrate([...product, first, second, mended])).toEqual(['9003-test.sql']);
});
