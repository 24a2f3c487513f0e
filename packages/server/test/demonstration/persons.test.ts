import { parseResidentId } from '@guantong/contracts';
import { createPolicyLibrary } from '@guantong/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SeededOrganisations, seedOrganisations } from '../../src/demonstration/organisations.ts';
import { type SeededPerson, seedPersons } from '../../src/demonstration/persons.ts';
import { seededRandom } from '../../src/demonstration/seeded-random.ts';
import { judgeApplication } from '../../src/modules/applications/judge-application.ts';
import { createPolicyByHash } from '../../src/modules/applications/policy-by-hash.ts';
import { readApplicant } from '../../src/modules/applications/read-applicant.ts';
import { getCycle } from '../../src/modules/cycles/cycles.service.ts';
import { openResidentId } from '../../src/modules/people/persons/resident-id.ts';
import { loadPolicyBundle } from '../../src/policy-store/load-policy-bundle.ts';
import { createTestActors } from '../../src/testing/test-actors.ts';
import { openTestDatabase, type TestDatabase } from '../../src/testing/test-database.ts';

const system = { role: 'system', purpose: 'test' } as const;
const [today, now] = ['2026-06-15', new Date('2026-06-15T01:00:00.000Z')];

let database: TestDatabase;
let actors: ReturnType<typeof createTestActors>;
let organisations: SeededOrganisations;
let people: readonly SeededPerson[];
const library = createPolicyLibrary(await loadPolicyBundle());
beforeAll(async () => {
  database = await openTestDatabase();
  actors = createTestActors(database);
  const { actor } = await actors.signedIn('worker', { now });
  const random = seededRandom(7);
  const { bundle } = library;
  await database.transaction(system, async (tx) => {
    organisations = await seedOrganisations(tx, {
      random,
      now,
      today,
      bundle,
      createdBy: actor.accountId,
      experts: 120,
    });
    const { employers } = organisations;
    people = await seedPersons(tx, { random, now, year: 2026, keys: actors.keys, employers });
  });
});
afterAll(() => database.close());

test('two thousand people, each with a name, a resident id and an employer of their own province', async () => {
  const rows = await database.transaction(system, (tx) => tx.selectFrom('persons').selectAll().execute());
  const made = rows.filter(({ id }) => people.some((person) => person.id === id));
  expect(made.length).toBe(2_000);
  expect(new Set(made.map(({ name }) => name)).size).toBe(2_000);
  const [first] = made;
  if (first?.resident_id_sealed === null || first?.resident_id_key === null || first === undefined) throw new Error();
  const { id, resident_id_sealed, resident_id_key, birth_on } = first;
  const residentId = openResidentId({ resident_id_sealed, resident_id_key }, id, actors.keys);
  expect(parseResidentId(residentId, { acceptMadeUp: true })).toMatchObject({
    ok: true,
    value: { kind: 'made-up', birthDate: birth_on },
  });
});

test('the policy answers each of them as was meant', async () => {
  const policyByHash = createPolicyByHash(library);
  await database.transaction(system, async (tx) => {
    for (const { id, target, prospect } of people.slice(0, 39)) {
      const { titleReview, skillRecognition } = organisations.cycles;
      const cycleId = target.type === 'title' ? titleReview.id : skillRecognition.id;
      const cycle = await getCycle(tx, { id: cycleId, today });
      const { dossier } = await readApplicant(tx, id);
      const { assessment } = await judgeApplication({ tx, policyByHash }, { cycle, target, dossier, today });
      expect([target, assessment.outcome?.status]).toEqual([target, prospect]);
    }
  });
});
