import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCli } from './support/build-cli.ts';
import { jsonLines, root, runGuantong, startGuantong } from './support/run-guantong.ts';

const cases = jsonLines(readFileSync(join(root, 'packages/engine/test/contract/cases.ndjson'), 'utf8'));
const [first = {}] = cases;
const { target: _, ...open } = first;
let folder = '';

beforeAll(async () => {
  buildCli();
  folder = await mkdtemp(join(tmpdir(), 'guantong-commands-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('help', () => {
  test.each([[], ['assess'], ['plan'], ['reach'], ['roster'], ['policy'], ['schema'], ['serve']])(
    '%s --help speaks both languages',
    async (...command: string[]) => {
      const english = await runGuantong([...command, '--help']);
      expect(english).toMatchObject({ code: 0, stderr: '' });
      expect(english.stdout).toMatch(/^Usage: guantong/);
      const chinese = await runGuantong([...command, '--help', '--lang', 'zh']);
      expect(chinese.stdout).toMatch(/^用法： guantong/);
      expect(chinese.stdout).not.toContain('Options:');
    },
  );

  test.each([
    ['assess'],
    ['plan'],
    ['reach'],
    ['roster'],
    ['schema'],
    ['serve'],
    ['policy', 'list'],
    ['policy', 'show'],
    ['policy', 'diff'],
    ['policy', 'check'],
    ['policy', 'test'],
    ['policy', 'mutate'],
  ])('%s %s --help ends with an example', async (...command: string[]) => {
    const { stdout } = await runGuantong([...command, '--help']);
    expect(stdout).toContain(`Examples:\n  # `);
    expect(stdout).toContain(`  guantong ${command.join(' ')}`);
  });

  test('without arguments the help is shown; --version shows the version', async () => {
    const { code, stdout } = await runGuantong([]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: guantong/);
    expect((await runGuantong(['--version'])).stdout).toBe('0.1.0\n');
  });
});

describe('plan and reach', () => {
  test('plan gives the ways to a target with their days', async () => {
    const args = ['plan', '-', '--target', 'title:engineering:intermediate'];
    const { code, stdout } = await runGuantong(args, { input: JSON.stringify(open) });
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ id: 't01', target: { level: 'intermediate' }, jurisdiction: 'CN' });
    expect(report.plans.length).toBeGreaterThan(0);
    expect(report.plans[0].steps.at(-1).target).toEqual(report.target);
    const text = await runGuantong([...args, '--format', 'text'], { input: JSON.stringify(open) });
    expect(text.stdout).toContain(report.plans[0].reachedOn);
  });

  test('a request without target is a problem for plan, with its place', async () => {
    const { code, stdout } = await runGuantong(['plan', '-'], { input: JSON.stringify(open) });
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ id: 't01', problems: [{ path: '/target' }] });
  });

  test('reach lists what the years allow, and refuses years that are none', async () => {
    const { stdout } = await runGuantong(['reach', '-', '--years', '10'], { input: JSON.stringify(open) });
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ id: 't01', asOf: '2024-03-15', years: 10 });
    expect(answer.plans.every(({ reachedOn }: { reachedOn: string }) => reachedOn <= '2034-03-15')).toBe(true);
    for (const years of ['0', '61', 'x', '1.5']) {
      expect((await runGuantong(['reach', '-', '--years', years])).code).toBe(2);
    }
  });
});

