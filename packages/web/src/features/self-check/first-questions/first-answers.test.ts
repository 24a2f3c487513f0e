import type { AssessmentRequest } from '@guantong/engine';
import { expect, test } from 'vitest';
import { applyFirstAnswers, areComplete, noAnswers, readFirstAnswers } from './first-answers.ts';

const empty: AssessmentRequest = {
  asOf: '2026-06-30',
  jurisdiction: 'CN',
  dossier: { credentials: [], employments: [] },
};
const technician = {
  ...noAnswers,
  held: { kind: 'skill-level', level: 'technician' },
  occupation: '6-31-01-03',
  since: '2022-05-01',
} as const;

test('three answers make a certificate and the work since then', () => {
  const { dossier } = applyFirstAnswers(empty, technician);
  expect(dossier.credentials).toEqual([
    { type: 'skill-level', level: 'technician', occupation: '6-31-01-03', issuedOn: '2022-05-01' },
  ]);
  expect(dossier.employments).toEqual([{ employer: { id: 'present' }, occupation: '6-31-01-03', from: '2022-05-01' }]);
});

test('fewer than three change nothing', () => {
  expect(areComplete({ ...technician, since: '' })).toBe(false);
  expect(applyFirstAnswers(empty, { ...technician, occupation: '' })).toBe(empty);
  expect(areComplete({ ...technician, since: '0202-05-01' })).toBe(false);
});

test('what was applied is read back', () => {
  expect(readFirstAnswers(applyFirstAnswers(empty, technician))).toEqual(technician);
  const since2015 = { ...technician, workingSince: '2015-01-01' };
  expect(readFirstAnswers(applyFirstAnswers(empty, since2015))).toEqual(since2015);
});

test('a changed answer changes the same certificate and keeps the rest of the dossier', () => {
  const first = applyFirstAnswers(empty, technician);
  const more: AssessmentRequest = {
    ...first,
    dossier: { ...first.dossier, annualReviews: [{ year: 2025, result: 'competent' }] },
  };
  const { dossier } = applyFirstAnswers(more, { ...technician, held: { kind: 'skill-level', level: 'senior' } });
  expect(dossier.credentials).toHaveLength(1);
  expect(dossier.credentials[0]).toMatchObject({ level: 'senior' });
  expect(dossier.annualReviews).toHaveLength(1);
});

test('a title holder is asked for the post, the certificate is of the series', () => {
  const { dossier } = applyFirstAnswers(empty, { ...technician, held: { kind: 'title', level: 'intermediate' } });
  expect(dossier.credentials[0]).toEqual({
    type: 'title',
    series: 'engineering',
    level: 'intermediate',
    issuedOn: '2022-05-01',
  });
  expect(dossier.employments[0]?.occupation).toBe('6-31-01-03');
});

test('without a certificate only the work is known', () => {
  const { dossier } = applyFirstAnswers(empty, { ...technician, held: { kind: 'nothing' } });
  expect(dossier.credentials).toEqual([]);
  expect(dossier.employments[0]?.from).toBe('2022-05-01');
});
