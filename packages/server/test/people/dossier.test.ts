import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeUpUscc } from '../../src/demonstration/made-up-uscc.ts';
import type { TestActor, TestOrganisation } from '../../src/testing/test-actors.ts';
import { createTestOffice, type TestOffice } from '../../src/testing/test-office.ts';
import { addFact, certificate, postAt, review } from './support/dossier-facts.ts';

let office: TestOffice;
let employer: TestOrganisation;
let worker: TestActor;

beforeAll(async () => {
  office = await createTestOffice();
  employer = await office.actors.organisation('employer');
  worker = await office.actors.signedIn('worker');
});
afterAll(() => office.close());

test('a dossier begins empty, with the resident id masked', async () => {
  const answer = await office.ask('GET', '/api/dossier', { as: worker });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ person: { masked: true, birthOn: '1980-01-01', version: 1 }, facts: [] });
  expect(answer.json().person.residentId).toMatch(/\*/);
});

test('a record is added, changed, its versions kept, and removed', async () => {
  const added = await addFact(office, worker, certificate());
  expect(added.json()).toMatchObject({
    version: 1,
    source: 'declared',
    verification: 'declared',
    words: { zh: expect.stringContaining('技师'), en: expect.stringContaining('technician') },
    can: [{ action: 'dossier.write', allowed: true }],
  });
  const { factId } = added.json();
  const path = `/api/dossier/facts/${factId}`;
  const value = { ...certificate().value, level: 'senior' };
  const changed = await office.ask('PUT', path, { as: worker, body: { version: 1, value } });
  expect(changed.statusCode).toBe(200);
  expect(changed.json()).toMatchObject({ factId, version: 2, value });
  const stale = await office.ask('PUT', path, { as: worker, body: { version: 1, value: certificate().value } });
  expect([stale.statusCode, stale.json().code]).toEqual([409, 'version-stale']);
  const history = await office.ask('GET', `${path}/history`, { as: worker });
  expect(
    history.json().items.map(({ version, removed }: { version: number; removed: boolean }) => [version, removed]),
  ).toEqual([
    [2, false],
    [1, false],
  ]);
  expect((await office.ask('DELETE', `${path}?version=1`, { as: worker })).statusCode).toBe(409);
  expect((await office.ask('DELETE', `${path}?version=2`, { as: worker })).statusCode).toBe(204);
  expect((await office.ask('DELETE', `${path}?version=3`, { as: worker })).statusCode).toBe(404);
  expect((await office.ask('GET', '/api/dossier', { as: worker })).json().facts).toEqual([]);
  const after = await office.ask('GET', `${path}/history`, { as: worker });
  expect(after.json().items[0]).toMatchObject({ version: 3, removed: true });
});

test('a record that the contract refuses is refused, with its place', async () => {
  const answer = await addFact(office, worker, {
    list: 'credentials',
    value: { ...certificate().value, level: 'master' },
  });
  expect(answer.statusCode).toBe(422);
  expect(answer.json().problems).toMatchObject([{ path: '/value/level' }]);
});

test('a record that contradicts another is refused', async () => {
  expect((await addFact(office, worker, review(2024))).statusCode).toBe(201);
  const second = await addFact(office, worker, review(2024));
  expect([second.statusCode, second.json().problems[0].path]).toEqual([422, '/value']);
  const reversed = await addFact(office, worker, postAt('somewhere', { from: '2020-01-01', to: '2019-01-01' }));
  expect(reversed.json().problems).toMatchObject([{ path: '/value/to' }]);
  const ban = { list: 'integrityBan', value: { from: '2010-01-01', until: '2011-01-01' } } as const;
  expect((await addFact(office, worker, ban)).statusCode).toBe(201);
  expect((await addFact(office, worker, ban)).statusCode).toBe(422);
});

test('a post is linked with the register by id, and the registers decide what the employer may do', async () => {
  const other = await office.actors.signedIn('worker');
  const declared = { kind: 'other', rights: [{ right: 'pilot-enterprise', from: '2000-01-01' }] };
  const added = await addFact(office, other, postAt(employer.id, { from: '2015-01-01', employer: declared }));
  expect(added.json().value.employer).toEqual({ id: employer.id, name: employer.name });
  await addFact(office, other, postAt('elsewhere', { from: '2010-01-01', to: '2014-12-31', employer: declared }));
  const rows = await office.database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
    tx.selectFrom('person_employers').selectAll().where('employer_id', '=', employer.id).execute(),
  );
  expect(rows).toMatchObject([{ person_id: other.actor.personId, from_on: '2015-01-01', to_on: null }]);
  const { factId } = added.json();
  const moved = { version: 1, value: postAt(employer.id, { from: '2016-01-01', to: '2020-01-01' }).value };
  expect((await office.ask('PUT', `/api/dossier/facts/${factId}`, { as: other, body: moved })).statusCode).toBe(200);
  const after = await office.database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
    tx.selectFrom('person_employers').selectAll().where('employer_id', '=', employer.id).execute(),
  );
  expect(after).toMatchObject([{ from_on: '2016-01-01', to_on: '2020-01-01' }]);
});

test('a post is linked by the unified social credit code too; a code nobody registered stays as it is', async () => {
  const other = await office.actors.signedIn('worker');
  const code = madeUpUscc(1);
  await office.database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
    tx.updateTable('organisations').set({ uscc: code }).where('id', '=', employer.id).execute(),
  );
  const linked = await addFact(office, other, postAt(code, { from: '2015-01-01' }));
  expect(linked.json().value.employer.id).toBe(employer.id);
  const unknown = madeUpUscc(2);
  const kept = await addFact(office, other, postAt(unknown, { from: '2012-01-01', to: '2014-01-01' }));
  expect(kept.json().value.employer.id).toBe(unknown);
});

test('the assessment answers over the stored dossier', async () => {
  const other = await office.actors.signedIn('worker');
  await addFact(office, other, certificate());
  const target = { type: 'title', series: 'engineering', level: 'assistant' };
  const query = new URLSearchParams({ target: JSON.stringify(target), asOf: '2026-06-30', jurisdiction: 'CN' });
  const answer = await office.ask('GET', `/api/dossier/assessment?${query}`, { as: other });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ asOf: '2026-06-30', jurisdiction: 'CN' });
  expect(answer.json().routes.length).toBeGreaterThan(0);
  const wrong = await office.ask('GET', '/api/dossier/assessment?target=%7B', { as: other });
  expect([wrong.statusCode, wrong.json().problems[0].path]).toEqual([422, '/query/target']);
});

test('nobody but an applicant has a dossier, and a record of another is not there', async () => {
  const hr = await office.actors.signedIn('employer-hr', { at: employer });
  expect((await office.ask('GET', '/api/dossier')).statusCode).toBe(401);
  expect((await office.ask('GET', '/api/dossier', { as: hr })).statusCode).toBe(403);
  expect((await addFact(office, hr, certificate())).statusCode).toBe(403);
  const { factId } = (await addFact(office, worker, certificate())).json();
  const stranger = await office.actors.signedIn('worker');
  const path = `/api/dossier/facts/${factId}`;
  const body = { version: 1, value: certificate().value };
  expect((await office.ask('PUT', path, { as: stranger, body })).statusCode).toBe(404);
  expect((await office.ask('GET', `${path}/history`, { as: stranger })).statusCode).toBe(404);
});
