import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assessmentRequestSchema } from './assessment-request.schema.ts';
import { parseAssessmentRequest } from './parse-assessment-request.ts';
import { typicalRequest } from './testing/typical-request.ts';

const minimal = { asOf: '2024-01-01', dossier: { credentials: [], employments: [] } };
const employment = { employer: { id: 'E1' }, from: '2020-01-01' };

function pathsOf(value: unknown): readonly string[] {
  const parsed = parseAssessmentRequest(value);
  return parsed.ok ? [] : parsed.problems.map(({ path }) => path);
}

function inDossier(fields: object): unknown {
  return { ...minimal, dossier: { ...minimal.dossier, ...fields } };
}

test('a valid request is given back as it is', () => {
  expect(parseAssessmentRequest(typicalRequest)).toEqual({ ok: true, request: typicalRequest });
  expect(parseAssessmentRequest(minimal)).toEqual({ ok: true, request: minimal });
});

test('every worked case of the contract is valid', () => {
  const lines = readFileSync(new URL('../../engine/test/contract/cases.ndjson', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  expect(lines.length).toBeGreaterThanOrEqual(28);
  for (const line of lines) expect(parseAssessmentRequest(JSON.parse(line))).toMatchObject({ ok: true });
});

describe('accepted', () => {
  test.each<[string, unknown]>([
    ['null as an open end', inDossier({ employments: [{ ...employment, to: null }] })],
    ['one day from and to', inDossier({ employments: [{ ...employment, to: '2020-01-01' }] })],
    ['29 February of a leap year', { ...minimal, asOf: '2024-02-29' }],
    [
      'a whole number written with a point',
      JSON.parse('{"cycleYear":2024.0,"asOf":"2024-01-01","dossier":{"credentials":[],"employments":[]}}'),
    ],
    ['half a surrogate pair', inDossier({ name: '\ud800' })],
    ['empty texts', inDossier({ name: '', id: '' })],
    [
      'a qualification target without a level',
      { ...minimal, target: { type: 'professional-qualification', category: 'software' } },
    ],
    [
      'a future employment and a right without end',
      inDossier({
        employments: [
          {
            employer: { id: 'E', rights: [{ right: 'pilot-enterprise', from: '2030-01-01', to: null }] },
            from: '2030-01-01',
          },
        ],
      }),
    ],
    [
      'reviews of one year with two employers',
      inDossier({
        annualReviews: [
          { year: 2023, result: 'competent', employerId: 'A' },
          { year: 2023, result: 'competent', employerId: 'B' },
        ],
      }),
    ],
    [
      'several records of hours of one year',
      inDossier({ continuingEducation: [{ year: 2023, publicHours: 0.5 }, { year: 2023 }] }),
    ],
  ])('%s', (_, value) => {
    expect(pathsOf(value)).toEqual([]);
    expect(assessmentRequestSchema.safeParse(value).success).toBe(true);
  });
});

describe('rejected, at its place', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['nothing', undefined, ['']],
    ['null', null, ['']],
    ['a list', [minimal], ['']],
    ['a text', 'x', ['']],
    ['no fields at all', {}, ['/asOf', '/dossier']],
    ['an unknown field', { ...minimal, asof: 1 }, ['/asof']],
    [
      'fields named like those of every object',
      JSON.parse(
        '{"__proto__":{},"constructor":1,"asOf":"2024-01-01","dossier":{"credentials":[],"employments":[],"toString":0}}',
      ),
      ['/__proto__', '/constructor', '/dossier/toString'],
    ],
    ['keys that a pointer must escape', { ...minimal, 'a/b~c': 1, '': 2 }, ['/a~1b~0c', '/']],
    ['a day that does not exist', { ...minimal, asOf: '2023-02-30' }, ['/asOf']],
    ['29 February of a common year', { ...minimal, asOf: '1900-02-29' }, ['/asOf']],
    ['year 0000', { ...minimal, asOf: '0000-01-01' }, ['/asOf']],
    ['a date with a time', { ...minimal, asOf: '2024-01-01T00:00:00Z' }, ['/asOf']],
    ['a date with a line end', { ...minimal, asOf: '2024-01-01\n' }, ['/asOf']],
    ['full-width digits', { ...minimal, asOf: '２０２４-01-01' }, ['/asOf']],
    ['null where a field may be absent', { ...minimal, knownOn: null, target: null }, ['/knownOn', '/target']],
    ['years that are no whole numbers', { ...minimal, cycleYear: 2024.5 }, ['/cycleYear']],
    ['a year as text', { ...minimal, cycleYear: '2024' }, ['/cycleYear']],
    [
      'numbers JSON cannot hold',
      {
        ...minimal,
        cycleYear: Number.NaN,
        ...inDossierOf({ continuingEducation: [{ year: 2023, publicHours: Number.POSITIVE_INFINITY }] }),
      },
      ['/cycleYear', '/dossier/continuingEducation/0/publicHours'],
    ],
    ['a province by name', { ...minimal, jurisdiction: '广东' }, ['/jurisdiction']],
    ['a region with a zero first', { ...minimal, jurisdiction: '012345' }, ['/jurisdiction']],
    [
      'CN as an employer region',
      inDossier({ employments: [{ ...employment, employer: { id: 'E', region: 'CN' } }] }),
      ['/dossier/employments/0/employer/region'],
    ],
    [
      'occupations of major group 9 and of three parts',
      inDossier({
        credentials: [
          { type: 'skill-level', level: 'senior', occupation: '9-31-01-03', issuedOn: '2022-01-01' },
          { type: 'education', level: 'other', relatedOccupations: ['6-31-01'], graduatedOn: '2022-01-01' },
        ],
      }),
      ['/dossier/credentials/0/occupation', '/dossier/credentials/1/relatedOccupations/0'],
    ],
    ['a target of no kind', { ...minimal, target: { level: 'senior' } }, ['/target/type']],
    ['a target of an unknown kind', { ...minimal, target: { type: 'job', level: 3 } }, ['/target/type']],
    ['a kind that every object inherits', { ...minimal, target: { type: 'toString' } }, ['/target/type']],
    [
      'a field of another kind of target',
      { ...minimal, target: { type: 'title', series: 'engineering', level: 'technician', occupation: '6-31-01-03' } },
      ['/target/level', '/target/occupation'],
    ],
    [
      'what a kind of credential lacks',
      inDossier({ credentials: [{ type: 'title' }, {}, null] }),
      [
        '/dossier/credentials/0/series',
        '/dossier/credentials/0/level',
        '/dossier/credentials/0/issuedOn',
        '/dossier/credentials/1/type',
        '/dossier/credentials/2',
      ],
    ],
    [
      'an object in the place of a list',
      { ...minimal, dossier: { credentials: {}, employments: 'x' } },
      ['/dossier/credentials', '/dossier/employments'],
    ],
    [
      'yes as text',
      inDossier({ employments: [{ ...employment, frontLine: 'true', skilledWork: 1 }] }),
      ['/dossier/employments/0/frontLine', '/dossier/employments/0/skilledWork'],
    ],
    [
      'rank 0, a broken rank, hours below 0',
      inDossier({
        competitions: [
          { event: 'worldskills', rank: 0, awardedOn: '2020-01-01' },
          { event: 'worldskills', rank: 1.5, awardedOn: '2020-01-01' },
        ],
        continuingEducation: [{ year: 2023, publicHours: -1 }],
      }),
      ['/dossier/competitions/0/rank', '/dossier/competitions/1/rank', '/dossier/continuingEducation/0/publicHours'],
    ],
  ])('%s', (_, value, paths) => {
    expect([...pathsOf(value)].sort()).toEqual([...paths].sort());
    expect(assessmentRequestSchema.safeParse(value).success).toBe(false);
  });
});

