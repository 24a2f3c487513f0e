import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseExportHeader } from './export-header.ts';
import { verifyAnchors } from './verify-anchors.ts';
import { createExportCheck } from './verify-export.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/proofs.md'), 'utf8');

function linesOf(name: string): readonly string[] {
  const block = new RegExp(`\`\`\`ndjson ${name}\n([^\`]*)\n\`\`\``).exec(page)?.[1];
  return block?.split('\n') ?? [];
}

test('the worked example of docs/proofs.md verifies against its anchors', () => {
  const [first = null, ...lines] = linesOf('audit');
  const header = parseExportHeader(first);
  const anchors = verifyAnchors(linesOf('anchors'));
  if (!header.ok || !anchors.ok) throw new Error('the first line and the anchors of the page can be read');
  const check = createExportCheck(header.header, anchors.anchors);
  const steps = [...lines.map((line) => check.push(line)), check.end()];
  expect(steps.flatMap(({ problems }) => problems)).toEqual([]);
  expect(steps.at(-1)?.ended).toMatchObject({ count: 2, anchoredTo: 2, breaks: 0 });
});
