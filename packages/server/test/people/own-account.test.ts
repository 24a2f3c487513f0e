import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestOffice, type TestOffice } from '../../src/testing/test-office.ts';
import { readSheet } from '../support/read-sheet.ts';
import { codeOf } from '../support/seeded-office.ts';

const system = { role: 'system', purpose: 'test' } as const;
const password = 'a-Long-enough-one-77';
const identity = { issuer: 'https://login.test', subject: 'somebody' };
let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

async function link(accountId: string, subject = identity.subject): Promise<void> {
  const row = { issuer: identity.issuer, subject, account_id: accountId, linked_at: new Date().toISOString() };
  await office.database.transaction(system, (tx) => tx.insertInto('external_identities').values(row).execute());
}
const linkedTo = async (accountId: string) =>
  office.database.transaction(system, (tx) =>
    tx.selectFrom('external_identities').select('subject').where('account_id', '=', accountId).execute(),
  );

test('one sees the identities of the account and unlinks them with the password, never the last way in', async () => {
  const [worker, without, stranger] = [
    await office.actors.signedIn('worker', { password }),
    await office.actors.signedIn('worker'),
    await office.actors.signedIn('worker', { password }),
  ];
  await link(worker.actor.accountId);
  await link(without.actor.accountId, 'another');
  await office.database.asOwner(`update accounts set password_hash = null where id = '${without.actor.accountId}'`);
  const listed = await office.ask('GET', '/api/account/identities', { as: worker });
  expect(listed.json().items).toMatchObject([identity]);
  expect((await office.ask('GET', '/api/account/identities', { as: stranger })).json().items).toEqual([]);
  const unlink = (as: typeof worker | undefined, body: object) =>
    office.ask('POST', '/api/account/identities/unlink', { as, body });
  expect(codeOf(await unlink(undefined, { ...identity, password }))).toEqual([401, 'not-signed-in']);
  expect(codeOf(await unlink(worker, identity))).toEqual([422, 'request-invalid']);
  expect(codeOf(await unlink(stranger, { ...identity, password }))).toEqual([404, 'identity-not-found']);
  const last = await unlink(without, { ...identity, subject: 'another', password });
  expect(codeOf(last)).toEqual([409, 'step-not-possible']);
  expect(codeOf(await unlink(worker, { ...identity, password: 'wrong' }))).toEqual([422, 'password-wrong']);
  await office.database.asOwner('update accounts set locked_until = null');
  const done = await unlink(worker, { ...identity, password });
  expect(done.statusCode, done.body).toBe(204);
  expect(await linkedTo(worker.actor.accountId)).toEqual([]);
});

test('closing an account unlinks its identities', async () => {
  const administrator = await office.actors.signedIn('system-administrator');
  const worker = await office.actors.signedIn('worker');
  const { accountId } = worker.actor;
  await link(accountId, 'leaving');
  const close = { version: 1, state: 'closed' };
  const closed = await office.ask('PATCH', `/api/accounts/${accountId}`, { as: administrator, body: close });
  expect(closed.statusCode, closed.body).toBe(200);
  expect(await linkedTo(accountId)).toEqual([]);
});

test('one chooses the language one is written to in', async () => {
  const worker = await office.actors.signedIn('worker');
  const choose = (body: object) => office.ask('PUT', '/api/account/language', { as: worker, body });
  expect((await choose({ language: 'en' })).json()).toEqual({ language: 'en' });
  expect((await office.ask('GET', '/api/session', { as: worker })).json().account.language).toBe('en');
  expect(codeOf(await choose({ language: 'fr' }))).toEqual([422, 'request-invalid']);
  const nobody = await office.ask('PUT', '/api/account/language', { body: { language: 'en' } });
  expect(codeOf(nobody)).toEqual([401, 'not-signed-in']);
});

test('messages leave as a workbook, one’s own alone', async () => {
  const [worker, other] = [await office.actors.signedIn('worker'), await office.actors.signedIn('worker')];
  await office.database.transaction(system, (tx) =>
    tx
      .insertInto('messages')
      .values({
        ...{ id: crypto.randomUUID(), account_id: worker.actor.accountId, kind: 'application', link: null },
        subject: JSON.stringify({ zh: '某申报：受理', en: 'a case: accepted' }),
        ...{ created_at: '2026-06-15T01:00:00.000Z', read_at: null },
      })
      .execute(),
  );
  const rows = async (as: typeof worker) => {
    const answer = await office.ask('GET', '/api/messages/export.xlsx?unread=true', { as });
    expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200);
    return readSheet(answer.rawPayload).slice(1);
  };
  expect(await rows(worker)).toMatchObject([[expect.stringContaining('2026'), '某申报：受理', null]]);
  expect(await rows(other)).toEqual([]);
  expect(codeOf(await office.ask('GET', '/api/messages/export.xlsx?unread=maybe', { as: worker }))).toEqual([
    422,
    'request-invalid',
  ]);
});
