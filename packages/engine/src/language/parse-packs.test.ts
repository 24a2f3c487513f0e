import { describe, expect, test } from 'vitest';
import { lineOf, parseToyPacks, ruleText } from '../../test/toy/pack-text.ts';
import { operators } from '../operators/table.ts';
import { parsePacks } from './parse-packs.ts';

const condition = '{ all: [{ holds: { skill-level: intermediate } }, in-service, no-ban] }';

describe('parsePacks', () => {
  test('reads a pack and knows where its parts stand', () => {
    const text = `rules:\n${ruleText('one', condition)}${ruleText('two', condition)}`;
    const { packs, diagnostics } = parseToyPacks({ CN: text });
    expect(diagnostics).toEqual([]);
    expect(packs[0]?.pack.rules.map(({ id, opens, delegates }) => [id, opens, delegates])).toEqual([
      ['one', 'applicant', 'any'],
      ['two', 'applicant', 'any'],
    ]);
    expect(packs[0]?.placeOf(['rules', 1, 'id'])).toEqual({
      file: 'CN/pack.yaml',
      line: lineOf('CN', text, 'id: two'),
      column: 9,
    });
  });

  test.each([
    ['a key that does not belong', 'rulez: []\n', 'rulez', 'pack-shape', 8],
    ['an unknown operator', `rules:\n${ruleText('one', '{ al: [in-service] }')}`, 'when: {', 'pack-shape', 5],
    [
      'a level that does not exist',
      `rules:\n${ruleText('one', '{ holds: { skill-level: wizard } }')}`,
      'wizard',
      'pack-shape',
      35,
    ],
    [
      'a key of an operator that does not exist',
      `rules:\n${ruleText('one', '{ holds: { skill-level: senior, since: 3 } }')}`,
      'since',
      'pack-shape',
      undefined,
    ],
    [
      'both forms of an argument',
      `rules:\n${ruleText('one', '{ holds: { skill-level: senior, title: entry } }')}`,
      'holds',
      'pack-shape',
      undefined,
    ],
    [
      'a day that does not exist',
      `parameters:\n  p:\n    - { from: '2021-02-29', value: 1, sources: [{ document: act-of-cn, clause: '1' }] }\n`,
      '2021-02-29',
      'pack-shape',
      undefined,
    ],
    ['broken YAML', 'rules: [\n', '', 'yaml-syntax', undefined],
  ])('%s is reported at its place', (_name, text, wanted, code, column) => {
    const { packs, diagnostics } = parseToyPacks({ CN: text });
    expect(packs).toEqual([]);
    expect(diagnostics[0]?.code).toBe(code);
    if (wanted !== '') expect(diagnostics[0]?.line).toBe(lineOf('CN', text, wanted));
    if (column !== undefined) expect(diagnostics[0]?.column).toBe(column);
    expect(diagnostics[0]?.fix).not.toBe('');
  });

  test('reports the mistakes of all files at once', () => {
    const { diagnostics } = parseToyPacks({ CN: 'rulez: []\nlistz: {}\n', 990000: 'noticez: []\n' });
    const found = diagnostics.map(({ file, message }) => `${file} ${message.match(/"(\w+)"/)?.[1]}`);
    expect(found.sort()).toEqual(['990000/pack.yaml noticez', 'CN/pack.yaml listz', 'CN/pack.yaml rulez']);
  });

  test('puts the files of a folder together and refuses a name that stands in two of them', () => {
    const file = (name: string, text: string) => ({ jurisdiction: 'CN', file: `CN/${name}.yaml`, text });
    const head = file(
      'pack',
      "jurisdiction: CN\nname: { zh: 甲, en: A }\nversion: '1'\ndefinitions:\n  one: in-service\n",
    );
    const joined = parsePacks([head, file('more', 'definitions:\n  two: no-ban\n')], operators);
    expect(Object.keys(joined.packs[0]?.pack.definitions ?? {})).toEqual(['one', 'two']);
    const twice = parsePacks([head, file('more', 'definitions:\n  one: no-ban\n')], operators);
    expect(twice.diagnostics).toMatchObject([{ code: 'duplicate-name', file: 'CN/more.yaml', line: 2 }]);
  });

  test('asks for the head of a folder', () => {
    const { diagnostics } = parsePacks([{ jurisdiction: 'CN', file: 'CN/rules.yaml', text: 'rules: []\n' }], operators);
    expect(diagnostics).toMatchObject([
      { code: 'pack-without-head', message: expect.stringContaining('jurisdiction, name, version') },
    ]);
  });

  test('accepts a parameter for a number, and nothing else of the wrong kind beside it', () => {
    const years = (more: string) =>
      `rules:\n${ruleText('one', `{ holds: { skill-level: senior, forYears: { parameter: p }${more} } }`)}`;
    expect(parseToyPacks({ CN: years('') }).diagnostics).toEqual([]);
    expect(parseToyPacks({ CN: years(', since: 3') }).diagnostics).toHaveLength(1);
  });
});
