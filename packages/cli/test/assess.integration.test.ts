import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCli } from './support/build-cli.ts';
import { jsonLines, root, runGuantong } from './support/run-guantong.ts';

const contract = join(root, 'packages/engine/test/contract');
const casesFile = join(contract, 'cases.ndjson');
const cases = jsonLines(readFileSync(casesFile, 'utf8'));
const expected = jsonLines(readFileSync(join(contract, 'expected.ndjson'), 'utf8'));
const [first = {}, second = {}] = cases;
let folder = '';

beforeAll(async () => {
  buildCli();
  folder = await mkdtemp(join(tmpdir(), 'guantong-assess-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileWith(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test('the cases of the contract, in order, from a file and from standard input', async () => {
  const { code, stdout, stderr } = await runGuantong(['assess', casesFile]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const found = jsonLines(stdout).map(({ id, outcome }) => ({ id, ...(outcome as object) }));
  expect(found).toMatchObject(expected);
  const piped = await runGuantong(['assess', '-'], { input: readFileSync(casesFile) });
  expect(piped.stdout).toBe(stdout);
});

test('one request as a document over many lines gives one assessment', async () => {
  const { code, stdout } = await runGuantong(['assess', '-'], { input: JSON.stringify(first, null, 2) });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ id: 't01', asOf: '2024-03-15', outcome: { status: 'eligible' } });
});

describe('formats', () => {
  const input = `${JSON.stringify(first)}\n${JSON.stringify(second)}\n`;

  test('json is one array for several requests', async () => {
    const { stdout } = await runGuantong(['assess', '-', '--format', 'json'], { input });
    expect(JSON.parse(stdout)).toMatchObject([{ id: 't01' }, { id: 't02' }]);
  });

  test('text is a table without colour, in the language of the locale', async () => {
    const english = await runGuantong(['assess', '-', '--format', 'text'], { input });
    expect(english.stdout).toContain('assistant title, engineering series  ◷ not yet  2024-03-15');
    expect(english.stdout).not.toContain('\x1b');
    const environment = { LC_ALL: 'zh_CN.UTF-8' };
    const chinese = await runGuantong(['assess', '-', '--format', 'text'], { input, environment });
    expect(chinese.stdout).toContain('工程系列助理级职称  ◷ 未到时间  2024-03-15');
  });

  test('colour is given where it is forced, but never against NO_COLOR', async () => {
    const args = ['assess', '-', '--format', 'text'];
    const forced = await runGuantong(args, { input, environment: { FORCE_COLOR: '1' } });
    expect(forced.stdout).toContain('\x1b[32m✔ eligible\x1b[39m');
    const plain = await runGuantong(args, { input, environment: { FORCE_COLOR: '1', NO_COLOR: '1' } });
    expect(plain.stdout).not.toContain('\x1b');
  });

  test('without a target the targets in reach are listed and the others counted', async () => {
    const { target: _, ...open } = first;
    const { stdout } = await runGuantong(['assess', '-', '--format', 'text'], { input: JSON.stringify(open) });
    expect(stdout).toContain('✔ eligible');
    expect(stdout).toMatch(/\d+ more targets are out of reach/);
    const all = await runGuantong(['assess', '-', '--format', 'text', '--all'], { input: JSON.stringify(open) });
    expect(all.stdout).toContain('✖ ineligible');
  });
});

describe('invalid requests', () => {
  test('exit with 2, tell every problem of the line, and leave the other lines assessed', async () => {
    const broken = [
      JSON.stringify(first),
      '{"id":"bad","asOf":"2024-02-30","surprise":1,"dossier":{"credentials":[{"type":"skill-level","level":"senior","occupation":"6-31-01-03","issuedOn":"2024-13-01"}],"employments":[{"employer":{"id":"E1"},"from":"2024-01-02","to":"2024-01-01"}]}}',
      'oops',
      '[]',
      '{"id":7}',
      '',
      JSON.stringify(second),
    ];
    const { code, stdout, stderr } = await runGuantong(['assess', '-'], { input: `${broken.join('\n')}\n` });
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    const found = jsonLines(stdout);
    expect(found.map(({ id }) => id)).toEqual(['t01', 'bad', null, null, null, 't02']);
    expect(found[1]).toEqual({ id: 'bad', problems: expect.any(Array) });
    expect(pathsOf(found[1])).toEqual([
      '/asOf',
      '/dossier/credentials/0/issuedOn',
      '/dossier/employments/0/to',
      '/surprise',
    ]);
    expect(pathsOf(found[2])).toEqual(['']);
    expect(pathsOf(found[3])).toEqual(['']);
    expect(pathsOf(found[4])).toContain('/id');
  });

  test('bytes that are not UTF-8, empty objects, deep nesting and prototype keys are problems, not crashes', async () => {
    const lines = [
      Buffer.from([0x7b, 0x22, 0xe4, 0xb8, 0x22, 0x7d]),
      Buffer.from('{}'),
      Buffer.from('['.repeat(200_000) + ']'.repeat(200_000)),
      Buffer.from(`{"dossier":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`),
      Buffer.from('{"__proto__":{"asOf":"2024-01-01"},"constructor":1}'),
      Buffer.from(JSON.stringify(first)),
    ];
    const input = Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')]));
    const { code, stdout, stderr } = await runGuantong(['assess', '-'], { input });
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    const found = jsonLines(stdout);
    expect(found).toHaveLength(6);
    expect(found.slice(0, 5).every((line) => Array.isArray(line.problems))).toBe(true);
    expect(pathsOf(found[4])).toEqual(expect.arrayContaining(['/__proto__', '/asOf', '/constructor', '/dossier']));
    expect(found[5]).toMatchObject({ id: 't01', outcome: { status: 'eligible' } });
  });

  test('a line of more than 16 MiB is a problem of that line', async () => {
    const long = `{"id":"${'x'.repeat(17 * 1024 * 1024)}"}`;
    const input = `${JSON.stringify(first)}\n${long}\n${JSON.stringify(second)}\n`;
    const { code, stdout } = await runGuantong(['assess', '-'], { input });
    expect(code).toBe(2);
    const found = jsonLines(stdout);
    expect(found.map(({ id }) => id)).toEqual(['t01', null, 't02']);
    expect(found[1]).toEqual({
      id: null,
      problems: [{ path: '', expected: 'at most 16 MiB for one request', found: 'more than 16 MiB' }],
    });
  });

  test('a damaged document is one problem; machine output keeps its language unless one is asked for', async () => {
    const input = '{\n  "id": "x",\n}';
    const environment = { LANG: 'zh_CN.UTF-8' };
    const plain = await runGuantong(['assess', '-'], { input, environment });
    expect(plain.code).toBe(2);
    expect(jsonLines(plain.stdout)).toMatchObject([{ id: null, problems: [{ path: '' }] }]);
    expect(plain.stdout).not.toMatch(/\p{Script=Han}/u);
    const asked = await runGuantong(['assess', '-', '--lang', 'zh'], { input });
    expect(asked.stdout).toMatch(/\p{Script=Han}/u);
  });
});

describe('flags', () => {
  test('take the place of the fields of every request, before these are validated', async () => {
    const { asOf: _, target: __, ...bare } = first;
    const args = ['--as-of', '2024-03-14', '--target', 'title:engineering:assistant', '--jurisdiction', '440106'];
    const { code, stdout } = await runGuantong(['assess', '-', ...args], { input: JSON.stringify(bare) });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      asOf: '2024-03-14',
      jurisdiction: '440106',
      outcome: { status: 'not-yet', earliestOn: '2024-03-15' },
    });
    const wrong = await runGuantong(['assess', '-', '--as-of', '2024-03-15'], {
      input: JSON.stringify({ ...first, asOf: 'nonsense' }),
    });
    expect(wrong.code).toBe(0);
  });

  test('know every kind of target', async () => {
    const targets = {
      'title:engineering:intermediate:电气': {
        type: 'title',
        series: 'engineering',
        level: 'intermediate',
        specialty: '电气',
      },
      'skill-level:6-31-01-03:technician': { type: 'skill-level', occupation: '6-31-01-03', level: 'technician' },
      'professional-qualification:economics': { type: 'professional-qualification', category: 'economics' },
      'professional-qualification:economics:junior': {
        type: 'professional-qualification',
        category: 'economics',
        level: 'junior',
      },
    };
    const { target: _, ...bare } = first;
    for (const [flag, target] of Object.entries(targets)) {
      const byFlag = await runGuantong(['assess', '-', '--target', flag], { input: JSON.stringify(bare) });
      const byField = await runGuantong(['assess', '-'], { input: JSON.stringify({ ...bare, target }) });
      expect(byFlag).toEqual(byField);
      expect(byFlag.code).toBe(0);
    }
  });

  test.each([
    ['--as-of', '2024-02-30', 'YYYY-MM-DD'],
    ['--known-on', 'yesterday', 'YYYY-MM-DD'],
    ['--jurisdiction', '0101', 'CN or a region code'],
    ['--cycle-year', '20x4', 'year'],
    ['--target', 'title:engineering:boss', 'associate-senior'],
    ['--target', 'title:engineering', 'level'],
    ['--target', 'job:engineering', 'professional-qualification'],
    ['--target', 'skill-level:6-31-01-03:technician:more', 'level'],
    ['--format', 'xml', 'ndjson'],
    ['--lang', 'fr', 'zh or en'],
  ])('%s %s is refused with what was expected', async (flag, value, part) => {
    const { code, stdout, stderr } = await runGuantong(['assess', casesFile, flag, value]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(part);
    expect(stderr).toContain(flag);
    expect(stderr).not.toContain('    at ');
  });
});

