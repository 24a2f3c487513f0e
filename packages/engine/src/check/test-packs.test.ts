import { beforeAll, describe, expect, test } from 'vitest';
import { type ReadPacks, readPacks, toyFolder } from '../../test/toy/read-packs.ts';
import type { ExpectedRoute } from './case-file.ts';
import { mutatePacks } from './mutate-packs.ts';
import type { PolicyCase } from './parse-cases.ts';
import { testPacks } from './test-packs.ts';

describe('the cases of the toy packs', () => {
  let read: ReadPacks;
  beforeAll(async () => {
    read = await readPacks(toyFolder);
  });

  test('that fail are reported with place, expectation and finding', () => {
    const cases = read.cases.map((each) => ({ ...each, expected: { ...each.expected, expect: 'ineligible' } }));
    const { failures } = testPacks({ ...read, cases });
    const failure = failures.find(({ message }) => message.includes('满 2 年当日'));
    expect(failure).toMatchObject({ code: 'case-failed', file: 'CN/cases/bread.yaml' });
    expect(failure?.message).toContain('status: expected ineligible, found eligible');
  });

  test('compare what else a route says', () => {
    const [first] = read.cases.filter(({ name }) => name === '满 2 年当日');
    if (first?.route === undefined) throw new Error('expected the case');
    const route: ExpectedRoute = { ...first.route, waivers: ['papers'], opens: 'employer', kind: 'exam' };
    const changed: PolicyCase = { ...first, route };
    expect(testPacks({ ...read, cases: [changed] }).failures[0]?.message).toMatch(
      /kind: expected exam, found forward; opens: expected employer, found applicant; waivers: expected \[papers\], found \[apron toy-flour-act 2\]/,
    );
  });

  test('must be there: positive, negative and boundary for each rule and each rule an overlay changes', () => {
    const cases = read.cases.filter(({ jurisdiction, kind }) => jurisdiction !== '990000' || kind !== 'negative');
    const { gaps } = testPacks({ ...read, cases });
    expect(gaps.map(({ code, file, message }) => `${code} ${file} ${message.match(/"(.*)"/)?.[1]}`)).toEqual([
      'rule-without-cases 990000/pack.yaml toy-bread',
      'rule-without-cases 990000/pack.yaml toy-ladder-technician',
      'rule-without-cases 990000/pack.yaml toy-yeast-technician',
    ]);
    expect(gaps[0]?.message).toContain('no negative case');
  });

  test('leave changes unnoticed where they are missing, each with its place', () => {
    const cases = read.cases.filter(({ rule, kind }) => rule !== 'toy-ladder-senior' || kind !== 'boundary');
    const { survivors } = mutatePacks({ ...read, cases, jurisdictions: ['CN'] });
    const words = survivors.map(({ file, message }) => `${file} ${message}`);
    expect(words).toContainEqual(expect.stringMatching(/CN\/pack\.yaml .*forYears.*forYears: 2 → 1/));
    expect(words).toContainEqual(expect.stringMatching(/exactly: true → false/));
    expect(survivors.every(({ line, code }) => line > 1 && code === 'mutant-survived')).toBe(true);
  });

  test('that fail anyway notice nothing', () => {
    const [first] = read.cases;
    if (first === undefined) throw new Error('expected a case');
    const wrong = { ...first, expected: { ...first.expected, expect: 'absent' } };
    const { caught } = mutatePacks({ ...read, cases: [wrong], jurisdictions: ['990100'] });
    expect(caught).toBe(0);
  });
});
