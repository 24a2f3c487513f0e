import { randomUUID } from 'node:crypto';
import { maskResidentId } from '@guantong/contracts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordVerdict } from '../../src/modules/people/dossier/facts.service.ts';
import { resealAll } from '../../src/modules/people/persons/reseal-all.ts';
import { openResidentId, sealResidentId } from '../../src/modules/people/persons/resident-id.ts';
import type { TestActor, TestOrganisation } from '../../src/testing/test-actors.ts';
import { createTestOffice, type TestOffice } from '../../src/testing/test-office.ts';
import { addFact, certificate, postAt, review } from './support/dossier-facts.ts';
import { insertCase, setCaseState } from './support/insert-case.ts';

const system = { role: 'system', purpose: 'test' } as const;
let office: TestOffice;
let employer: TestOrganisation;
let otherEmployer: TestOrganisation;
let body: TestOrganisation;
let worker: TestActor;
let hr: TestActor;
let otherHr: TestActor;
let clerk: TestActor;
let application: string;
let residentId: string;
let path: string;

beforeAll(async () => {
  office = await createTestOffice();
  const { actors } = office;
  employer = await actors.organisation('employer');
  otherEmployer = await actors.organisation('employer');
  body = await actors.organisation('evaluation-body');
  worker = await actors.signedIn('worker', { name: '测试甲' });
  hr = await actors.signedIn('employer-hr', { at: employer });
  otherHr = await actors.signedIn('employer-hr', { at: otherEmployer });
  clerk = await actors.signedIn('body-clerk', { at: body });
  await addFact(office, worker, postAt(employer.id, { from: '2015-01-01' }));
  await addFact(office, worker, certificate());
  application = await insertCase(office, { worker, employer, body, state: 'employer-verification' });
  residentId = await readResidentId();
  path = `/api/persons/${worker.actor.personId}/dossier`;
});
afterAll(() => office.close());

async function readResidentId(): Promise<string> {
  const personId = worker.actor.personId ?? '';
  const row = await office.database.transaction(system, (tx) =>
    tx.selectFrom('persons').selectAll().where('id', '=', personId).executeTakeFirstOrThrow(),
  );
  const sealed = { resident_id_sealed: row.resident_id_sealed ?? '', resident_id_key: row.resident_id_key ?? '' };
  return openResidentId(sealed, personId, office.actors.keys);
}

test('the employer sees its own people, masked; others do not know of them', async () => {
  const seen = await office.ask('GET', path, { as: hr });
  expect(seen.statusCode).toBe(200);
  expect(seen.json().person).toMatchObject({ masked: true, residentId: maskResidentId(residentId) });
  expect(seen.json().facts).toHaveLength(2);
  expect(seen.json().can).toEqual([
    { action: 'dossier.add-from-file', allowed: true },
    { action: 'dossier.record-retirement', allowed: true },
  ]);
  expect((await office.ask('GET', path, { as: otherHr })).statusCode).toBe(404);
  expect((await office.ask('GET', path, { as: clerk })).statusCode).toBe(404);
  expect((await office.ask('GET', path)).statusCode).toBe(401);
  expect((await office.ask('GET', `/api/persons/${randomUUID()}/dossier`, { as: hr })).statusCode).toBe(404);
  expect((await office.ask('GET', '/api/persons/1/dossier', { as: hr })).statusCode).toBe(422);
});

test('the bureau of the region and the body see the person of an application; a bureau elsewhere does not', async () => {
  const bureau = await office.actors.organisation('bureau', { region: '990000' });
  const elsewhere = await office.actors.organisation('bureau', { region: '440000' });
  const officer = await office.actors.signedIn('bureau-officer', { at: bureau });
  const stranger = await office.actors.signedIn('bureau-officer', { at: elsewhere });
  expect((await office.ask('GET', path, { as: officer })).json().person.masked).toBe(true);
  expect((await office.ask('GET', path, { as: stranger })).statusCode).toBe(404);
});

