import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyBallot } from '../ballot/verify-ballot.ts';
import { verifyDraw } from '../draw/verify-draw.ts';
import { ballotBlocks, drawBlocks } from '../testing/worked-examples.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/proofs.md'), 'utf8');

function blockOf(name: string): string | undefined {
  return new RegExp(`\`\`\`(?:text|json) ${name}\n([^\`]*)\n\`\`\``).exec(page)?.[1];
}

describe('the worked examples of docs/proofs.md', () => {
  test.each(Object.entries(drawBlocks()))('show what the product computes: %s', (name, text) => {
    expect(blockOf(name)).toBe(text);
  });

  test('the draw verifies', () => {
    expect(verifyDraw(blockOf('draw') ?? null).ok).toBe(true);
  });

  test('the ballot verifies, and its texts are those of the page', async () => {
    const { ok, file } = await verifyBallot(blockOf('ballot') ?? null);
    expect(ok).toBe(true);
    if (file === null) throw new Error('the round of the page can be read');
    for (const [name, text] of Object.entries(ballotBlocks(file))) expect(blockOf(name), name).toBe(text);
  });
});