function inDossierOf(fields: object): object {
  return { dossier: { ...minimal.dossier, ...fields } };
}

test('a problem says in words what was expected and found', () => {
  const value = {
    id: 'x',
    asOf: '2023-02-30',
    dossier: { credentials: [{ type: 'title', level: 'assistant', issuedOn: 3 }] },
  };
  expect(parseAssessmentRequest(value)).toMatchObject({
    ok: false,
    id: 'x',
    problems: [
      { path: '/asOf', expected: 'a calendar date that exists, YYYY-MM-DD', found: '"2023-02-30"' },
      {
        path: '/dossier/credentials/0/issuedOn',
        expected: 'a calendar date that exists, YYYY-MM-DD',
        found: 'the number 3',
      },
      { path: '/dossier/credentials/0/series', expected: expect.stringContaining('engineering'), found: 'nothing' },
      { path: '/dossier/employments', expected: 'a list', found: 'nothing' },
    ],
  });
});

test('problems are worded in Chinese on demand', () => {
  expect(parseAssessmentRequest({ ...minimal, asOf: {} }, { language: 'zh' })).toEqual({
    ok: false,
    problems: [{ path: '/asOf', expected: '实际存在的日期，格式为 YYYY-MM-DD', found: '0 个字段的对象' }],
  });
});

