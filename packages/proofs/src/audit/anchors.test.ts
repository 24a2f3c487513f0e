import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../canonical/canonical-json.ts';
import { caseChain, chainOf, cycleChain } from '../testing/chains.ts';
import { tampered } from '../testing/tampered.ts';
import { type Anchor, chainAnchor } from './anchor.ts';
import { type AuditEntry, noPrevious } from './audit-entry.ts';
import { chainEntry } from './chain-entry.ts';
import { compareWithAnchors } from './compare-with-anchors.ts';
import { verifyAnchors } from './verify-anchors.ts';
import { verifyChain } from './verify-chain.ts';

const entries = chainOf(caseChain, 6);
const others = chainOf(cycleChain, 2);

function anchorsOf(...heads: readonly (readonly AuditEntry[])[]): readonly Anchor[] {
  const anchors: Anchor[] = [];
  for (const [index, each] of heads.entries()) {
    anchors.push(
      chainAnchor(anchors.at(-1)?.hash ?? null, {
        at: new Date(Date.UTC(2026, 2, 2, 2, index)).toISOString(),
        heads: Object.fromEntries(each.map((entry) => [entry.chain, entry])),
      }),
    );
  }
  return anchors;
}

const anchors = anchorsOf(entries.slice(1, 2), [...entries.slice(3, 4), ...others.slice(1)], [], entries.slice(4, 5));
const lines = anchors.map(canonicalJson);

test('an anchor keeps place and hash of a head and nothing else of an entry', () => {
  expect(anchors[0]).toMatchObject({
    previous: noPrevious,
    heads: { [caseChain]: { sequence: 2, hash: entries[1]?.hash } },
  });
  expect(Object.keys(Object(anchors[0]?.heads[caseChain]))).toEqual(['sequence', 'hash']);
});

test('an anchor file verifies; an empty one has no head', () => {
  expect(verifyAnchors(lines)).toEqual({ ok: true, anchors, head: anchors.at(-1)?.hash });
  expect(verifyAnchors([])).toEqual({ ok: true, anchors: [], head: null });
});

describe('tampering with the anchor file', () => {
  test.each(anchors.map((anchor, index) => [index + 1, anchor] as const))(
    'every change of every field of line %i is found',
    (line, anchor) => {
      for (const copy of tampered(anchor)) {
        const changed = lines.with(line - 1, canonicalJson(copy));
        expect(verifyAnchors(changed), JSON.stringify(copy)).toMatchObject({ ok: false });
      }
    },
  );

  test('lines left out, repeated or swapped are found, and so is a line cut in the middle', () => {
    for (const [index, line] of lines.entries()) {
      expect(verifyAnchors(lines.toSpliced(index, 0, line))).toMatchObject({ ok: false });
      expect(verifyAnchors(lines.with(index, line.slice(0, -1)))).toMatchObject({ ok: false });
      if (index + 1 === lines.length) continue;
      expect(verifyAnchors(lines.toSpliced(index, 1))).toMatchObject({ ok: false });
      expect(verifyAnchors(lines.toSpliced(index, 2, lines[index + 1] ?? '', line))).toMatchObject({ ok: false });
    }
  });

  test('a text that another reader could read otherwise is found', () => {
    const [first = ''] = lines;
    for (const text of [` ${first}`, first.replace('{"at":', '{"at":"2020-01-01T00:00:00.000Z","at":'), '', '\ufeff']) {
      const result = verifyAnchors([text]);
      expect(result).toMatchObject({ ok: false, problems: [{ what: 'text', line: 1 }] });
    }
    expect(verifyAnchors([null])).toMatchObject({ ok: false, problems: [{ what: 'text', line: 1 }] });
  });
});

describe('chains against anchors', () => {
  test('chains that grew since the last anchor hold', () => {
    expect(compareWithAnchors([...entries, ...others], anchors)).toEqual([]);
  });

  test('an end cut off below what was anchored is found', () => {
    expect(compareWithAnchors([...entries.slice(0, 3), ...others], anchors)).toMatchObject([
      { what: 'cut-short', chain: caseChain, sequence: 5, found: { zh: '到第 3 条为止' } },
    ]);
    expect(compareWithAnchors([...entries.slice(0, 5), ...others], anchors)).toEqual([]);
  });

  test('a chain written anew is sound in itself and found by its anchors, even if the last one fits', () => {
    const forged = rewrite(entries);
    expect(verifyChain(forged)).toMatchObject({ ok: true });
    const found = compareWithAnchors([...forged, ...others], anchors);
    expect(found).toMatchObject([2, 4, 5].map((sequence) => ({ what: 'rewritten', chain: caseChain, sequence })));
    const covered = anchorsOf(entries.slice(1, 2), forged.slice(5));
    expect(compareWithAnchors(forged, covered)).toMatchObject([{ what: 'rewritten', sequence: 2 }]);
  });

  test('a chain that is gone is found', () => {
    expect(compareWithAnchors(entries, anchors)).toMatchObject([{ what: 'missing', chain: cycleChain, sequence: 2 }]);
    expect(compareWithAnchors([], anchors)).toHaveLength(2);
  });

  test('an anchored entry that is left out is found', () => {
    expect(compareWithAnchors([...entries.toSpliced(3, 1), ...others], anchors)).toMatchObject([
      { what: 'rewritten', chain: caseChain, sequence: 4, found: { en: 'no such entry' } },
    ]);
  });
});

function rewrite(chain: readonly AuditEntry[]): readonly AuditEntry[] {
  const forged: AuditEntry[] = [];
  for (const entry of chain) forged.push(chainEntry(forged.at(-1) ?? null, { ...entry, action: 'case.forged' }));
  return forged;
}

test('an anchor that the format does not allow is an error of the caller', () => {
  expect(() => chainAnchor(null, { at: 'today', heads: {} })).toThrow(TypeError);
  expect(() =>
    chainAnchor(null, { at: '2026-03-02T02:00:00.000Z', heads: { all: { sequence: 1, hash: noPrevious } } }),
  ).toThrow(TypeError);
});
