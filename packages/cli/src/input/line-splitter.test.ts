import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLineSplitter } from './line-splitter.ts';

function split(chunks: readonly Uint8Array[], limit?: number): readonly string[] {
  const splitter = createLineSplitter(limit);
  const lines = [...chunks.flatMap((chunk) => [...splitter.push(chunk)]), ...splitter.end()];
  return lines.map((line) => (line.kind === 'line' ? line.bytes.toString() : '<too long>'));
}

test('lines do not depend on how the bytes are cut into chunks', () => {
  const texts = fc.array(
    fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\n')),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(texts, fc.array(fc.nat(200)), (lines, cuts) => {
      const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
      const at = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
      const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
      expect(split(chunks)).toEqual(lines);
    }),
  );
});

test('a last line without a line end counts, an empty rest does not', () => {
  expect(split([Buffer.from('a\nb')])).toEqual(['a', 'b']);
  expect(split([Buffer.from('a\n')])).toEqual(['a']);
  expect(split([])).toEqual([]);
});

test('a line over the limit is reported once and the lines after it are whole', () => {
  expect(split([Buffer.from('aaaa'), Buffer.from('aaaa\nbb\n'), Buffer.from('cccccc')], 5)).toEqual([
    '<too long>',
    'bb',
    '<too long>',
  ]);
});
