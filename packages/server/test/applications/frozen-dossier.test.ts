import type { ApplicationView, PersonDossier } from '@guantong/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestActor } from '../../src/testing/test-actors.ts';
import { addFact } from '../people/support/dossier-facts.ts';
import { upload } from '../people/support/upload.ts';
import { openSeededOffice, type SeededOffice } from '../support/seeded-office.ts';
import { actOnCase, recommendCase, submitCase } from '../support/submitted-case.ts';

let scene: SeededOffice;
let told: string;
let later: string;
let submitted: ApplicationView;
beforeAll(async () => {
  scene = await openSeededOffice('2026-06-15T01:00:00.000Z');
  [told, later] = [await uploadFile('told'), await uploadFile('later')];
  submitted = await submitCase(scene, { evidence: [told] });
});
afterAll(() => scene.office.close());

async function uploadFile(name: string): Promise<string> {
  const bytes = Buffer.from(`%PDF-1.4\n% ${name}\n%%EOF\n`);
  const kept = await upload(scene.office, scene.people.worker, { url: '/api/evidence', name: `${name}.pdf`, bytes });
  expect(kept.statusCode, kept.body).toBe(201);
  return kept.json().id;
}

async function dossierFor(as: TestActor): Promise<PersonDossier> {
  const path = `/api/persons/${scene.people.worker.actor.personId}/dossier`;
  const answer = await scene.office.ask('GET', path, { as });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

/** What somebody reads of the person: records seen by row security, the page of the case, and the two files. */
async function readingsOf(as: TestActor) {
  const { office, people } = scene;
  const personId = people.worker.actor.personId ?? '';
  const rows = await office.database.transaction(as.actor, (tx) =>
    tx.selectFrom('dossier_facts').select(['fact_id', 'version']).where('person_id', '=', personId).execute(),
  );
  const page = await office.ask('GET', `/api/applications/${submitted.id}`, { as });
  const files = [told, later].map((id) => office.ask('GET', `/api/evidence/${id}`, { as }));
  return {
    rows: rows.length,
    page: [page.statusCode, page.json<ApplicationView>().facts.length],
    files: (await Promise.all(files)).map(({ statusCode }) => statusCode),
  };
}

test('a body reads the dossier while the case is under way before it, then what was submitted', async () => {
  const { worker, provinceClerk, provinceOfficer } = scene.people;
  const view = await recommendCase(scene, submitted);
  const award = { list: 'awards', value: { code: 'national-technical-expert', awardedOn: '2026-01-01' } } as const;
  const added = await addFact(scene.office, worker, { ...award, evidence: [later] });
  expect(added.statusCode, added.body).toBe(201);
  const records = submitted.facts.length;
  for (const office of [provinceClerk, provinceOfficer]) {
    const dossier = await dossierFor(office);
    expect([dossier.frozen, dossier.facts.length]).toEqual([false, records + 1]);
    expect(dossier.submittedIn).toEqual([{ id: submitted.id, number: submitted.number }]);
    expect(await readingsOf(office)).toMatchObject({ page: [200, records], files: [200, 200] });
  }
  const checked = await actOnCase(scene, provinceClerk, view, 'check-item', {
    pointer: '/credentials/0',
    verdict: 'confirmed',
  });
  await actOnCase(scene, provinceClerk, checked, 'not-accept', { reason: '材料不符', clause: '评审通知第二条' });
  for (const office of [provinceClerk, provinceOfficer]) {
    const dossier = await dossierFor(office);
    expect([dossier.frozen, dossier.facts.length, dossier.person.phone]).toEqual([true, records, null]);
    expect(dossier.submittedIn).toEqual([{ id: submitted.id, number: submitted.number }]);
    expect(dossier.facts.map(({ list }) => list)).not.toContain('awards');
    expect(await readingsOf(office)).toEqual({ rows: records, page: [200, records], files: [200, 404] });
  }
  expect(await dossierFor(worker)).toMatchObject({ frozen: false, submittedIn: [] });
});

test('an employer reads on while the person works there, then what was submitted through it', async () => {
  const { office, people } = scene;
  const { worker, hr } = people;
  const records = submitted.facts.length;
  const before = await dossierFor(hr);
  expect([before.frozen, before.facts.length]).toEqual([false, records + 1]);
  const post = before.facts.find(({ list }) => list === 'employments');
  const value = { ...Object(post?.value), to: '2026-06-20' };
  const left = await office.ask('PUT', `/api/dossier/facts/${post?.factId}`, {
    as: worker,
    body: { version: post?.version, value },
  });
  expect(left.statusCode, left.body).toBe(200);
  const after = await dossierFor(hr);
  expect([after.frozen, after.facts.length]).toEqual([true, records]);
  expect(after.facts.find(({ list }) => list === 'employments')?.value).not.toHaveProperty('to');
  expect(after.can).toMatchObject([
    { action: 'dossier.add-from-file', allowed: false },
    { action: 'dossier.record-retirement', allowed: false },
  ]);
  expect(await readingsOf(hr)).toEqual({ rows: records, page: [200, records], files: [200, 404] });
});
