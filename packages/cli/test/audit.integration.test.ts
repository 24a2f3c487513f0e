import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type AuditEntry, canonicalJson, chainAnchor, chainEntry, exportHeaderLine } from '@guantong/proofs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCli } from './support/build-cli.ts';
import { jsonLines, runGuantong } from './support/run-guantong.ts';

const caseChain = 'case:0198c5a2-7c1e-7a40-8b6d-1f2e3d4c5b6a';
const cycleChain = 'cycle:0198c5a2-0000-7a40-8b6d-1f2e3d4c5b6a';
const entries = [...entriesOf(caseChain, 3), ...entriesOf(cycleChain, 2)];
const header = exportHeaderLine({ chains: 2, entries: 5 });
const anchor = chainAnchor(null, {
  at: '2026-03-02T02:00:00.000Z',
  heads: Object.fromEntries(
    [entries[2], entries[4]].flatMap((each) => (each === undefined ? [] : [[each.chain, each]])),
  ),
});
let folder = '';
let anchors = '';

beforeAll(async () => {
  buildCli();
  folder = await mkdtemp(join(tmpdir(), 'guantong-audit-'));
  anchors = await fileWith('anchors.ndjson', [canonicalJson(anchor)]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function* entriesOf(chain: string, count: number): Generator<AuditEntry> {
  let head: AuditEntry | null = null;
  for (let made = 0; made < count; made += 1) {
    head = chainEntry(head, {
      chain,
      at: '2026-03-02T01:30:00.000Z',
      actor: { accountId: null, role: 'system' },
      action: 'case.opened',
      subject: { kind: 'case', id: '1' },
      detail: { note: '受理' },
    });
    yield head;
  }
}

async function fileWith(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, lines.map((line) => `${line}\n`).join(''));
  return path;
}

function exportOf(changed: readonly object[], first: string = header): readonly string[] {
  return [first, ...changed.map(canonicalJson)];
}

test('a sound export: a table of chains, exit code 0', async () => {
  const file = await fileWith('sound.ndjson', exportOf(entries));
  const english = await runGuantong(['audit', 'verify', file, '--anchors', anchors]);
  expect(english).toMatchObject({ code: 0, stderr: '' });
  expect(english.stdout).toMatch(new RegExp(`${caseChain} +3 +3 +0 +${entries[2]?.hash}\n`));
  expect(english.stdout).toContain('✔ sound · 2 chains, 5 entries · compared with 1 anchor');
  const chinese = await runGuantong(['audit', 'verify', file, '--lang', 'zh']);
  expect(chinese.stdout).toContain('✔ 完好 · 2 条链，5 条记录 · 没有给出锚定文件');
});

describe('a broken export: exit code 1, every break with chain, place, expected and found', () => {
  test('a changed entry', async () => {
    const file = await fileWith(
      'changed.ndjson',
      exportOf(entries.with(1, Object({ ...entries[1], action: 'case.closed' }))),
    );
    const { code, stdout } = await runGuantong(['audit', 'verify', file, '--lang', 'zh']);
    expect(code).toBe(1);
    expect(stdout).toContain(`✘ 内容被改动 第 3 行 · ${caseChain} · 第 2 条\n`);
    expect(stdout).toContain(`实际 ${entries[1]?.hash}\n`);
    expect(stdout).toContain('✘ 1 处断裂');
  });

  test('a chain cut short with its counts, against the anchors, as data', async () => {
    const file = await fileWith(
      'short.ndjson',
      exportOf(entries.slice(0, 4), exportHeaderLine({ chains: 2, entries: 4 })),
    );
    const { code, stdout } = await runGuantong(['audit', 'verify', file, '--anchors', anchors, '--format', 'ndjson']);
    expect(code).toBe(1);
    expect(jsonLines(stdout)).toMatchObject([
      { kind: 'chain', chain: caseChain, count: 3, anchoredTo: 3 },
      { kind: 'chain', chain: cycleChain, count: 1, anchoredTo: 2 },
      { kind: 'problem', what: 'cut-short', chain: cycleChain, sequence: 2 },
      { kind: 'result', ok: false, chains: 2, entries: 4, problems: 1, anchors: 1 },
    ]);
    expect(await runGuantong(['audit', 'verify', file])).toMatchObject({ code: 0 });
  });

  test('an anchor file that was changed', async () => {
    const changed = canonicalJson({ ...anchor, at: '2026-03-02T02:00:00.001Z' });
    const [file, broken] = [await fileWith('a.ndjson', exportOf(entries)), await fileWith('b.ndjson', [changed])];
    const { code, stdout } = await runGuantong(['audit', 'verify', file, '--anchors', broken]);
    expect(code).toBe(1);
    expect(stdout).toContain('✘ content changed anchor file · line 1');
  });
});

describe('what cannot be read: exit code 2', () => {
  test.each([
    ['empty', [], 'it is empty'],
    ['another file', ['{"requests":[]}'], 'expected format: “guantong-audit-1”, found nothing'],
    ['no text at all', ['\u0000PK'], 'expected a line of canonical JSON (RFC 8785)'],
  ])('%s', async (name, lines, reason) => {
    const file = await fileWith(`${name}.ndjson`, lines);
    const { code, stderr } = await runGuantong(['audit', 'verify', file]);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });

  test('a file or an anchor file that is not there, a format that does not exist', async () => {
    const file = await fileWith('there.ndjson', exportOf(entries));
    expect(await runGuantong(['audit', 'verify', join(folder, 'none')])).toMatchObject({ code: 2 });
    expect(await runGuantong(['audit', 'verify', file, '--anchors', join(folder, 'none')])).toMatchObject({ code: 2 });
    expect(await runGuantong(['audit', 'verify', file, '--format', 'xml'])).toMatchObject({ code: 2 });
  });
});

test('an export of 100,000 entries, hashed as docs/proofs.md says, goes through a heap of 32 MiB', async () => {
  const count = 100_000;
  const lines = (function* () {
    yield `${exportHeaderLine({ chains: 1, entries: count })}\n`;
    let previous = '0'.repeat(64);
    for (let sequence = 1; sequence <= count; sequence += 1) {
      // The names of an entry in order; hash stands between detail and previous.
      const front = `{"action":"a","actor":{"accountId":null,"role":"system"},"at":"2026-03-02T01:30:00.000Z","chain":"system"`;
      const [detail, subject] = [`"detail":"${'受'.repeat(100)}"`, '"subject":{"id":"1","kind":"case"}}'];
      const rest = `"previous":"${previous}","sequence":${sequence},${subject}`;
      previous = createHash('sha256').update(`${front},${detail},${rest}`).digest('hex');
      yield `${front},${detail},"hash":"${previous}",${rest}\n`;
    }
  })();
  const { code, stdout } = await runGuantong(['audit', 'verify', '-'], {
    input: Readable.from(lines),
    nodeOptions: ['--max-old-space-size=32'],
  });
  expect({ code, result: stdout.split('\n').at(-2) }).toMatchObject({
    code: 0,
    result: expect.stringContaining('100000 entries'),
  });
});