test('a missing file, a folder and a wrong argument are told in a line, without a stack trace', async () => {
  const missing = await runGuantong(['assess', 'no-such-file.json']);
  expect(missing).toMatchObject({ code: 2, stdout: '' });
  expect(missing.stderr).toMatch(/\[input-not-found\].*no-such-file\.json/);
  const directory = await runGuantong(['assess', folder, '--lang', 'zh']);
  expect(directory).toMatchObject({ code: 2, stdout: '' });
  expect(directory.stderr).toContain('是文件夹');
  for (const args of [
    ['assess'],
    ['asses', 'x'],
    ['assess', 'x', '--nonsense'],
    ['assess', 'x', 'y'],
    ['assess', 'x', '--as-of'],
  ]) {
    const { code, stderr } = await runGuantong(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^usage \[usage\] /);
    expect(stderr).not.toContain('    at ');
  }
});

test('a file named .ndjson with one line, an empty file and CRLF lines with a byte order mark', async () => {
  const one = await runGuantong(['assess', await fileWith('one.ndjson', JSON.stringify(first)), '--format', 'json']);
  expect(JSON.parse(one.stdout)).toMatchObject([{ id: 't01' }]);
  const empty = await runGuantong(['assess', await fileWith('empty.json', '')]);
  expect(empty).toEqual({ code: 0, stdout: '', stderr: 'There is no request in the input.\n' });
  const windows = `\ufeff${JSON.stringify(first)}\r\n${JSON.stringify(second)}\r\n`;
  const { code, stdout } = await runGuantong(['assess', await fileWith('windows.ndjson', windows)]);
  expect(code).toBe(0);
  expect(jsonLines(stdout)).toHaveLength(2);
});

function pathsOf(line: Record<string, unknown> | undefined): readonly string[] {
  const problems = (line?.problems ?? []) as readonly { readonly path: string }[];
  return problems.map(({ path }) => path).sort();
}
