import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RouteStatus, Target } from '@guantong/engine';
import { afterAll, expect, test } from 'vitest';
import { type TargetResult, targetKey } from './results/person-result.ts';
import { createRowWriter, readRows } from './roster-job-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'roster-rows-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const title: Target = { type: 'title', series: 'engineering', level: 'assistant' };
const exam: Target = { type: 'professional-qualification', category: 'software' };

test('undetermined examinations are listed by their target or with everything, and only then', async () => {
  const rows = await createRowWriter(folder);
  const targets = [result(title, 'eligible'), result(exam, 'undetermined')];
  const best = { title: null, 'skill-level': null };
  await rows.add({ row: 2, id: 'A1', name: '赵示例', occupation: null, targets, best, questions: [] });
  await rows.close();
  const page = { page: 1, pageSize: 10 };
  const keysOf = async (filter: object) => (await readRows(folder, { ...page, ...filter })).rows.map(({ key }) => key);
  expect(await keysOf({})).toEqual([targetKey(title)]);
  expect(await keysOf({ status: 'undetermined' })).toEqual([]);
  expect(await keysOf({ target: targetKey(exam) })).toEqual([targetKey(exam)]);
  expect(await keysOf({ status: 'all' })).toEqual([targetKey(title), targetKey(exam)]);
});

function result(target: Target, status: RouteStatus): TargetResult {
  const words = { zh: '示例', en: 'toy' };
  return { key: targetKey(target), target, name: words, status, earliestOn: null, route: null, why: words };
}