describe('policy', () => {
  test('list names the packs with their documents, and the rules of a jurisdiction on a day', async () => {
    const packs = JSON.parse((await runGuantong(['policy', 'list'])).stdout);
    expect(packs.packs.map(({ jurisdiction }: { jurisdiction: string }) => jurisdiction)).toContain('440100');
    const rules = JSON.parse(
      (await runGuantong(['policy', 'list', '--jurisdiction', '440100', '--on', '2025-12-21'])).stdout,
    );
    const later = JSON.parse(
      (await runGuantong(['policy', 'list', '--jurisdiction', '440100', '--on', '2025-12-22'])).stdout,
    );
    expect(later.length).toBeGreaterThan(rules.length);
  });

  test('show gives a rule as a jurisdiction has it, and a document', async () => {
    const args = [
      'policy',
      'show',
      'cn-green-full-senior',
      '--jurisdiction',
      '150000',
      '--format',
      'text',
      '--lang',
      'zh',
    ];
    const { stdout } = await runGuantong(args);
    expect(stdout).toContain('替换 150000');
    const document = JSON.parse((await runGuantong(['policy', 'show', 'cn-mohrss-2020-96'])).stdout);
    expect(document).toMatchObject({ id: 'cn-mohrss-2020-96', inForce: '2020-12-28' });
    const missing = await runGuantong(['policy', 'show', 'no-such-rule']);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('[not-found]');
  });

  test('diff compares jurisdictions and days', async () => {
    const { stdout } = await runGuantong(['policy', 'diff', 'CN@2026-01-01', '440100@2026-01-01']);
    const { differences } = JSON.parse(stdout);
    expect(differences.map(({ change }: { change: string }) => change)).toContain('added');
    const days = JSON.parse((await runGuantong(['policy', 'diff', '2020-12-27', '2020-12-28'])).stdout);
    expect(days.differences.length).toBeGreaterThan(0);
    for (const wrong of ['XX', '2024-02-30', 'CN@x', 'CN@2024-01-01@1', '']) {
      expect((await runGuantong(['policy', 'diff', wrong, 'CN'])).code).toBe(2);
    }
  });

  test('directory list finds by code and by name; import --dry-run checks a table and names the wrong rows', async () => {
    const found = JSON.parse((await runGuantong(['policy', 'directory', 'list', '电工'])).stdout);
    expect(found).toMatchObject([{ occupation: '6-31-01-03', series: 'engineering' }]);
    const sound = join(folder, 'sound.csv');
    await writeFile(sound, '职业编码,职业名称,职称系列,专业\n6-31-01-03,电工,工程系列,electrical\n');
    const ok = await runGuantong(['policy', 'directory', 'import', sound, '--dry-run']);
    expect(ok).toMatchObject({ code: 0, stderr: '' });
    expect(ok.stdout).toContain('1 rows sound, not written');
    const wrong = join(folder, 'wrong.csv');
    await writeFile(
      wrong,
      'occupation,name,series\n6-31-01-03,电工,engineering\n1,x,nope\n6-31-01-03,电工,engineering\n',
    );
    const bad = await runGuantong(['policy', 'directory', 'import', wrong]);
    expect(bad.code).toBe(2);
    expect(bad.stderr).toContain(`${wrong}:3:1 error [directory-row]`);
    expect(bad.stderr).toContain(`${wrong}:4:1 error [directory-row]`);
    expect(bad.stderr).toContain('Nothing was changed.');
  });
});

describe('policy check, test and mutate', () => {
  test('the packs of the product are sound and behave as their cases say', async () => {
    const check = await runGuantong(['policy', 'check', '--format', 'json']);
    expect(JSON.parse(check.stdout)).toMatchObject({ diagnostics: [] });
    expect(check.code).toBe(0);
    const cases = await runGuantong(['policy', 'test', '--lang', 'zh']);
    expect(cases.stdout).toMatch(/^✔ \d+ 个案例，\d+ 个通过；0 处错误，0 处警告\n$/);
    expect(cases.code).toBe(0);
  });

  test('mistakes are told with file, line, code and remedy', async () => {
    const packs = join(folder, 'packs');
    await mkdir(join(packs, '990000'), { recursive: true });
    await writeFile(
      join(packs, '990000', 'pack.yaml'),
      'jurisdiction: "990000"\nname: { zh: 试, en: Trial }\nversions: 1\n',
    );
    const { code, stdout } = await runGuantong(['policy', 'check', packs]);
    expect(code).toBe(2);
    expect(stdout).toMatch(/^990000\/pack\.yaml:\d+:\d+ error \[[a-z-]+\] /);
    expect(stdout).toContain('  → ');
    expect((await runGuantong(['policy', 'test', packs])).code).toBe(2);
    expect((await runGuantong(['policy', 'check', join(folder, 'no-folder')])).stderr).toContain('[input-not-found]');
    expect((await runGuantong(['policy', 'mutate', '--jurisdiction', '123456'])).code).toBe(2);
  });

  test('mutate counts the changes of one pack and names those no case noticed', async () => {
    const { stdout } = await runGuantong(['policy', 'mutate', '--jurisdiction', '370000', '--format', 'json']);
    const report = JSON.parse(stdout);
    expect(report.mutants).toBeGreaterThan(0);
    expect(report.mutants).toBe(report.caught + report.refused + report.equivalent + report.diagnostics.length);
  });
});