test('long content is never repeated', () => {
  const long = '身'.repeat(100_000);
  const parsed = parseAssessmentRequest({ ...minimal, asOf: long, [long]: long, dossier: `${'a'.repeat(59)}😀😀` });
  expect(parsed.ok).toBe(false);
  if (parsed.ok) return;
  for (const { path, found } of parsed.problems) {
    expect(found.length).toBeLessThanOrEqual(80);
    expect(path.length).toBeLessThanOrEqual(300);
    expect(found).not.toMatch(/\p{Cs}/u);
  }
});

test('overrides take the place of fields before the check, absent ones do not', () => {
  const { asOf, ...rest } = minimal;
  expect(parseAssessmentRequest(rest, { asOf, target: undefined })).toEqual({ ok: true, request: minimal });
  expect(parseAssessmentRequest({ ...minimal, asOf: 'never' }, { asOf: '2024-01-01', cycleYear: 2023 })).toEqual({
    ok: true,
    request: { ...minimal, cycleYear: 2023 },
  });
  expect(parseAssessmentRequest([], { asOf })).toMatchObject({ ok: false, problems: [{ path: '' }] });
});

describe('huge and deep values', () => {
  test('at most 1,000 problems and one that says there are more', () => {
    const thousand = parseAssessmentRequest(inDossier({ credentials: Array(1000).fill(null) }));
    expect(thousand).toMatchObject({ ok: false, problems: { length: 1000 } });
    const more = parseAssessmentRequest(inDossier({ credentials: Array(1_000_000).fill(null) }));
    expect(more).toMatchObject({ ok: false, problems: { length: 1001 } });
    if (!more.ok) expect(more.problems.at(-1)).toMatchObject({ path: '', found: 'more problems, left out here' });
  });

  test('100,000 entries of every list are read in linear time', () => {
    const [credential] = typicalRequest.dossier.credentials;
    const list = <T>(entry: (index: number) => T) => Array.from({ length: 100_000 }, (_, index) => entry(index));
    const value = inDossier({
      credentials: list(() => credential),
      employments: list(() => employment),
      annualReviews: list((year) => ({ year, result: 'competent', ...(year % 2 === 0 ? {} : { employerId: 'E1' }) })),
    });
    const started = performance.now();
    expect(pathsOf(value)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test('deep nesting does not overflow the stack', () => {
    let deep: unknown = {};
    for (let depth = 0; depth < 200_000; depth += 1) deep = depth % 2 === 0 ? [deep] : { dossier: deep };
    expect(pathsOf(deep).length).toBeGreaterThan(0);
    expect(pathsOf(inDossier({ credentials: deep, name: deep }))).toEqual(['/dossier/credentials', '/dossier/name']);
  });

  test('100,000 unknown keys are passed in linear time', () => {
    const keys = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, index]));
    expect(pathsOf({ ...minimal, ...keys })).toHaveLength(1001);
  });
});
