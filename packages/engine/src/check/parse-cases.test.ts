import { parseAssessmentRequest } from '@guantong/contracts';
import { describe, expect, test } from 'vitest';
import { parseCases } from './parse-cases.ts';

const dossiers = `dossiers:
  baker:
    credentials: [{ type: skill-level, level: senior, occupation: 6-02-01-01, issuedOn: 2011-01-01 }]
    employments: [{ employer: { id: B1 }, from: 2009-01-01, to: null }]
    annualReviews: competent 2010-2012
  young: { like: baker, with: { /credentials/0/issuedOn: 2012-01-01 }, without: [/employments/0/to] }
`;

function parse(rules: string) {
  return parseCases(
    [{ jurisdiction: 'CN', file: 'CN/cases/a.yaml', text: `${dossiers}${rules}` }],
    parseAssessmentRequest,
  );
}

const group = (cases: string) => `rules:
  - rule: toy-bread
    target: { title: assistant, series: engineering }
    dossier: young
    asOf: 2013-01-01
    cases:
${cases}`;

describe('parseCases', () => {
  test('builds a dossier from another one, with reviews by years and changes by pointer', () => {
    const { cases, diagnostics } = parse(
      group(
        `      - { name: n, kind: positive, expect: eligible, with: { /awards/-: { code: provincial-allowance, awardedOn: 2010-01-01 } } }`,
      ),
    );
    expect(diagnostics).toEqual([]);
    expect(cases[0]?.request).toEqual({
      jurisdiction: 'CN',
      asOf: '2013-01-01',
      target: { type: 'title', series: 'engineering', level: 'assistant' },
      dossier: {
        credentials: [{ type: 'skill-level', level: 'senior', occupation: '6-02-01-01', issuedOn: '2012-01-01' }],
        employments: [{ employer: { id: 'B1' }, from: '2009-01-01' }],
        annualReviews: [2010, 2011, 2012].map((year) => ({ year, result: 'competent' })),
        awards: [{ code: 'provincial-allowance', awardedOn: '2010-01-01' }],
      },
    });
    expect(cases[0]?.place).toEqual({ file: 'CN/cases/a.yaml', line: 13, column: 9 });
  });

  test('runs a case for each value and each series, and a shared case for each rule', () => {
    const { cases } = parse(`forEveryRule:
  - { name: retired, kind: negative, with: { /retiredOn: 2010-01-01 }, expect: ineligible }
${group(`      - name: n
        kind: positive
        target: { title: assistant, series: [engineering, arts] }
        each: { /credentials/0/level: [senior, technician] }
        expect: eligible`)}`);
    expect(cases.map(({ name }) => name)).toEqual([
      'n [senior] [engineering]',
      'n [senior] [arts]',
      'n [technician] [engineering]',
      'n [technician] [arts]',
      'retired',
    ]);
  });

  test.each([
    ['an expectation without a day', '      - { name: n, kind: positive, expect: not-yet }', 13],
    ['a dossier that is not there', '      - { name: n, kind: positive, expect: eligible, dossier: cook }', 13],
    [
      'a request the contract refuses',
      '      - { name: n, kind: positive, expect: eligible, with: { /retiredOn: 2021-02-29 } }',
      13,
    ],
    ['a key that does not belong', '      - { name: n, kind: positive, expects: eligible, expect: eligible }', 13],
  ])('%s is reported at its place', (_name, cases, line) => {
    const { diagnostics } = parse(group(cases));
    expect(diagnostics).toMatchObject([{ code: 'case-shape', file: 'CN/cases/a.yaml', line }]);
  });
});
