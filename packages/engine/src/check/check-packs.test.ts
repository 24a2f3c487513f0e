import { describe, expect, test } from 'vitest';
import { lineOf, parseToyPacks, ruleText } from '../../test/toy/pack-text.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import { checkPacks } from './check-packs.ts';

function check(texts: Readonly<Record<string, string>>): readonly Diagnostic[] {
  const { packs, diagnostics } = parseToyPacks(texts);
  expect(diagnostics).toEqual([]);
  return checkPacks(packs);
}

function codesOf(texts: Readonly<Record<string, string>>): readonly string[] {
  return check(texts).map(({ code }) => code);
}

const good = 'all: [{ holds: { skill-level: intermediate } }, in-service, no-ban]';

describe('checkPacks', () => {
  test('finds nothing in a sound pack', () => {
    expect(check({ CN: `rules:\n${ruleText('one', `{ ${good} }`)}` })).toEqual([]);
  });

  test('reports all mistakes at once, each with its place and what to do', () => {
    const text = `rules:
${ruleText('one', `{ ${good} }`, { sources: '[{ document: lost-act, clause: "1" }]' })}
${ruleText('two', '{ all: [{ use: lost-definition }, in-service, no-ban] }', { waives: '[lost-waiver]', methods: '[lost-method]' })}
${ruleText('three', `{ ${good} }`, { target: '{ title: assistant, series: lost-list }' })}
overlays:
  - replace: lost-rule
    sources: [{ document: act-of-cn, clause: "2" }]
    when: { ${good} }
`;
    const found = check({ CN: text });
    const at = (wanted: string) => lineOf('CN', text, wanted);
    expect(found.map(({ code, line }) => [code, line])).toEqual([
      ['unknown-document', at('lost-act')],
      ['unknown-name', at('lost-waiver')],
      ['unknown-name', at('lost-method')],
      ['unknown-name', at('lost-definition')],
      ['unknown-name', at('lost-list')],
      ['unknown-rule', at('lost-rule')],
    ]);
    for (const { file, column, message, fix } of found) {
      expect(file).toBe('CN/pack.yaml');
      expect(column).toBeGreaterThan(0);
      expect(message).toMatch(/expected/);
      expect(fix).toMatch(/\.$/);
    }
  });

  test('tells a mistake in a definition once, at the definition', () => {
    const text = `definitions:
  shared: { all: [{ use: lost }, in-service, no-ban] }
rules:
${ruleText('one', '{ use: shared }')}${ruleText('two', '{ use: shared }', { target: '{ skill-level: technician }' })}`;
    expect(check({ CN: text }).map(({ line }) => line)).toEqual([lineOf('CN', text, 'shared: {')]);
  });

  test('refuses definitions that go round in a circle', () => {
    const text = `definitions:\n  egg: { use: hen }\n  hen: { use: egg }\nrules:\n${ruleText('one', '{ use: egg }')}`;
    expect(check({ CN: text })).toMatchObject([
      { code: 'definition-cycle', message: expect.stringContaining('egg → hen → egg') },
    ]);
  });

  test('refuses a second rule of the same id, in a lower jurisdiction too', () => {
    const rules = `rules:\n${ruleText('one', `{ ${good} }`)}`;
    const lower = `rules:\n${ruleText('one', `{ all: [front-line, in-service, no-ban] }`)}`;
    expect(codesOf({ CN: rules, 990000: lower })).toEqual(['duplicate-rule']);
  });
});

