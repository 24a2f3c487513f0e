import { expect, test } from 'vitest';
import { type BatchProgress, oneByOne } from './batch-action.ts';

const rows = ['a', 'b', 'c'];

test('a row that fails does not keep the others from being done', async () => {
  const seen: BatchProgress[] = [];
  const run = oneByOne<string>(
    (row) => row,
    async (row) => {
      if (row === 'b') throw new Error('refused');
    },
  );
  const result = await run(rows, { onProgress: (progress) => seen.push(progress), stopped: () => false });
  expect(result.done).toBe(2);
  expect(result.failed.map(({ key }) => key)).toEqual(['b']);
  expect(seen.map(({ done, failed }) => done + failed.length)).toEqual([0, 1, 2, 3]);
});

test('a batch that is stopped does nothing more', async () => {
  const done: string[] = [];
  const run = oneByOne<string>(
    (row) => row,
    async (row) => {
      done.push(row);
    },
  );
  const result = await run(rows, { onProgress: () => undefined, stopped: () => done.length === 1 });
  expect(result.done).toBe(1);
  expect(done).toEqual(['a']);
});
