import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../canonical/canonical-json.ts';
import { caseChain, chainOf, cycleChain } from '../testing/chains.ts';
import { tampered } from '../testing/tampered.ts';
import { type Anchor, chainAnchor } from './anchor.ts';
import type { AuditProblem } from './audit-problem.ts';
import { exportHeaderLine, parseExportHeader } from './export-header.ts';
import { type ChainReport, createExportCheck } from './verify-export.ts';

const entries = [...chainOf(caseChain, 3), ...chainOf(cycleChain, 2)];
const header = exportHeaderLine({ chains: 2, entries: 5 });
const lines = entries.map(canonicalJson);

function verify(body: readonly (string | null)[], anchors: readonly Anchor[] = [], first: string = header) {
  const parsed = parseExportHeader(first);
  if (!parsed.ok) return { reports: [], problems: parsed.problems };
  const check = createExportCheck(parsed.header, anchors);
  const [reports, problems]: [ChainReport[], AuditProblem[]] = [[], []];
  for (const step of [...body.map((line) => check.push(line)), check.end()]) {
    problems.push(...step.problems);
    if (step.ended !== null) reports.push(step.ended);
  }
  return { reports, problems };
}

test('a whole export verifies and reports each chain', () => {
  const anchor = chainAnchor(null, {
    at: '2026-03-02T02:00:00.000Z',
    heads: { [caseChain]: { sequence: 2, hash: entries[1]?.hash ?? '' } },
  });
  expect(verify(lines, [anchor])).toEqual({
    problems: [],
    reports: [
      { chain: caseChain, count: 3, head: { sequence: 3, hash: entries[2]?.hash }, anchoredTo: 2, breaks: 0 },
      { chain: cycleChain, count: 2, head: { sequence: 2, hash: entries[4]?.hash }, anchoredTo: null, breaks: 0 },
    ],
  });
  expect(verify([], [], exportHeaderLine({ chains: 0, entries: 0 }))).toEqual({ problems: [], reports: [] });
});

describe('tampering', () => {
  test('every change of every field of every line is found', () => {
    for (const copy of tampered(JSON.parse(header))) {
      expect(verify(lines, [], canonicalJson(copy)).problems, JSON.stringify(copy)).not.toEqual([]);
    }
    for (const [index, entry] of entries.entries()) {
      for (const copy of tampered(entry)) {
        const { problems } = verify(lines.with(index, canonicalJson(copy)));
        expect(problems, JSON.stringify(copy)).not.toEqual([]);
      }
    }
  });

  test('a break is named by line, chain and place', () => {
    const changed = canonicalJson({ ...entries[1], at: '2026-03-02T01:31:00.001Z' });
    expect(verify(lines.with(1, changed))).toMatchObject({
      problems: [{ what: 'hash', line: 3, chain: caseChain, sequence: 2, found: { en: entries[1]?.hash } }],
      reports: [{ chain: caseChain, breaks: 1 }, { breaks: 0 }],
    });
  });

  test('lines left out, repeated, swapped, emptied, cut or unreadable are found', () => {
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      const changed = [
        lines.toSpliced(index, 1),
        lines.toSpliced(index, 0, line),
        lines.with(index, ''),
        lines.with(index, line.slice(0, -2)),
        lines.with(index, `${line} `),
        [...lines.slice(0, index), null, ...lines.slice(index + 1)],
        ...(next === undefined ? [] : [lines.toSpliced(index, 2, next, line)]),
      ];
      for (const each of changed) expect(verify(each).problems).not.toEqual([]);
    }
  });

  test('a chain in two parts is found', () => {
    const [first = '', ...rest] = lines;
    expect(verify([...rest, first]).problems.map(({ what }) => what)).toContain('chain');
  });

  test('a tail cut off together with the counts is found by the anchors', () => {
    const anchor = chainAnchor(null, {
      at: '2026-03-02T02:00:00.000Z',
      heads: { [cycleChain]: { sequence: 2, hash: entries[4]?.hash ?? '' } },
    });
    const shorter = exportHeaderLine({ chains: 2, entries: 4 });
    expect(verify(lines.slice(0, 4), [], shorter).problems).toEqual([]);
    expect(verify(lines.slice(0, 4), [anchor], shorter).problems).toMatchObject([
      { what: 'cut-short', chain: cycleChain },
    ]);
    const without = exportHeaderLine({ chains: 1, entries: 3 });
    expect(verify(lines.slice(0, 3), [anchor], without).problems).toMatchObject([
      { what: 'missing', chain: cycleChain },
    ]);
  });
});

test('what is no audit export is told by its first line', () => {
  for (const line of [null, '', '{}', '[]', 'PK', header.replace('audit-1', 'audit-2'), ` ${header}`]) {
    expect(parseExportHeader(line)).toMatchObject({ ok: false });
  }
});