describe('conditions where they cannot stand', () => {
  const misplaced = (when: string, parts: Readonly<Record<string, string>> = {}) =>
    codesOf({ CN: `rules:\n${ruleText('one', `{ all: [${when}, in-service, no-ban] }`, parts)}` });

  test.each([
    ['tenure outside a credential', '{ tenure: { years: 2, work: any } }'],
    ['the occupation of a certificate outside one', '{ same-occupation: { of: credential, is: target } }'],
    [
      'the occupation of a title',
      '{ holds: { title: entry, where: { same-occupation: { of: credential, is: target } } } }',
    ],
    [
      'the title of a certificate',
      '{ holds: { skill-level: senior, where: { directory: { occupation: target, title: credential } } } }',
    ],
    ['a competition outside one', '{ holds: { skill-level: intermediate, onOrBefore: competition } }'],
    ['not over what changes from day to day', '{ not: { right: pilot-enterprise } }'],
    ['not over a change inside a definition', '{ not: { any: [front-line] } }'],
    [
      'a competition that must name its occupation over what changes from day to day',
      '{ competition: { results: [{ events: [municipal] }], occupation: required, where: { right: pilot-enterprise } } }',
    ],
  ])('%s', (_name, when) => {
    expect(misplaced(when)).toEqual(['misplaced-condition']);
  });

  test('are accepted inside the outer condition that looks at what they speak of', () => {
    expect(misplaced('{ holds: { skill-level: intermediate, where: { tenure: { years: 2, work: any } } } }')).toEqual(
      [],
    );
    expect(
      misplaced(
        '{ competition: { results: [{ events: [municipal] }], occupation: required, where: { not: { holds: { skill-level: senior, onOrBefore: competition } } } } }',
      ),
    ).toEqual([]);
  });
});

describe('parameters', () => {
  const withParameter = (values: string) => `parameters:
  years:
${values}
rules:
${ruleText('one', '{ all: [{ holds: { skill-level: intermediate, forYears: { parameter: years } } }, in-service, no-ban] }')}`;

  test('are accepted where their values fit', () => {
    const values = "    - { from: '2010-03-01', value: 2, sources: [{ document: act-of-cn, clause: '1' }] }";
    expect(check({ CN: withParameter(values) })).toEqual([]);
  });

  test('are refused where a value does not fit, or the days do not rise', () => {
    const values = `    - { from: '2012-03-01', value: 99, sources: [{ document: act-of-cn, clause: '1' }] }
    - { from: '2011-03-01', value: 3, sources: [{ document: act-of-cn, clause: '1' }] }`;
    expect(codesOf({ CN: withParameter(values) })).toEqual(['parameter-value', 'parameter-value']);
  });

  test('must exist', () => {
    const text = `rules:\n${ruleText('one', '{ all: [{ holds: { skill-level: intermediate, forYears: { parameter: lost } } }, in-service, no-ban] }')}`;
    expect(codesOf({ CN: text })).toEqual(['unknown-name']);
  });
});

describe('rules that can never hold', () => {
  test.each([
    ['a document that ended before it began', `{ ${good} }`, { to: "'2009-01-01'" }],
    [
      'contradicting kinds of employer',
      '{ all: [{ employer: { kind: [enterprise] } }, { employer: { kind: [other] } }, in-service, no-ban] }',
      {},
    ],
    [
      'contradicting regions',
      "{ all: [{ employer: { region: '110000' } }, { employer: { region: '310000' } }, in-service, no-ban] }",
      {},
    ],
    [
      'a condition and its negation',
      '{ all: [{ series: [engineering] }, { not: { series: [engineering, arts] } }, in-service, no-ban] }',
      { target: '{ title: assistant, series: [engineering] }' },
    ],
    [
      'a title looked up for a skill level',
      '{ all: [{ directory: { occupation: post, title: target } }, in-service, no-ban] }',
      {},
    ],
    [
      'an occupation asked of a title',
      '{ all: [{ same-occupation: { of: post, is: target } }, in-service, no-ban] }',
      { target: '{ title: assistant, series: [engineering] }' },
    ],
    [
      'a series that is none of the target',
      '{ all: [{ series: [arts] }, in-service, no-ban] }',
      { target: '{ title: assistant, series: [engineering] }' },
    ],
    [
      'a certificate of the target itself',
      '{ all: [{ holds: { skill-level: senior, where: { same-occupation: { of: credential, is: target } } } }, in-service, no-ban] }',
      {},
    ],
  ])('%s', (_name, when, parts) => {
    expect(codesOf({ CN: `rules:\n${ruleText('one', when, parts)}` })).toEqual(['unreachable-rule']);
  });

  test('a route must ask for service and for no ban', () => {
    const found = check({ CN: `rules:\n${ruleText('one', '{ all: [front-line, in-service] }')}` });
    expect(found).toMatchObject([{ code: 'route-without-standing', message: expect.stringContaining('no-ban') }]);
  });

  test('a ladder must not skip a level', () => {
    const text = `rules:\n${ruleText('one', `{ ${good} }`)}${ruleText('two', '{ all: [front-line, in-service, no-ban] }', { target: '{ skill-level: senior-technician }' })}`;
    expect(check({ CN: text })).toMatchObject([{ code: 'ladder-gap', line: lineOf('CN', text, 'id: two') }]);
  });

  test('two rules must not say the same on the same days', () => {
    const text = `rules:\n${ruleText('one', `{ ${good} }`)}${ruleText('two', '{ all: [no-ban, in-service, { all: [{ holds: { skill-level: intermediate } }] }] }')}`;
    expect(check({ CN: text })).toMatchObject([{ code: 'overlap', line: lineOf('CN', text, 'id: two') }]);
  });
});

