import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { errorTable } from './error-table.ts';

test('docs/errors.md has every error with its status and its words', async () => {
  const text = await readFile(new URL('../../../../docs/errors.md', import.meta.url), 'utf8');
  for (const [code, { status, title, remedy }] of Object.entries(errorTable)) {
    expect(text).toContain(`| \`${code}\` | ${status} | ${title.zh} · ${title.en} | ${remedy.zh} · ${remedy.en} |`);
  }
});