test('the resident id is in clear on its screen alone, while the application is there, and each reading is noted', async () => {
  const screen = (name: string, id = application) => `${path}?screen=${name}&application=${id}`;
  const opened = await office.ask('GET', screen('employer-verification'), { as: hr });
  expect(opened.json().person).toMatchObject({ masked: false, residentId });
  expect((await office.ask('GET', screen('body-acceptance'), { as: hr })).statusCode).toBe(403);
  expect((await office.ask('GET', screen('employer-verification', randomUUID()), { as: hr })).statusCode).toBe(403);
  expect((await office.ask('GET', `${path}?screen=employer-verification`, { as: hr })).statusCode).toBe(403);
  expect((await office.ask('GET', screen('elsewhere'), { as: hr })).statusCode).toBe(422);
  expect((await office.ask('GET', screen('employer-verification'), { as: worker })).statusCode).toBe(403);
  await setCaseState(office, application, 'body-acceptance');
  expect((await office.ask('GET', screen('employer-verification'), { as: hr })).statusCode).toBe(409);
  expect((await office.ask('GET', screen('body-acceptance'), { as: clerk })).json().person.residentId).toBe(residentId);
  expect((await office.ask('GET', path, { as: clerk })).json().person.masked).toBe(true);
  const entries = await office.database.transaction(system, (tx) =>
    tx
      .selectFrom('audit_entries')
      .selectAll()
      .where('chain', '=', `person:${worker.actor.personId}`)
      .where('action', '=', 'resident-id-read')
      .orderBy('sequence')
      .execute(),
  );
  expect(entries).toMatchObject([
    { actor_account: hr.actor.accountId, detail: { screen: 'employer-verification', application } },
    { actor_account: clerk.actor.accountId, detail: { screen: 'body-acceptance', application } },
  ]);
});

