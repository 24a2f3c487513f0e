import { createCase } from '@guantong/procedure';
import { expect, test } from 'vitest';
import type { CaseToReview } from '../groups/review-groups.repository.ts';
import type { Candidate, DeclaredTie } from './candidates.repository.ts';
import { findExclusions } from './find-exclusions.ts';

const employer = 'e1e1e1e1-0000-4000-8000-000000000001';
const expert: Candidate = { id: 'expert', employer_id: null, employer_name: null, skilled: false };
const one: CaseToReview = {
  id: 'case',
  number: '1',
  body_id: 'body',
  jurisdiction: '990000',
  person_id: 'person',
  person_name: '示例·甲',
  employer_id: employer,
  employer_name: '示例机械厂',
  target: { type: 'title', series: 'engineering', level: 'intermediate' },
  request: null,
  assessment: null,
  route_id: null,
  state: 'grouped',
  case_state: createCase(),
};
const tie = (kind: DeclaredTie['kind'], more: Partial<DeclaredTie>): DeclaredTie => ({
  ...{ expert_id: 'expert', kind, organisation_id: null, person_name: null, to_on: null },
  ...more,
});

function groundsOf(ties: readonly DeclaredTie[], own: Partial<Candidate> = {}): readonly string[] {
  return findExclusions({
    ...{ experts: [{ ...expert, ...own }], ties, cases: [one], today: '2026-06-15', collaborationYears: 3 },
    opaqueExpert: (id) => `opaque-${id}`,
    opaqueCase: (id) => `opaque-${id}`,
  }).map(({ ground }) => ground);
}

test('an employer is the same by the register, or by its name', () => {
  expect(groundsOf([], { employer_id: employer })).toEqual(['same-employer']);
  expect(groundsOf([], { employer_name: '示例 机械厂' })).toEqual(['same-employer']);
  expect(groundsOf([], { employer_name: '另一机械厂' })).toEqual([]);
});

test('a collaboration counts to the day three years on, a post while it runs, kin for good', () => {
  const named = { person_name: '示例．甲' };
  expect(groundsOf([tie('collaboration', { ...named, to_on: '2023-06-15' })])).toEqual(['collaboration']);
  expect(groundsOf([tie('collaboration', { ...named, to_on: '2023-06-14' })])).toEqual([]);
  expect(groundsOf([tie('employer', { organisation_id: employer, to_on: '2026-06-14' })])).toEqual([]);
  expect(groundsOf([tie('employer', { organisation_id: employer, to_on: '2026-06-15' })])).toEqual(['same-employer']);
  expect(groundsOf([tie('kin', { ...named, to_on: '1999-01-01' })])).toEqual(['kin']);
  expect(groundsOf([tie('other', named), tie('other', named)])).toEqual(['self-declared']);
});

test('what is published names nobody', () => {
  const [found] = findExclusions({
    ...{ experts: [{ ...expert, employer_id: employer }], ties: [], cases: [one], today: '2026-06-15' },
    collaborationYears: 3,
    opaqueExpert: () => 'x',
    opaqueCase: () => 'y',
  });
  expect(found).toEqual({ id: 'x', ground: 'same-employer', with: 'y' });
});
