import { expect, test } from 'vitest';
import { readReviewRows } from './review-rows.ts';
import { writeReviewTemplate } from './review-template.ts';

const options = { directory: [], acceptMadeUp: true, today: '2026-06-15' };

test('the template of either language is a sheet the import reads, without a row', async () => {
  for (const language of ['zh', 'en'] as const) {
    expect(await readReviewRows({ bytes: await writeReviewTemplate(language), ...options })).toEqual([]);
  }
});
