import type { DossierList } from '@guantong/contracts';
import { addFact } from '../../src/modules/people/dossier/facts.service.ts';
import type { TestActor } from '../../src/testing/test-actors.ts';
import type { SeededOffice } from './seeded-office.ts';

/** A record to put into a dossier: its list and its value. */
export type SampleFact = readonly [list: DossierList, value: object];

/** Puts records into the dossier of a worker, as the worker would. */
export async function fillDossier(
  { office }: SeededOffice,
  { actor }: TestActor,
  facts: readonly SampleFact[],
): Promise<void> {
  if (actor.personId === null || actor.province === null) throw new Error('not a worker');
  const owner = { province: actor.province, id: actor.personId };
  for (const [list, value] of facts) {
    await office.database.transaction(actor, (tx) =>
      addFact(
        { tx, actor, now: new Date('2026-06-15T01:00:00.000Z'), newId: () => crypto.randomUUID() },
        owner,
        { list, value, evidence: [] },
        { source: 'declared', language: 'zh' },
      ),
    );
  }
}

/** An electrician at the employer of the scene since 2012, on the front line. */
export function electricianPost({ seeded }: SeededOffice): SampleFact {
  const [employer] = seeded.employers;
  if (employer === undefined) throw new Error('no employer');
  const post = { occupation: '6-31-01-03', post: '维修电工', skilledWork: true, frontLine: true, from: '2012-07-01' };
  return ['employments', { employer: { id: employer.id }, ...post }];
}

export const competentReviews: readonly SampleFact[] = [2023, 2024, 2025].map((year) => [
  'annualReviews',
  { year, result: 'competent' },
]);

/** An electrician, technician since 2022, at the employer of the scene, every review competent. */
export function technicianFacts(scene: SeededOffice): readonly SampleFact[] {
  const certificate = { type: 'skill-level', level: 'technician', occupation: '6-31-01-03', issuedOn: '2022-03-01' };
  return [['credentials', certificate], electricianPost(scene), ...competentReviews];
}
