import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { diagnosticCodes } from './diagnostic.ts';

test('every code is explained in docs/errors.md', async () => {
  const text = await readFile(new URL('../../../../docs/errors.md', import.meta.url), 'utf8');
  expect(diagnosticCodes.filter((code) => !text.includes(`| \`${code}\` |`))).toEqual([]);
});