test('the employer lists those whose post with it runs, masked, and exports them; nobody else has such a list', async () => {
  const former = await office.actors.signedIn('worker', { name: '测试乙' });
  await addFact(office, former, postAt(employer.id, { from: '2010-01-01', to: '2014-12-31' }));
  const list = await office.ask('GET', '/api/persons?name=测试', { as: hr });
  expect([list.statusCode, list.json()]).toMatchObject([
    200,
    { total: 1, items: [{ id: worker.actor.personId, name: '测试甲', residentId: maskResidentId(residentId) }] },
  ]);
  expect((await office.ask('GET', '/api/persons', { as: otherHr })).json().total).toBe(0);
  expect((await office.ask('GET', '/api/persons?sort=age', { as: hr })).statusCode).toBe(422);
  expect((await office.ask('GET', '/api/persons', { as: clerk })).statusCode).toBe(403);
  expect((await office.ask('GET', '/api/persons', {})).statusCode).toBe(401);
  const file = await office.ask('GET', '/api/persons/export.xlsx', { as: hr });
  expect([file.statusCode, file.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
});

test('the employer adds reviews and posts of its own from the personnel file, which the person cannot change', async () => {
  const facts = `/api/persons/${worker.actor.personId}/facts`;
  const added = await office.ask('POST', facts, { as: hr, body: review(2023) });
  expect([added.statusCode, added.json()]).toMatchObject([
    201,
    { source: 'employer', verification: 'employer-verified', value: { employerId: employer.id } },
  ]);
  const change = { version: 1, value: { year: 2023, result: 'excellent' } };
  const changed = await office.ask('PUT', `/api/dossier/facts/${added.json().factId}`, { as: worker, body: change });
  expect([changed.statusCode, changed.json().code]).toEqual([409, 'step-not-possible']);
  expect((await office.ask('POST', facts, { as: hr, body: certificate() })).statusCode).toBe(422);
  expect((await office.ask('POST', facts, { as: otherHr, body: review(2022) })).statusCode).toBe(404);
  expect((await office.ask('POST', facts, { as: worker, body: review(2022) })).statusCode).toBe(403);
  const foreign = { list: 'annualReviews', value: { year: 2022, result: 'competent', employerId: otherEmployer.id } };
  expect((await office.ask('POST', facts, { as: hr, body: foreign })).json().problems[0].path).toBe(
    '/value/employerId',
  );
  const post = postAt(otherEmployer.id, { from: '2010-01-01', to: '2014-12-31' });
  expect((await office.ask('POST', facts, { as: hr, body: post })).json().problems[0].path).toBe('/value/employer/id');
  const own = postAt(employer.id, { from: '2010-01-01', to: '2014-12-31' });
  expect((await office.ask('POST', facts, { as: hr, body: own })).statusCode).toBe(201);
});

test('a verdict is a new version; what the person changes is unverified again; a verdict on another value is dropped', async () => {
  const { factId } = (await addFact(office, worker, { ...certificate(), value: titleOf('2018-06-01') })).json();
  const owner = { province: '99', id: worker.actor.personId ?? '' };
  const verdict = (version: number, word: 'confirmed' | 'refuted') =>
    office.database.transaction(hr.actor, (tx) =>
      recordVerdict({ tx, actor: hr.actor, now: new Date(), newId: randomUUID }, owner, {
        factId,
        version,
        verdict: word,
        note: '已核对原件',
      }),
    );
  const seen = async () => {
    const { facts } = (await office.ask('GET', '/api/dossier', { as: worker })).json();
    return facts.find((fact: { factId: string }) => fact.factId === factId);
  };
  expect(await verdict(1, 'confirmed')).toBe(true);
  expect(await seen()).toMatchObject({
    version: 2,
    verification: 'employer-verified',
    source: 'declared',
    note: '已核对原件',
  });
  expect(await verdict(1, 'refuted')).toBe(true);
  expect(await seen()).toMatchObject({ version: 3, verification: 'refuted' });
  const body = { version: 3, value: titleOf('2019-06-01') };
  await office.ask('PUT', `/api/dossier/facts/${factId}`, { as: worker, body });
  expect(await seen()).toMatchObject({ version: 4, verification: 'declared', verifiedAt: null, note: null });
  expect(await verdict(1, 'confirmed')).toBe(false);
  expect(await seen()).toMatchObject({ version: 4, verification: 'declared' });
});

const titleOf = (issuedOn: string) => ({ type: 'title', series: 'engineering', level: 'assistant', issuedOn });

test('row security alone keeps strangers out and nobody makes an employee of a stranger', async () => {
  const personId = worker.actor.personId ?? '';
  const count = (as: TestActor, table: 'persons' | 'dossier_facts' | 'person_employers') =>
    office.database.transaction(as.actor, async (tx) => {
      const rows = await tx.selectFrom(table).selectAll().execute();
      return rows.length;
    });
  for (const table of ['persons', 'dossier_facts', 'person_employers'] as const) {
    expect([table, await count(otherHr, table)]).toEqual([table, 0]);
    expect([table, (await count(hr, table)) > 0]).toEqual([table, true]);
  }
  const claim = office.database.transaction(otherHr.actor, (tx) =>
    tx
      .insertInto('person_employers')
      .values({ province: '99', person_id: personId, employer_id: otherEmployer.id, from_on: '2020-01-01' })
      .execute(),
  );
  await expect(claim).rejects.toMatchObject({ code: '42501' });
  const verifiedByOneself = office.database.transaction(worker.actor, (tx) =>
    sql`insert into dossier_facts (province, id, person_id, fact_id, version, position, list, value, source, verification, recorded_at)
      values ('99', ${randomUUID()}, ${personId}, ${randomUUID()}, 1, 99, 'awards', '{}', 'declared', 'employer-verified', now())`.execute(
      tx,
    ),
  );
  await expect(verifiedByOneself).rejects.toMatchObject({ code: '42501' });
  const rewritten = office.database.transaction(worker.actor, (tx) =>
    sql`update dossier_facts set value = '{}' where person_id = ${personId}`.execute(tx),
  );
  await expect(rewritten).rejects.toMatchObject({ code: '42501' });
});

test('a resident id is in no log, no audit entry, no error and no table but its own, sealed', async () => {
  const typed = { ...certificate(), value: { ...certificate().value, number: residentId } };
  const refused = await addFact(office, worker, typed);
  expect([refused.statusCode, refused.body.includes(residentId)]).toEqual([422, false]);
  const wrongPlace = await addFact(office, worker, {
    list: 'awards',
    value: { code: residentId, awardedOn: residentId },
  });
  expect([wrongPlace.statusCode, wrongPlace.body.includes(residentId)]).toEqual([422, false]);
  const file = await office.ask('POST', '/api/dossier/import', {
    as: worker,
    body: { preview: true, file: { asOf: residentId } },
  });
  expect([file.statusCode, file.body.includes(residentId)]).toEqual([422, false]);
  expect(JSON.stringify(office.logged)).not.toContain(residentId);
  const { rows: tables } = await office.database.transaction(system, (tx) =>
    sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(tx),
  );
  for (const { name } of tables) {
    const { rows } = await office.database.transaction(system, (tx) =>
      sql`select 1 from ${sql.table(name)} as held where strpos(held::text, ${residentId}) > 0`.execute(tx),
    );
    expect([name, rows.length]).toEqual([name, 0]);
  }
});

test('after a new first key the old ones open, and everything is sealed anew', async () => {
  const personId = worker.actor.personId ?? '';
  const [old] = office.actors.keys.identity;
  const keys = { ...office.actors.keys, identity: [{ name: 'next', bytes: Buffer.alloc(32, 9) }, old] as const };
  expect(openResidentId(sealResidentId(residentId, personId, office.actors.keys), personId, keys)).toBe(residentId);
  await resealAll({ database: office.database, keys });
  const row = await office.database.transaction(system, (tx) =>
    tx.selectFrom('persons').selectAll().where('id', '=', personId).executeTakeFirstOrThrow(),
  );
  expect(row.resident_id_key).toBe('next');
  const sealed = { resident_id_sealed: row.resident_id_sealed ?? '', resident_id_key: 'next' };
  expect(openResidentId(sealed, personId, { identity: [keys.identity[0]] })).toBe(residentId);
});

test('the employer records a retirement, and eligibility reads it', async () => {
  const leaver = await office.actors.signedIn('worker');
  const personId = leaver.actor.personId ?? '';
  await addFact(office, leaver, postAt(employer.id, { from: '2015-01-01' }));
  const record = (as: TestActor | undefined, body: object) =>
    office.ask('PUT', `/api/persons/${personId}/retirement`, { as, body });
  const retired = { version: 1, retiredOn: '2026-03-31' };
  const codes = [undefined, leaver, otherHr].map(async (as) => (await record(as, retired)).statusCode);
  expect(await Promise.all(codes)).toEqual([401, 403, 404]);
  expect((await record(hr, { version: 1, retiredOn: 'soon' })).statusCode).toBe(422);
  const recorded = await record(hr, retired);
  expect([recorded.statusCode, recorded.json().person]).toMatchObject([200, { retiredOn: '2026-03-31', version: 2 }]);
  expect((await record(hr, retired)).statusCode).toBe(409);
  const asked = await office.ask('GET', '/api/dossier/assessment?asOf=2026-06-01', { as: leaver });
  expect(asked.body).toContain('/retiredOn');
  // Neither the employer nor the person changes who the person is.
  for (const { actor } of [hr, leaver]) {
    const renamed = office.database.transaction(actor, (tx) =>
      tx.updateTable('persons').set({ name: '他人' }).where('id', '=', personId).execute(),
    );
    await expect(renamed).rejects.toMatchObject({ code: '42501' });
  }
});

test('an employer sees a dossier while the post runs, not after', async () => {
  const leaver = await office.actors.signedIn('worker');
  const { factId } = (await addFact(office, leaver, postAt(employer.id, { from: '2015-01-01' }))).json();
  const path = `/api/persons/${leaver.actor.personId}/dossier`;
  expect((await office.ask('GET', path, { as: hr })).statusCode).toBe(200);
  const body = { version: 1, value: postAt(employer.id, { from: '2015-01-01', to: '2020-01-01' }).value };
  expect((await office.ask('PUT', `/api/dossier/facts/${factId}`, { as: leaver, body })).statusCode).toBe(200);
  expect((await office.ask('GET', path, { as: hr })).statusCode).toBe(404);
  const review = { list: 'annualReviews', value: { year: 2018, result: 'competent' } };
  const added = await office.ask('POST', `/api/persons/${leaver.actor.personId}/facts`, { as: hr, body: review });
  expect(added.statusCode).toBe(404);
});
