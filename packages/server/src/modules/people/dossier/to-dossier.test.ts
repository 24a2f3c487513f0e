import { assessmentRequestSchema } from '@guantong/contracts';
import { expect, test } from 'vitest';
import { toDossier } from './to-dossier.ts';

const registered = '0190a000-0000-7000-8000-000000000001';
const pilot = { right: 'pilot-enterprise', from: '2025-12-22' } as const;
const employer = { id: registered, name: '登记名称', region: '990100', kind: 'enterprise', rights: [pilot] } as const;
const register = new Map([[registered, { employer, onFile: true }]]);
const post = (id: string) => ({
  factId: id,
  list: 'employments' as const,
  value: { employer: { id, name: '自报名称', region: '440100', rights: [pilot] }, from: '2015-01-01' },
});
const certificate = {
  factId: 'certificate',
  list: 'credentials' as const,
  value: { type: 'skill-level', level: 'technician', occupation: '6-31-01-03', issuedOn: '2020-03-01' },
};
const ban = { factId: 'ban', list: 'integrityBan' as const, value: { from: '2020-01-01', until: '2021-01-01' } };

test('the registers decide what a registered employer is and may do; another has no rights', () => {
  const { dossier } = toDossier([post(registered), post('elsewhere')], register);
  expect(dossier.employments.map((employment) => employment.employer)).toEqual([
    employer,
    { id: 'elsewhere', name: '自报名称', region: '440100' },
  ]);
});

test('each place of the dossier leads to the record it is from', () => {
  const { dossier, facts } = toDossier([post('a'), certificate, post('b'), ban], register, { birthDate: '1980-01-01' });
  expect([...facts].map(([pointer, { factId }]) => [pointer, factId])).toEqual([
    ['/employments/0', 'a'],
    ['/credentials/0', 'certificate'],
    ['/employments/1', 'b'],
    ['/integrityBan', 'ban'],
  ]);
  expect(assessmentRequestSchema.safeParse({ asOf: '2026-01-01', dossier }).success).toBe(true);
});

test('what an employer refuted is not in the dossier, and leaves no hole in it', () => {
  const { dossier, facts } = toDossier([{ ...post('a'), verification: 'refuted' as const }, post('b')], register);
  expect(dossier.employments.map(({ employer }) => employer.id)).toEqual(['b']);
  expect([...facts.keys()]).toEqual(['/employments/0']);
});
