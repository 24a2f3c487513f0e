import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestActor } from '../../src/testing/test-actors.ts';
import { readSheet } from '../support/read-sheet.ts';
import { codeOf, openSeededOffice, type SeededOffice } from '../support/seeded-office.ts';

describe('the pool of experts', () => {
  let scene: SeededOffice;
  beforeAll(async () => {
    scene = await openSeededOffice('2026-03-02T01:00:00.000Z');
  });
  afterAll(() => scene.office.close());

  const ask = (as: TestActor | undefined, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
    scene.office.ask(method, `/api/experts${path}`, { as, body });
  const entry = (more: object = {}) => ({
    name: '示例新专家',
    employerName: '示例研究院',
    region: '990100',
    skilled: true,
    termFrom: '2026-03-02',
    termTo: '2029-03-02',
    qualifications: [
      { kind: 'title', series: 'engineering', specialty: '机械', level: 'full-senior', since: '2018-12-01' },
      { kind: 'skill-level', occupation: '6-18-01-07', level: 'senior-technician', since: '2015-07-01' },
    ],
    ...more,
  });
  const tie = (more: object = {}) => ({
    kind: 'kin',
    organisationId: null,
    personName: '示例亲属',
    from: null,
    to: null,
    note: null,
    ...more,
  });

  test('the bureau of the region links an entry with an account that has the role of expert, and ends it', async () => {
    const { office, people } = scene;
    const { cityOfficer, otherCityOfficer, citySupervisor, worker } = people;
    const now = new Date('2026-03-02T01:00:00.000Z');
    const expert = await office.actors.signedIn('expert', { now });
    const admit = async () => (await ask(cityOfficer, 'POST', '', entry())).json();
    const [one, other] = [await admit(), await admit()];
    expect(one).toMatchObject({ accountLinked: false });
    const link = (as: TestActor | undefined, id: string, version: number, loginName: string | null) =>
      ask(as, 'PUT', `/${id}/account`, { version, loginName });
    expect((await ask(expert, 'GET', '/own')).statusCode).toBe(404);
    for (const name of [worker.loginName, 'nobody-of-this-name'])
      expect(codeOf(await link(cityOfficer, one.id, 1, name))).toEqual([422, 'expert-account-unusable']);
    expect(codeOf(await link(undefined, one.id, 1, expert.loginName))).toEqual([401, 'not-signed-in']);
    expect(codeOf(await link(citySupervisor, one.id, 1, expert.loginName))).toEqual([403, 'not-allowed']);
    expect(codeOf(await link(otherCityOfficer, one.id, 1, expert.loginName))).toEqual([404, 'expert-not-found']);
    expect(codeOf(await link(cityOfficer, one.id, 9, expert.loginName))).toEqual([409, 'version-stale']);
    const linked = await link(cityOfficer, one.id, 1, expert.loginName);
    expect([linked.statusCode, linked.json()]).toMatchObject([200, { accountLinked: true, version: 2 }]);
    expect((await ask(expert, 'GET', '/own')).json()).toMatchObject({ id: one.id });
    expect(codeOf(await link(cityOfficer, other.id, 1, expert.loginName))).toEqual([422, 'expert-account-unusable']);
    // Nobody links the own account.
    await office.database.asOwner(
      `insert into role_assignments (id, account_id, role, granted_at) values ('${randomUUID()}', '${cityOfficer.actor.accountId}', 'expert', now())`,
    );
    expect(codeOf(await link(cityOfficer, other.id, 1, cityOfficer.loginName))).toEqual([403, 'not-allowed']);
    const ended = await link(cityOfficer, one.id, 2, null);
    expect(ended.json()).toMatchObject({ accountLinked: false, version: 3 });
    expect((await ask(expert, 'GET', '/own')).statusCode).toBe(404);
    const entries = await office.database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
      tx
        .selectFrom('audit_entries')
        .select('detail')
        .where('action', '=', 'expert.link-account')
        .orderBy('sequence')
        .execute(),
    );
    const { accountId } = expert.actor;
    expect(entries.map(({ detail }) => detail)).toEqual([
      { from: null, to: accountId },
      { from: accountId, to: null },
    ]);
    // Examiners stand in the register as well: their ties are found there.
    const examiner = await office.actors.signedIn('examiner', { now });
    expect((await link(cityOfficer, other.id, 1, examiner.loginName)).statusCode).toBe(200);
  });

  test('an officer admits, changes, suspends, resumes and removes', async () => {
    const { cityOfficer, citySupervisor, otherCityOfficer } = scene.people;
    const admitted = await ask(cityOfficer, 'POST', '', entry());
    expect(admitted.statusCode).toBe(201);
    expect(admitted.json()).toMatchObject({ ...entry(), state: 'active', declarations: [], version: 1 });
    const { id } = admitted.json();
    const change = { ...entry({ employerId: scene.seeded.employers[0]?.id }), version: 1 };
    const changed = (await ask(cityOfficer, 'PUT', `/${id}`, change)).json();
    expect(changed).toMatchObject({ employerName: scene.seeded.employers[0]?.name, version: 2 });
    const stale = await ask(cityOfficer, 'PUT', `/${id}`, { ...change, termTo: '2028-03-02' });
    expect(codeOf(stale)).toEqual([409, 'version-stale']);
    expect(stale.json().problems).toContainEqual({ path: '/termTo', expected: '"2029-03-02"', found: '"2028-03-02"' });
    const state = (as: TestActor, version: number, to: string) =>
      ask(as, 'PUT', `/${id}/state`, { version, state: to, reason: '未按规定回避' });
    expect(codeOf(await state(otherCityOfficer, 2, 'suspended'))).toEqual([404, 'expert-not-found']);
    expect((await state(citySupervisor, 2, 'suspended')).json()).toMatchObject({ stateReason: '未按规定回避' });
    expect((await state(citySupervisor, 3, 'active')).json()).toMatchObject({ state: 'active', stateReason: null });
    expect(codeOf(await state(citySupervisor, 4, 'removed'))).toEqual([403, 'not-allowed']);
    expect((await state(cityOfficer, 4, 'removed')).json()).toMatchObject({ state: 'removed' });
    expect(codeOf(await ask(cityOfficer, 'PUT', `/${id}`, { ...change, version: 5 }))).toEqual([
      409,
      'step-not-possible',
    ]);
  });

  test.each([
    [{ termTo: '2029-03-03' }, '/termTo'],
    [{ termTo: '2026-03-01' }, '/termTo'],
    [{ qualifications: [] }, '/qualifications'],
    [{ employerId: randomUUID() }, '/employerId'],
    [{ region: 'CN' }, '/region'],
  ])('refuses %j', async (wrong, path) => {
    const refused = await ask(scene.people.cityOfficer, 'POST', '', entry(wrong));
    expect(codeOf(refused)).toEqual([422, 'request-invalid']);
    expect(refused.json().problems).toContainEqual(expect.objectContaining({ path }));
  });

  test('only officers of the region keep the pool; bodies read it; applicants and employers do not', async () => {
    const { worker, hr, cityClerk, otherCityOfficer, cityOfficer } = scene.people;
    for (const someone of [worker, hr, cityClerk, otherCityOfficer])
      expect(codeOf(await ask(someone, 'POST', '', entry()))).toEqual([403, 'not-allowed']);
    expect(codeOf(await ask(undefined, 'GET', ''))).toEqual([401, 'not-signed-in']);
    for (const someone of [worker, hr]) {
      expect(codeOf(await ask(someone, 'GET', ''))).toEqual([403, 'not-allowed']);
      const [first] = scene.seeded.experts;
      expect(codeOf(await ask(someone, 'GET', `/${first?.row.id}`))).toEqual([404, 'expert-not-found']);
      for (const table of ['experts', 'expert_qualifications', 'expert_declarations'] as const) {
        const seen = await scene.office.database.transaction(someone.actor, (tx) =>
          tx.selectFrom(table).selectAll().execute(),
        );
        expect([table, seen]).toEqual([table, []]);
      }
    }
    const all = (await ask(cityClerk, 'GET', '?size=1')).json().total;
    const below = (await ask(cityOfficer, 'GET', '?size=1')).json().total;
    expect(all).toBeGreaterThan(below);
  });

  test('ties are declared by the expert or the bureau, and never changed', async () => {
    const { cityOfficer, otherCityOfficer, cityClerk } = scene.people;
    const { id } = (await ask(cityOfficer, 'POST', '', entry({ name: '示例申报人' }))).json();
    const expert = await scene.office.actors.signedIn('expert', { now: new Date('2026-03-02T01:00:00.000Z') });
    expect(codeOf(await ask(expert, 'GET', '/own'))).toEqual([404, 'expert-not-found']);
    await scene.office.database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
      tx.updateTable('experts').set({ account_id: expert.actor.accountId }).where('id', '=', id).execute(),
    );
    const own = (await ask(expert, 'GET', '/own')).json();
    expect(own).toMatchObject({ id, can: [{ action: 'expert.declare', allowed: true }] });
    const path = `/${id}/declarations`;
    expect((await ask(expert, 'POST', path, tie())).json().declarations).toMatchObject([tie()]);
    const employer = scene.seeded.employers[3];
    const worked = tie({ kind: 'employer', organisationId: employer?.id, personName: null, from: '2020-01-01' });
    expect((await ask(cityOfficer, 'POST', path, worked)).json().declarations).toContainEqual(
      expect.objectContaining({ ...worked, organisationName: employer?.name }),
    );
    expect(codeOf(await ask(expert, 'POST', path, tie({ personName: null })))).toEqual([422, 'request-invalid']);
    expect(codeOf(await ask(cityClerk, 'POST', path, tie()))).toEqual([403, 'not-allowed']);
    expect(codeOf(await ask(otherCityOfficer, 'POST', path, tie()))).toEqual([404, 'expert-not-found']);
    const [other] = scene.seeded.experts;
    expect(codeOf(await ask(expert, 'POST', `/${other?.row.id}/declarations`, tie()))).toEqual([
      404,
      'expert-not-found',
    ]);
    // Whom ties concern is for the expert and the bureau of the region alone.
    expect((await ask(cityClerk, 'GET', `/${id}`)).json().declarations).toBeNull();
    const seen = (as: TestActor) =>
      scene.office.database.transaction(as.actor, (tx) =>
        tx.selectFrom('expert_declarations').select('kind').where('expert_id', '=', id).execute(),
      );
    expect([await seen(cityClerk), await seen(otherCityOfficer)]).toEqual([[], []]);
    expect(await seen(cityOfficer)).toHaveLength(2);
    const audit = await scene.office.database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
      tx.selectFrom('audit_entries').select(['action', 'detail']).where('subject_id', '=', id).execute(),
    );
    expect(audit.map(({ action }) => action)).toContain('expert.admit');
    expect(JSON.stringify(audit)).not.toMatch(/示例申报人|示例亲属/);
    const rewritten = await scene.office.database.transaction(cityOfficer.actor, (tx) =>
      tx.updateTable('expert_declarations').set({ note: '改' }).where('expert_id', '=', id).executeTakeFirst(),
    );
    expect(rewritten.numUpdatedRows).toBe(0n);
  });

  test('a bureau that sees an expert from elsewhere in a committee changes nothing about the expert', async () => {
    const { otherCityOfficer } = scene.people;
    const seen = await scene.office.database.transaction(otherCityOfficer.actor, async (tx) => {
      const elsewhere = await tx.selectFrom('experts').select('id').where('region', 'not like', '9902%').execute();
      const ids = elsewhere.map(({ id }) => id);
      const changed =
        ids.length === 0
          ? undefined
          : await tx
              .updateTable('expert_qualifications')
              .set({ level: 'full-senior' })
              .where('expert_id', 'in', ids)
              .executeTakeFirst();
      return { count: ids.length, changed: changed?.numUpdatedRows };
    });
    expect(seen).toEqual({ count: expect.any(Number), changed: 0n });
    expect(seen.count).toBeGreaterThan(0);
  });

  test('lists with filters and exports', async () => {
    const { cityClerk, provinceOfficer } = scene.people;
    const list = (
      await ask(cityClerk, 'GET', '?series=engineering&titleLevel=full-senior&skilled=true&size=100')
    ).json();
    expect(list.total).toBeGreaterThan(0);
    for (const { skilled, qualifications } of list.items) {
      expect(skilled).toBe(true);
      expect(qualifications).toContainEqual(expect.objectContaining({ series: 'engineering', level: 'full-senior' }));
    }
    const welders = (await ask(cityClerk, 'GET', '?occupation=6-18-02-04&region=990100&sort=-name')).json();
    expect(welders.items.every(({ region }: { region: string }) => region.startsWith('9901'))).toBe(true);
    const file = await ask(provinceOfficer, 'GET', '/export.xlsx?name=示例甲甲甲');
    expect((await readSheet(file.rawPayload))[1]?.slice(0, 1)).toEqual(['示例甲甲甲']);
  });
});
