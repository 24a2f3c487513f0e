import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { caseChain, chainOf, cycleChain } from '../testing/chains.ts';
import { tampered } from '../testing/tampered.ts';
import { noPrevious } from './audit-entry.ts';
import { chainEntry } from './chain-entry.ts';
import { verifyChain } from './verify-chain.ts';

const entries = chainOf(caseChain, 4);
const [first, second, third, fourth] = entries;
if (!first || !second || !third || !fourth) throw new Error('the chain has four entries');

test('a chain verifies and names its head; an empty one has none', () => {
  expect(verifyChain(entries)).toEqual({ ok: true, head: { sequence: 4, hash: fourth.hash }, count: 4 });
  expect(verifyChain([])).toEqual({ ok: true, head: null, count: 0 });
});

test('the hash is SHA-256 over the entry without its hash, names sorted, as anyone can recompute', () => {
  const text =
    `{"action":"case.opened","actor":{"accountId":null,"role":"system"},"at":"2026-03-02T01:30:00.000Z",` +
    `"chain":"${caseChain}","detail":{"marks":[60,0.5,null,true],"note":"受理"},"previous":"${noPrevious}",` +
    `"sequence":1,"subject":{"id":"0198c5a2-7c1e-7a40-8b6d-1f2e3d4c5b6a","kind":"case"}}`;
  expect(first.hash).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  expect(second.previous).toBe(first.hash);
});

describe('tampering', () => {
  test.each(entries.map((entry) => [entry.sequence, entry] as const))(
    'every change of every field of entry %i is found there or in the link after it',
    (sequence, entry) => {
      const copies = tampered(entry);
      expect(copies.length).toBeGreaterThan(50);
      for (const copy of copies) {
        const result = verifyChain(entries.with(sequence - 1, Object(copy)));
        expect(result, JSON.stringify(copy)).toMatchObject({ ok: false });
      }
    },
  );

  test('a change is named with what was expected and found', () => {
    const result = verifyChain(entries.with(1, { ...second, action: 'case.refused' }));
    expect(result).toMatchObject({
      ok: false,
      problems: [{ what: 'hash', chain: caseChain, sequence: 2, found: { zh: second.hash, en: second.hash } }],
    });
  });

  test('an entry changed together with its hash breaks the link of the next', () => {
    const forged = chainEntry(first, { ...second, action: 'case.refused' });
    expect(verifyChain(entries.with(1, forged))).toMatchObject({
      ok: false,
      problems: [{ what: 'previous', sequence: 3, expected: { en: forged.hash }, found: { en: second.hash } }],
    });
  });

  test('entries left out, repeated, swapped or put in are found', () => {
    for (const index of [0, 1, 2]) {
      expect(verifyChain(entries.toSpliced(index, 1))).toMatchObject({ ok: false });
      expect(
        verifyChain(entries.with(index, Object(entries[index + 1])).with(index + 1, Object(entries[index]))),
      ).toMatchObject({ ok: false });
    }
    for (const [index, entry] of entries.entries()) {
      expect(verifyChain(entries.toSpliced(index, 0, entry))).toMatchObject({ ok: false });
    }
    const stranger = chainOf(cycleChain, 2);
    expect(verifyChain(entries.toSpliced(1, 0, ...stranger.slice(1)))).toMatchObject({ ok: false });
    expect(verifyChain([...entries, ...stranger])).toMatchObject({ ok: false });
  });

  test('an end cut off is not seen without an anchor', () => {
    expect(verifyChain(entries.slice(0, 3))).toMatchObject({ ok: true, count: 3 });
  });
});

test('values that are no entries at all are problems, not exceptions', () => {
  const deep: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
  for (const value of [undefined, null, 1, 'x', [], {}, { ...first, detail: deep }, { ...first, action: '\ud800' }]) {
    expect(verifyChain([value])).toMatchObject({ ok: false });
  }
});

test('a draft that the format does not allow is an error of the caller', () => {
  expect(() => chainEntry(null, { ...first, chain: 'case:1' })).toThrow('chain: case:<uuid>');
  expect(() => chainEntry(null, { ...first, at: '2026-02-30T00:00:00.000Z' })).toThrow('at: an instant');
  expect(() => chainEntry(null, { ...first, at: '2026-03-02T09:30:00+08:00' })).toThrow(TypeError);
  expect(() => chainEntry(null, { ...first, action: '' })).toThrow(TypeError);
});
