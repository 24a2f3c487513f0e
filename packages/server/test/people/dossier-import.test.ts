import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openResidentId } from '../../src/modules/people/persons/resident-id.ts';
import { buildWorkbook } from '../../src/modules/rosters/testing/build-workbook.ts';
import { madeUpResidentId } from '../../src/testing/made-up-resident-id.ts';
import type { TestActor, TestOrganisation } from '../../src/testing/test-actors.ts';
import { createTestOffice, type TestOffice } from '../../src/testing/test-office.ts';
import { addFact, certificate, postAt, review } from './support/dossier-facts.ts';
import { upload } from './support/upload.ts';

const system = { role: 'system', purpose: 'test' } as const;
let office: TestOffice;
let employer: TestOrganisation;
let worker: TestActor;
let hr: TestActor;

beforeAll(async () => {
  office = await createTestOffice();
  employer = await office.actors.organisation('employer');
  worker = await office.actors.signedIn('worker');
  hr = await office.actors.signedIn('employer-hr', { at: employer });
});
afterAll(() => office.close());

test('a file of the self-check: first told what it would do, then done, the second time all there', async () => {
  await addFact(office, worker, certificate());
  await addFact(office, worker, review(2024));
  const file = {
    asOf: '2026-01-01',
    target: { type: 'title', series: 'engineering', level: 'intermediate' },
    dossier: {
      credentials: [
        certificate().value,
        { ...certificate().value, issuedOn: '2021-03-01', level: 'senior-technician' },
      ],
      employments: [postAt(employer.id, { from: '2015-01-01' }).value],
      annualReviews: [{ year: 2024, result: 'excellent' }],
    },
  };
  const ask = (preview: boolean) => office.ask('POST', '/api/dossier/import', { as: worker, body: { preview, file } });
  const results = async (preview: boolean) =>
    (await ask(preview)).json().items.map(({ list, result }: { list: string; result: string }) => [list, result]);
  const expected = [
    ['credentials', 'present'],
    ['credentials', 'new'],
    ['employments', 'new'],
    ['annualReviews', 'contradicts'],
  ];
  expect(await results(true)).toEqual(expected);
  const { why } = (await ask(true)).json().items[3];
  expect(why.zh).toContain('2024');
  // The records in words, not their places in a file.
  expect(`${why.zh} ${why.en}`).not.toMatch(/\/dossier|object with/);
  expect(await results(false)).toEqual(expected);
  expect(await results(false)).toEqual([
    ['credentials', 'present'],
    ['credentials', 'present'],
    ['employments', 'present'],
    ['annualReviews', 'contradicts'],
  ]);
  const { facts } = (await office.ask('GET', '/api/dossier', { as: worker })).json();
  expect(facts.map(({ source }: { source: string }) => source)).toEqual([
    'declared',
    'declared',
    'imported',
    'imported',
  ]);
});

test('another file is refused with its places, and only the person imports', async () => {
  const other = await office.ask('POST', '/api/dossier/import', {
    as: worker,
    body: { preview: true, file: { a: 1 } },
  });
  expect([other.statusCode, other.json().problems[0].path]).toEqual([422, '/file/a']);
  const body = { preview: true, file: {} };
  expect((await office.ask('POST', '/api/dossier/import', { as: hr, body })).statusCode).toBe(403);
  expect((await office.ask('POST', '/api/dossier/import', { body })).statusCode).toBe(401);
});

