import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/database/open-database.ts';

const faults: Error[] = [];
const options = { onFault: (error: Error) => void faults.push(error) };

test('a server that does not answer is told at the start', async () => {
  const place = { kind: 'postgresql', url: 'postgresql://nobody@127.0.0.1:1/none' } as const;
  await expect(openDatabase(place, options)).rejects.toThrow(/does not answer: connect ECONNREFUSED/);
});

test('a folder that holds no database is told at the start, left as it is and let go', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guantong-broken-'));
  await writeFile(join(folder, 'database'), randomUUID());
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await expect(openDatabase({ kind: 'embedded', folder }, options)).rejects.toThrow(/cannot be opened.*PG_VERSION/);
  }
  expect(faults).toEqual([]);
  await rm(folder, { recursive: true });
});