describe('roster', () => {
  const header = '姓名,工号,现职业,证书1类型,证书1等级,证书1职业,证书1发证日期,单位编号,入职日期';

  test('a template can be written and read again', async () => {
    const template = join(folder, 'template.xlsx');
    expect((await runGuantong(['roster', '--template', template])).code).toBe(0);
    const result = join(folder, 'from-template.xlsx');
    const { code, stdout } = await runGuantong(['roster', template, '--out', result]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ people: 0, faulty: 0, stopped: false });
    expect((await stat(result)).size).toBeGreaterThan(1000);
  });

  test('a file that is no roster leaves no result and says what is missing', async () => {
    const roster = join(folder, 'no-roster.csv');
    const result = join(folder, 'no-result.csv');
    await writeFile(roster, '甲,乙\n1,2\n');
    const { code, stdout, stderr } = await runGuantong(['roster', roster, '--out', result, '--lang', 'zh']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^\[[a-z-]+\] /);
    await expect(stat(result)).rejects.toThrow('ENOENT');
  });

  test('people are assessed into a CSV on the day asked for', async () => {
    const roster = join(folder, 'people.csv');
    const result = join(folder, 'result.csv');
    await writeFile(roster, `${header}\n某甲,A1,6-31-01-03,职业技能等级,高级工,6-31-01-03,2020-01-01,E1,2015-01-01\n`);
    const { code, stdout } = await runGuantong(['roster', roster, '--out', result, '--as-of', '2024-06-30']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ people: 1, faulty: 0, asOf: '2024-06-30' });
    expect(await readFile(result, 'utf8')).toContain('某甲');
  });

  test('places and flags that cannot be used are refused before anything is read', async () => {
    const wrong = [
      ['roster', 'x.xlsx'],
      ['roster', 'missing.xlsx', '--out', join(folder, 'r.xlsx')],
      ['roster', folder, '--out', join(folder, 'r.xlsx')],
      ['roster', join(folder, 'people.csv'), '--out', join(folder, 'people.csv')],
      ['roster', join(folder, 'people.csv'), '--out', join(folder, 'r.doc')],
      ['roster', join(folder, 'people.csv'), '--out', join(folder, 'none/r.xlsx')],
      ['roster', join(folder, 'people.csv'), '--out', join(folder, 'r.xlsx'), '--as-of', '2024-02-30'],
      ['roster', '--template', join(folder, 'r.csv')],
    ];
    for (const args of wrong) {
      const { code, stdout, stderr } = await runGuantong(args);
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr).not.toContain('    at ');
    }
  });
});

test('schema prints the three schemas and refuses others', async () => {
  for (const name of ['request', 'assessment', 'pack']) {
    const { code, stdout } = await runGuantong(['schema', name]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  }
  expect((await runGuantong(['schema', 'nonsense'])).code).toBe(2);
});

test('serve answers until it is interrupted, and says when the port is taken', async () => {
  const child = startGuantong(['serve', '--port', '0']);
  const address = await new Promise<string>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const found = /http:\/\/[0-9.:]+/.exec(chunk.toString())?.[0];
      if (found !== undefined) resolve(found);
    });
  });
  const answer = await fetch(`${address}/api/assessments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(first),
  });
  expect(answer.status).toBe(200);
  const taken = await runGuantong(['serve', '--port', new URL(address).port]);
  expect(taken.code).toBe(1);
  expect(taken.stderr).toContain('[server-not-started]');
  expect((await runGuantong(['serve', '--port', 'x'])).code).toBe(2);
  child.kill('SIGINT');
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
});
