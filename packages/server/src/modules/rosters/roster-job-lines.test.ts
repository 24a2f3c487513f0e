import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countLines, createLineWriter, readLines } from './roster-job-lines.ts';

test.each([0, 1, 31, 32, 33, 64, 1_000])('%i lines are read again by number', async (count) => {
  const folder = await mkdtemp(join(tmpdir(), 'guantong-lines-'));
  const path = join(folder, 'lines');
  const writer = await createLineWriter(path);
  for (let line = 0; line < count; line++) await writer.add(`行 ${line} ${'x'.repeat(line % 50)}`);
  await writer.close();
  expect(await countLines(path)).toBe(count);
  const numbers = [count - 1, 0, Math.floor(count / 2)].filter((number) => number >= 0 && number < count);
  const lines = await readLines(path, numbers);
  expect(lines.map((line) => Number(line.split(' ')[1]))).toEqual(numbers);
  await rm(folder, { recursive: true });
});
