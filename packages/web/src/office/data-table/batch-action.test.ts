import { expect, test } from 'vitest';
import { type BatchProgress, runBatch } from './batch-action.ts';

const rows = ['a', 'b', 'c'].map((key) => ({ key, row: key }));

test('a row that fails does not keep the others from being done', async () => {
  const seen: BatchProgress[] = [];
  const result = await runBatch(
    rows,
    async (row) => {
      if (row === 'b') throw new Error('refused');
    },
    { onProgress: (progress) => seen.push(progress), stopped: () => false },
  );
  expect(result.done).toEqual(['a', 'c']);
  expect(result.failed.map(({ key }) => key)).toEqual(['b']);
  expect(seen.map(({ done, failed }) => done.length + failed.length)).toEqual([0, 1, 2, 3]);
});

test('a batch that is stopped does nothing more', async () => {
  const done: string[] = [];
  const result = await runBatch(
    rows,
    async (row) => {
      done.push(row);
    },
    { onProgress: () => undefined, stopped: () => done.length === 1 },
  );
  expect(result.done).toEqual(['a']);
  expect(done).toEqual(['a']);
});
