import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeUpUscc } from '../../src/demonstration/made-up-uscc.ts';
import { rightsOf } from '../../src/modules/organisations/register/entries.service.ts';
import type { TestActor, TestOrganisation } from '../../src/testing/test-actors.ts';
import { createTestOffice, type TestOffice } from '../../src/testing/test-office.ts';
import { readSheet } from '../support/read-sheet.ts';

const [code, otherCode] = [madeUpUscc(1), madeUpUscc(2)];

describe('the register of organisations', () => {
  const now = new Date('2026-03-02T01:00:00.000Z');
  let scene: Awaited<ReturnType<typeof openScene>>;
  let office: TestOffice;
  let officer: TestActor;
  let elsewhere: TestActor;
  let supervisor: TestActor;
  let worker: TestActor;
  let clerk: TestActor;
  let hr: TestActor;
  let body: TestOrganisation;
  let employer: TestOrganisation;
  beforeAll(async () => {
    scene = await openScene(now);
    ({ office, officer, elsewhere, supervisor, worker, clerk, hr, body, employer } = scene);
  });
  afterAll(() => office.close());

  const draft = (more: object = {}) => ({
    kind: 'employer',
    name: '示例精密有限公司',
    uscc: code,
    region: '990101',
    employerKind: 'enterprise',
    ownership: 'private',
    ...more,
  });
  const post = (as: TestActor | undefined, path: string, payload: object) =>
    office.ask('POST', `/api/organisations${path}`, { as, body: payload });
  const put = (as: TestActor | undefined, path: string, payload: object) =>
    office.ask('PUT', `/api/organisations${path}`, { as, body: payload });
  const get = (as: TestActor | undefined, path: string) => office.ask('GET', `/api/organisations${path}`, { as });
  const codeOf = (response: { readonly statusCode: number; json(): { readonly code?: string } }) => [
    response.statusCode,
    response.json().code,
  ];

  test('an officer of the region registers an employer; the code is normalised, the change audited', async () => {
    const created = await post(officer, '', draft({ uscc: ` ${otherCode.toLowerCase()}` }));
    expect([created.statusCode, created.json().code]).toEqual([201, undefined]);
    const { id } = created.json();
    expect(created.headers.location).toBe(`/api/organisations/${id}`);
    expect(created.json()).toMatchObject({ uscc: otherCode, state: 'filed', version: 1, rights: [], scopes: [] });
    expect(created.json().can).toContainEqual({ action: 'organisation.change', allowed: true });
    expect(created.json().can).toContainEqual({
      action: 'body-scope.grant',
      allowed: false,
      whyNot: { zh: '只有评价机构有评价范围', en: 'only evaluation bodies have scopes' },
    });
    const entries = await office.database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
      tx.selectFrom('audit_entries').selectAll().where('chain', '=', `organisation:${id}`).execute(),
    );
    expect(entries).toMatchObject([{ sequence: 1, action: 'organisation.create', actor_role: 'bureau-officer' }]);
    expect(codeOf(await post(officer, '', draft({ uscc: otherCode })))).toEqual([409, 'uscc-taken']);
  });

  test.each([
    [{ uscc: '910000000000000007' }, '/uscc'],
    [{ uscc: null }, '/uscc'],
    [{ employerKind: null }, '/employerKind'],
    [{ region: '99' }, '/region'],
    [{ superiorId: '00000000-0000-4000-8000-000000000000' }, '/superiorId'],
    [{ kind: 'bureau' }, '/employerKind'],
    [{ extra: 1 }, '/extra'],
  ])('refuses %j', async (wrong, path) => {
    const refused = await post(officer, '', draft(wrong));
    expect(codeOf(refused)).toEqual([422, 'request-invalid']);
    expect(refused.json().problems).toContainEqual(expect.objectContaining({ path }));
  });

  test('only an officer of the region registers and changes', async () => {
    expect(codeOf(await post(undefined, '', draft()))).toEqual([401, 'not-signed-in']);
    for (const someone of [worker, clerk, hr, supervisor, elsewhere])
      expect(codeOf(await post(someone, '', draft()))).toEqual([403, 'not-allowed']);
    expect(codeOf(await post(officer, '', draft({ region: '990200' })))).toEqual([403, 'not-allowed']);
    const { version } = (await get(officer, `/${employer.id}`)).json();
    const change = { version, name: '改名', uscc: code, region: '990101', employerKind: 'enterprise' };
    expect(codeOf(await put(elsewhere, `/${employer.id}`, change))).toEqual([403, 'not-allowed']);
    // Nor may it be moved out of the region.
    expect(codeOf(await put(officer, `/${employer.id}`, { ...change, region: '990200' }))).toEqual([
      403,
      'not-allowed',
    ]);
    expect((await put(officer, `/${employer.id}`, { ...change, name: '云川机床厂' })).json()).toMatchObject({
      uscc: code,
      version: version + 1,
    });
    expect(codeOf(await put(officer, `/${randomUUID()}`, change))).toEqual([404, 'organisation-not-found']);
  });

  test('a stale change is refused with what is there now', async () => {
    const current = (await get(officer, `/${employer.id}`)).json();
    const refused = await put(officer, `/${employer.id}`, {
      version: current.version - 1,
      name: '另一名称',
      uscc: code,
      region: '990101',
      employerKind: 'enterprise',
    });
    expect(codeOf(refused)).toEqual([409, 'version-stale']);
    expect(refused.json().problems).toContainEqual({ path: '/name', expected: '"云川机床厂"', found: '"另一名称"' });
  });

  test('suspends, resumes and removes with a reason', async () => {
    const { id } = (await post(officer, '', { kind: 'evaluation-body', name: '示例协会', region: '990100' })).json();
    const to = (as: TestActor | undefined, version: number, state: string, reason = '年检未通过') =>
      put(as, `/${id}/state`, { version, state, reason });
    expect(codeOf(await to(clerk, 1, 'suspended'))).toEqual([403, 'not-allowed']);
    expect(codeOf(await to(elsewhere, 1, 'suspended'))).toEqual([403, 'not-allowed']);
    expect(codeOf(await to(officer, 1, 'suspended', ''))).toEqual([422, 'request-invalid']);
    expect((await to(supervisor, 1, 'suspended')).json()).toMatchObject({
      state: 'suspended',
      stateReason: '年检未通过',
    });
    expect(codeOf(await to(supervisor, 2, 'suspended'))).toEqual([409, 'step-not-possible']);
    expect((await to(supervisor, 2, 'filed')).json()).toMatchObject({ state: 'filed', stateReason: null });
    expect(codeOf(await to(supervisor, 3, 'removed'))).toEqual([403, 'not-allowed']);
    expect((await to(officer, 3, 'removed')).json()).toMatchObject({ state: 'removed', version: 4 });
    const found = (await get(worker, '/search?q=示例协会')).json();
    expect(found.items).toEqual([]);
  });

  test('nobody acts for an organisation that is suspended, until it resumes', async () => {
    const to = async (state: string) => {
      const { version } = (await get(officer, `/${body.id}`)).json();
      return put(supervisor, `/${body.id}/state`, { version, state, reason: '年检未通过' });
    };
    expect((await to('suspended')).json()).toMatchObject({ state: 'suspended' });
    const refused = await get(clerk, `/${body.id}`);
    expect(codeOf(refused)).toEqual([403, 'not-allowed']);
    expect(refused.json().detail).toContain('已被暂停或注销');
    expect((await office.ask('GET', '/api/session', { as: clerk })).json()).toMatchObject({ can: [] });
    expect((await get(worker, `/${body.id}`)).statusCode).toBe(200);
    expect((await get(hr, `/${body.id}`)).statusCode).toBe(200);
    await to('filed');
    expect((await get(clerk, `/${body.id}`)).statusCode).toBe(200);
  });

  test('the audit names the fields that changed, never a contact', async () => {
    const { version } = (await get(hr, `/${employer.id}`)).json();
    const contact = '示例联系人 0990-1234567';
    expect((await put(hr, `/${employer.id}/contact`, { version, contact })).json()).toMatchObject({ contact });
    const entries = await office.database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
      tx
        .selectFrom('audit_entries')
        .select(['detail', 'province'])
        .where('chain', '=', `organisation:${employer.id}`)
        .orderBy('sequence', 'desc')
        .execute(),
    );
    expect(entries[0]).toEqual({ detail: { changed: ['contact'] }, province: '99' });
    expect(JSON.stringify(entries)).not.toContain('示例联系人');
  });

  test('lists, filters, pages, searches and exports', async () => {
    const list = (await get(worker, '?kind=employer&region=990100&size=1&sort=-name')).json();
    expect(list).toMatchObject({ total: 2, page: 1, size: 1, items: [{ name: expect.any(String) }] });
    expect((await get(worker, '?region=990200')).json().items.map(({ name }: { name: string }) => name)).toEqual([
      '砚泉市人社局',
    ]);
    expect((await get(worker, '?region=CN')).json().total).toBeGreaterThan(4);
    expect((await get(worker, `?uscc=${otherCode.toLowerCase()}`)).json()).toMatchObject({ total: 1 });
    expect((await get(worker, '?name=机床')).json()).toMatchObject({ total: 1, items: [{ id: employer.id }] });
    expect((await get(worker, '?state=removed')).json()).toMatchObject({ total: 1 });
    expect(codeOf(await get(worker, '?size=500'))).toEqual([422, 'request-invalid']);
    expect(codeOf(await get(undefined, ''))).toEqual([401, 'not-signed-in']);
    const found = (await get(worker, '/search?q=机床&kind=employer')).json();
    expect(found.items).toEqual([
      { id: employer.id, kind: 'employer', name: '云川机床厂', uscc: code, region: '990101' },
    ]);
    const file = await get(officer, '/export.xlsx?kind=employer');
    expect(file.headers['content-type']).toContain('spreadsheetml');
    expect(await readSheet(file.rawPayload)).toContainEqual([
      '云川机床厂',
      '用人单位',
      code,
      '990101',
      '企业',
      null,
      '在册',
    ]);
  });

  test('an employer says how to reach it, nobody else', async () => {
    const { version } = (await get(hr, `/${employer.id}`)).json();
    const contact = { version, contact: '010-0000 0000' };
    expect(codeOf(await put(clerk, `/${employer.id}/contact`, contact))).toEqual([403, 'not-allowed']);
    expect((await put(hr, `/${employer.id}/contact`, contact)).json()).toMatchObject({ contact: '010-0000 0000' });
  });

  test('rights are granted and ended by the officer of the region, and read as the assessment has them', async () => {
    const right = { right: 'pilot-enterprise', from: '2025-01-01', to: null, document: '示例人社〔2025〕1号' };
    const path = `/${employer.id}/rights`;
    expect(codeOf(await post(hr, path, right))).toEqual([403, 'not-allowed']);
    expect(codeOf(await post(elsewhere, path, right))).toEqual([403, 'not-allowed']);
    expect(codeOf(await post(officer, path, { ...right, to: '2024-12-31' }))).toEqual([422, 'request-invalid']);
    expect(codeOf(await post(officer, `/${body.id}/rights`, right))).toEqual([409, 'step-not-possible']);
    const granted = (await post(officer, path, right)).json();
    expect(granted.rights).toMatchObject([{ ...right, grantedBy: { name: '云川市人社局' } }]);
    expect(codeOf(await post(officer, path, { ...right, from: '2026-01-01' }))).toEqual([409, 'step-not-possible']);
    const [{ id }] = granted.rights;
    const end = { to: '2025-12-31', reason: '试点期满' };
    expect(codeOf(await post(officer, `${path}/${randomUUID()}/end`, end))).toEqual([404, 'register-entry-not-found']);
    expect(codeOf(await post(officer, `${path}/${id}/end`, { ...end, to: '2024-01-01' }))).toEqual([
      422,
      'request-invalid',
    ]);
    expect((await post(officer, `${path}/${id}/end`, end)).json().rights).toMatchObject([{ to: '2025-12-31' }]);
    const rights = await office.database.transaction(hr.actor, (tx) => rightsOf(tx, employer.id));
    expect(rights).toEqual([{ right: 'pilot-enterprise', from: '2025-01-01', to: '2025-12-31' }]);
  });

  test('scopes of bodies', async () => {
    const scope = {
      kind: 'title-review',
      series: 'engineering',
      highestLevel: 'intermediate',
      from: '2025-01-01',
      to: null,
      document: '示例人社〔2025〕2号',
    };
    const path = `/${body.id}/scopes`;
    expect(codeOf(await post(clerk, path, scope))).toEqual([403, 'not-allowed']);
    expect(codeOf(await post(officer, path, { ...scope, highestLevel: 'technician' }))).toEqual([
      422,
      'request-invalid',
    ]);
    expect((await post(officer, path, scope)).json().scopes).toMatchObject([scope]);
    const skill = {
      ...scope,
      kind: 'skill-recognition',
      series: undefined,
      occupation: '6-31-01-03',
      highestLevel: 'technician',
    };
    const { scopes } = (await post(officer, path, skill)).json();
    expect(scopes).toHaveLength(2);
    const ended = await post(officer, `${path}/${scopes[0].id}/end`, { to: '2026-12-31', reason: '调整范围' });
    expect(ended.json().scopes[0]).toMatchObject({ to: '2026-12-31' });
  });

  test('row security refuses writes by whoever the table of access refuses', async () => {
    const rename = (as: TestActor) =>
      office.database.transaction(as.actor, (tx) =>
        tx.updateTable('organisations').set({ name: '冒名' }).where('id', '=', employer.id).executeTakeFirst(),
      );
    for (const someone of [worker, elsewhere, clerk]) expect((await rename(someone)).numUpdatedRows).toBe(0n);
    const set = (as: TestActor, id: string, columns: { state?: 'suspended'; state_reason?: string; region?: string }) =>
      office.database.transaction(as.actor, (tx) =>
        tx.updateTable('organisations').set(columns).where('id', '=', id).execute(),
      );
    await expect(set(hr, employer.id, { region: '990102' })).rejects.toThrow('only an officer');
    await expect(set(clerk, body.id, { state: 'suspended', state_reason: '自行' })).rejects.toThrow('only an officer');
    await expect(set(supervisor, body.id, { region: '990102' })).rejects.toThrow('only an officer');
    const grant = office.database.transaction(elsewhere.actor, (tx) =>
      tx
        .insertInto('employer_rights')
        .values({
          id: randomUUID(),
          employer_id: employer.id,
          right: 'title-self-review',
          from_on: '2026-01-01',
          to_on: null,
          document: '伪造',
          granted_by: scene.city.id,
          created_at: '2026-03-02T00:00:00.000Z',
        })
        .execute(),
    );
    await expect(grant).rejects.toThrow('row-level security');
    const nobody = await sql<{ total: number }>`select count(*)::int as total from organisations`.execute(
      office.database.kysely,
    );
    expect(nobody.rows).toEqual([{ total: 0 }]);
  });
});

async function openScene(now: Date) {
  const office = await createTestOffice({ now: () => now });
  const { actors } = office;
  const city = await actors.organisation('bureau', { region: '990100', name: '云川市人社局' });
  const other = await actors.organisation('bureau', { region: '990200', name: '砚泉市人社局' });
  const body = await actors.organisation('evaluation-body', { region: '990100', name: '云川评价中心' });
  const employer = await actors.organisation('employer', { region: '990101', name: '云川机床厂' });
  return {
    office,
    city,
    body,
    employer,
    officer: await actors.signedIn('bureau-officer', { at: city, now }),
    supervisor: await actors.signedIn('bureau-supervisor', { at: city, now }),
    elsewhere: await actors.signedIn('bureau-officer', { at: other, now }),
    worker: await actors.signedIn('worker', { now }),
    clerk: await actors.signedIn('body-clerk', { at: body, now }),
    hr: await actors.signedIn('employer-hr', { at: employer, now }),
  };
}
