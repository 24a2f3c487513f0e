import { readdirSync, readFileSync } from 'node:fs';
import { caseActions } from '@guantong/procedure';
import { expect, test } from 'vitest';
import { listActions } from './access-table.ts';

test('every action of the table is asked for somewhere: it promises nothing that has no route', () => {
  const sources = listSources();
  // Actions of a case are asked for by their kind.
  const ofCase = sources.includes('authorise(actor, `application.$')
    ? Object.keys(caseActions).map((kind) => `application.${kind}`)
    : [];
  const unasked = listActions()
    .map(([action]) => action)
    .filter((action) => !sources.includes(`'${action}'`) && !ofCase.includes(action));
  expect(unasked).toEqual([]);
});

/** Everything the server runs, but for the table itself. */
function listSources(): string {
  const root = new URL('../', import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('access'))
    .map((path) => readFileSync(new URL(path, root), 'utf8'))
    .join('\n');
}
