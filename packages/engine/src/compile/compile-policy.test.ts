import { beforeAll, describe, expect, test } from 'vitest';
import { readPacks, toyFolder } from '../../test/toy/read-packs.ts';
import { dayFromIso, dayToIso, NEVER } from '../values/day.ts';
import { createDirectory } from '../values/directory.ts';
import type { PolicyBundle } from './bundle.ts';
import { compilePolicy } from './compile-policy.ts';
import type { Rule } from './policy.ts';
import { createPolicyLibrary, governingJurisdiction } from './policy-library.ts';

describe('a policy of the toy jurisdictions', () => {
  let bundle: PolicyBundle;
  beforeAll(async () => {
    bundle = (await readPacks(toyFolder)).bundle;
  });

  function rulesOf(jurisdiction: string, knownOn?: string): readonly Rule[] {
    const known = knownOn === undefined ? NEVER : dayFromIso(knownOn);
    const directory = createDirectory(bundle.directory);
    return compilePolicy({ packs: bundle.packs, directory, jurisdiction, knownOn: known, version: '', sha256: '' })
      .rules;
  }

  /** The forms of a rule: from, to, the documents it rests on, what was done to it. */
  function versionsOf(id: string, jurisdiction: string, knownOn?: string) {
    const versions = rulesOf(jurisdiction, knownOn).find((rule) => rule.id === id)?.versions ?? [];
    return versions.map(({ from, to, history, citations }) => ({
      days: `${dayToIso(from)}…${to >= NEVER ? '' : dayToIso(to)}`,
      documents: citations.map(({ doc }) => doc).join(' '),
      actions: history.map(({ action, jurisdiction: by }) => `${by} ${action}`).join(', '),
    }));
  }

  test('splits a rule where a parameter changes, and takes the value of the day', () => {
    expect(versionsOf('toy-bread', 'CN').map(({ days }) => days)).toEqual(['2010-03-01…2013-12-31', '2014-01-01…']);
    const sources = rulesOf('CN')
      .find(({ id }) => id === 'toy-bread')
      ?.versions.map(({ source }) => JSON.stringify(source));
    expect(sources?.map((source) => source.match(/"years":(\d)/)?.[1])).toEqual(['2', '3']);
  });

  test('narrows a rule from the day of the document to its last day, and keeps where it came from', () => {
    expect(versionsOf('toy-bread', '990000')).toEqual([
      { days: '2010-03-01…2013-12-31', documents: 'toy-flour-act', actions: 'CN add' },
      { days: '2014-01-01…2016-06-30', documents: 'toy-flour-act', actions: 'CN add' },
      { days: '2016-07-01…2020-06-30', documents: 'toy-flour-act toy-yeast-rules', actions: 'CN add, 990000 narrow' },
      { days: '2020-07-01…', documents: 'toy-flour-act', actions: 'CN add' },
    ]);
  });

  test('replaces a rule from the day of the document on', () => {
    expect(versionsOf('toy-ladder-technician', '990000')).toEqual([
      { days: '2010-03-01…2017-12-31', documents: 'toy-flour-act', actions: 'CN add' },
      { days: '2018-01-01…', documents: 'toy-rye-rules', actions: 'CN add, 990000 replace' },
    ]);
  });

  test('leaves the upper jurisdiction as it is, and gives the lower one what the upper one has', () => {
    expect(versionsOf('toy-ladder-technician', 'CN')).toHaveLength(1);
    expect(versionsOf('toy-ladder-technician', '990100')).toEqual(versionsOf('toy-ladder-technician', '990000'));
    expect(rulesOf('990000').map(({ id }) => id)).not.toContain('toy-contest');
    expect(rulesOf('990100').map(({ id }) => id)).toContain('toy-contest');
  });

  test('knows only what was published by the day: a rule, an overlay', () => {
    expect(rulesOf('CN', '2009-12-31')).toEqual([]);
    expect(versionsOf('toy-sugar', 'CN', '2011-12-31')).toEqual([]);
    expect(versionsOf('toy-bread', '990000', '2016-04-30')).toHaveLength(2);
    expect(versionsOf('toy-bread', '990000', '2016-05-01')).toHaveLength(4);
  });

  test('ends a rule with the first of its documents and begins it with the last', () => {
    expect(versionsOf('toy-sugar', 'CN')).toEqual([
      { days: '2012-01-01…2019-12-31', documents: 'toy-flour-act toy-sugar-order', actions: 'CN add' },
    ]);
  });

  test('gives each pack its own definitions: a lower one does not reach into the rules of an upper one', () => {
    const source = (id: string) =>
      JSON.stringify(
        rulesOf('990000')
          .find((rule) => rule.id === id)
          ?.versions.at(-1)?.source,
      );
    expect(source('toy-yeast-technician')).toContain('tenure');
    expect(source('toy-ladder-senior')).not.toContain('tenure');
  });

  test('is compiled once for a jurisdiction without packs of its own, and for days between two publications', () => {
    const library = createPolicyLibrary(bundle);
    expect(governingJurisdiction(bundle, '990106')).toBe('990100');
    expect(library.policyFor('990106')).toBe(library.policyFor('990100'));
    expect(library.policyFor('CN', '2013-01-01')).toBe(library.policyFor('CN', '2014-12-31'));
    expect(library.policyFor('CN', '2011-12-31')).not.toBe(library.policyFor('CN', '2012-01-01'));
  });
});