describe('overlays', () => {
  const national = (parts: Readonly<Record<string, string>> = {}) => `rules:\n${ruleText('one', `{ ${good} }`, parts)}`;
  const overlay = (kind: string, when: string, document = 'act-of-990000') =>
    `  - ${kind}\n    sources: [{ document: ${document}, clause: "1" }]\n    when: ${when}\n`;
  const codes = (overlays: string, parts: Readonly<Record<string, string>> = {}) =>
    codesOf({ CN: national(parts), 990000: `overlays:\n${overlays}` });

  test('may narrow and replace', () => {
    expect(codes(overlay('narrow: [one]', 'front-line'))).toEqual([]);
    expect(codes(overlay('replace: one', '{ all: [front-line, in-service, no-ban] }'))).toEqual([]);
  });

  test('must not make a rule impossible', () => {
    expect(codes(overlay('narrow: [one]', '{ directory: { occupation: post, title: target } }'))).toEqual([
      'contradiction',
    ]);
  });

  test('must be in force together with the rule', () => {
    expect(codes(overlay('narrow: [one]', 'front-line'), { to: "'2015-01-01'" })).toEqual(['unreachable-rule']);
  });

  test('must not change one rule twice on the same days where the order decides', () => {
    const twice = overlay('replace: one', '{ all: [front-line, in-service, no-ban] }');
    expect(codes(twice + overlay('narrow: [one]', '{ right: pilot-enterprise }'))).toEqual(['overlap']);
    expect(
      codes(overlay('narrow: [one]', 'front-line') + overlay('narrow: [one]', '{ right: pilot-enterprise }')),
    ).toEqual([]);
  });

  test('must keep what is part of every route', () => {
    expect(codes(overlay('replace: one', 'front-line'))).toEqual(['route-without-standing']);
  });

  test('must not touch a rule that delegates nothing', () => {
    expect(codes(overlay('narrow: [one]', 'front-line'), { delegates: 'none' })).toEqual(['tightens-delegated-rule']);
  });

  test('may only relax a rule that delegates no more', () => {
    const relax = { delegates: 'relax' };
    expect(codes(overlay('narrow: [one]', 'front-line'), relax)).toEqual(['tightens-delegated-rule']);
    const lower = '{ all: [{ holds: { skill-level: junior } }, in-service, no-ban] }';
    expect(codes(overlay('replace: one', lower), relax)).toEqual([]);
    const wider = '{ all: [{ any: [{ holds: { skill-level: intermediate } }, front-line] }, in-service, no-ban] }';
    expect(codes(overlay('replace: one', wider), relax)).toEqual([]);
    const more = '{ all: [{ holds: { skill-level: senior } }, in-service, no-ban] }';
    expect(codes(overlay('replace: one', more), relax)).toEqual(['tightens-delegated-rule']);
  });
});
