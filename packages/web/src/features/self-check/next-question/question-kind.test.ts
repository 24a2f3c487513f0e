import type { Dossier, OpenQuestion } from '@guantong/engine';
import { expect, test } from 'vitest';
import { questionKind } from './question-kind.ts';

const dossier: Dossier = { credentials: [], employments: [{ employer: { id: 'E1' }, from: '2020-01-01' }] };

function asking(fact: string, year?: number): OpenQuestion {
  return { cause: 'missing-fact', condition: 'any', fact, zh: '', en: '', ...(year === undefined ? {} : { year }) };
}

test.each([
  ['/employments/0/frontLine', { kind: 'employment', index: 0, field: 'frontLine' }],
  ['/employments/0/occupation', { kind: 'employment', index: 0, field: 'occupation' }],
  ['/employments/0/employer/region', { kind: 'employer', index: 0, field: 'region' }],
  ['/employments/0/employer/ownership', { kind: 'employer', index: 0, field: 'ownership' }],
  ['/awards/1/region', { kind: 'award-region', index: 1 }],
  ['/competitions/2/rank', { kind: 'competition', index: 2, field: 'rank' }],
  ['/employments/-', { kind: 'record', list: 'employments' }],
  ['/employments/7/frontLine', { kind: 'record', list: 'employments' }],
  ['/birthDate', { kind: 'record', list: 'birthDate' }],
])('%s', (fact, expected) => {
  expect(questionKind(asking(fact), dossier)).toEqual(expected);
});

test('a record of a year asks for that year', () => {
  expect(questionKind(asking('/annualReviews/-', 2024), dossier)).toEqual({ kind: 'reviews', year: 2024 });
  expect(questionKind(asking('/continuingEducation/-', 2025), dossier)).toEqual({ kind: 'hours', year: 2025 });
});