test('reviews of a workbook go to the people of the employer and to nobody else', async () => {
  const personId = worker.actor.personId ?? '';
  const sealed = await office.database.transaction(system, (tx) =>
    tx.selectFrom('persons').selectAll().where('id', '=', personId).executeTakeFirstOrThrow(),
  );
  const residentId = openResidentId(
    { resident_id_sealed: sealed.resident_id_sealed ?? '', resident_id_key: sealed.resident_id_key ?? '' },
    personId,
    office.actors.keys,
  );
  const rows = [
    ['身份证号', '年度', '结果'],
    [residentId, '2022', '优秀'],
    [madeUpResidentId(), '2022', '合格'],
    [`${residentId.slice(0, 17)}?`, '2022', '合格'],
    [residentId, '2022', '合格'],
    [residentId, '2021', '很好'],
  ];
  const url = '/api/persons/reviews';
  const send = (as: TestActor | undefined, preview?: string) =>
    upload(office, as, {
      url,
      name: '考核.xlsx',
      bytes: buildWorkbook({ 考核: rows }),
      ...(preview === undefined ? {} : { fields: { preview } }),
    });
  const results = (answer: { json: () => { items: { row: number; result: string }[] } }) =>
    answer.json().items.map(({ row, result }) => [row, result]);
  const preview = await send(hr);
  expect(preview.json().preview).toBe(true);
  expect(results(preview)).toEqual([
    [2, 'new'],
    [3, 'faulty'],
    [4, 'faulty'],
    [5, 'new'],
    [6, 'faulty'],
  ]);
  const done = await send(hr, 'false');
  expect(results(done)).toEqual([
    [2, 'new'],
    [3, 'faulty'],
    [4, 'faulty'],
    [5, 'contradicts'],
    [6, 'faulty'],
  ]);
  expect(done.body).not.toContain(residentId.slice(0, 17));
  const { facts } = (await office.ask('GET', '/api/dossier', { as: worker })).json();
  expect(facts.at(-1)).toMatchObject({
    source: 'employer',
    value: { year: 2022, result: 'excellent', employerId: employer.id },
  });
  const otherHr = await office.actors.signedIn('employer-hr', { at: await office.actors.organisation('employer') });
  expect(results(await send(otherHr)).every(([, result]) => result === 'faulty')).toBe(true);
  expect((await send(worker)).statusCode).toBe(403);
  expect((await send(undefined)).statusCode).toBe(401);
  const broken = await upload(office, hr, {
    url,
    name: 'a.xlsx',
    bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]),
  });
  expect([broken.statusCode, broken.json().code]).toEqual([422, 'review-file-unusable']);
  const headless = await upload(office, hr, { url, name: 'a.csv', bytes: Buffer.from(`${residentId},2022,优秀\n`) });
  expect([headless.statusCode, headless.body.includes(residentId)]).toEqual([422, false]);
});

test('any JSON as a record is taken or refused, and never breaks the server', async () => {
  const person = await office.actors.signedIn('worker');
  const lists = [
    'credentials',
    'employments',
    'annualReviews',
    'awards',
    'competitions',
    'continuingEducation',
    'integrityBan',
  ];
  const odd = fc.constantFrom(
    '\u0000',
    '\ud800',
    '9'.repeat(400),
    '2024-02-30',
    '0001-01-01',
    -0,
    1e308,
    '__proto__',
    'toString',
  );
  const nearly = fc.constantFrom(certificate().value, review(2020).value, postAt('x', { from: '2020-01-01' }).value);
  const bent = fc
    .tuple(
      nearly,
      fc.constantFrom('level', 'year', 'from', 'to', 'employer', 'occupation', 'result', 'number', 'extra'),
      fc.oneof(odd, fc.jsonValue()),
    )
    .map(([value, key, other]) => ({ ...value, [key]: other }));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...lists), fc.oneof(fc.jsonValue(), bent), async (list, value) => {
      const answer = await office.ask('POST', '/api/dossier/facts', { as: person, body: { list, value } });
      expect([201, 409, 422]).toContain(answer.statusCode);
    }),
    { numRuns: 150 },
  );
  expect((await office.ask('GET', '/api/dossier', { as: person })).statusCode).toBe(200);
  expect((await office.ask('GET', '/api/dossier/assessment', { as: person })).statusCode).toBe(200);
});

test('the inbox of an account: unread first counted, read one by one or all', async () => {
  const insert = (accountId: string, createdAt: string) => {
    const id = randomUUID();
    return office.database
      .transaction(system, (tx) =>
        tx
          .insertInto('messages')
          .values({
            id,
            account_id: accountId,
            kind: 'test',
            subject: '{"zh":"消息","en":"message"}',
            link: '/office',
            created_at: createdAt,
          })
          .execute(),
      )
      .then(() => id);
  };
  const person = await office.actors.signedIn('worker');
  const first = await insert(person.actor.accountId, '2026-01-01T00:00:00Z');
  const second = await insert(person.actor.accountId, '2026-01-02T00:00:00Z');
  const foreign = await insert(hr.actor.accountId, '2026-01-02T00:00:00Z');
  const inbox = await office.ask('GET', '/api/messages', { as: person });
  expect(inbox.json()).toMatchObject({ total: 2, unread: 2, page: 1, items: [{ id: second }, { id: first }] });
  expect((await office.ask('POST', `/api/messages/${first}/read`, { as: person })).json().readAt).not.toBeNull();
  expect((await office.ask('GET', '/api/messages?unread=true', { as: person })).json()).toMatchObject({
    total: 1,
    unread: 1,
    items: [{ id: second }],
  });
  expect((await office.ask('POST', `/api/messages/${foreign}/read`, { as: person })).statusCode).toBe(404);
  expect((await office.ask('POST', '/api/messages/read-all', { as: person })).json()).toEqual({ unread: 0 });
  expect((await office.ask('GET', '/api/messages', { as: hr })).json().unread).toBe(1);
  expect((await office.ask('GET', '/api/messages')).statusCode).toBe(401);
  expect((await office.ask('GET', '/api/messages?unread=perhaps', { as: person })).statusCode).toBe(422);
});
