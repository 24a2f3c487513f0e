import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestActor } from '../../src/testing/test-actors.ts';
import { readSheet } from '../support/read-sheet.ts';
import { codeOf, openSeededOffice, type SeededOffice } from '../support/seeded-office.ts';

describe('committees', () => {
  let scene: SeededOffice;
  beforeAll(async () => {
    scene = await openSeededOffice('2026-03-02T01:00:00.000Z');
  });
  afterAll(() => scene.office.close());

  const ask = (as: TestActor | undefined, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
    scene.office.ask(method, `/api/committees${path}`, { as, body });
  const qualified = (count: number) =>
    scene.seeded.experts
      .filter(({ series }) => series === 'engineering')
      .slice(0, count)
      .map(({ row }, index) => ({ expertId: row.id, role: index === 0 ? 'chair' : 'member' }));
  const draft = (more: object = {}) => ({
    bodyId: scene.seeded.bodies.yunchuanTitles.id,
    name: '云川市工程系列初级评审委员会',
    scope: 'series',
    series: 'engineering',
    specialty: null,
    level: 'assistant',
    members: qualified(7),
    ...more,
  });

  test('is drafted and submitted by the body, filed by the bureau above, revoked with a reason', async () => {
    const { cityClerk, cityChair, cityOfficer, citySupervisor, otherCityOfficer } = scene.people;
    const drafted = await ask(cityClerk, 'POST', '', draft());
    expect(drafted.statusCode).toBe(201);
    expect(drafted.json()).toMatchObject({ state: 'draft', size: 7, version: 1 });
    expect(drafted.json().checks.every(({ ok }: { ok: boolean }) => ok)).toBe(true);
    expect(drafted.json().checks[0]).toMatchObject({
      code: 'odd-size',
      source: { number: '人力资源和社会保障部令第40号', basis: 'unverified' },
    });
    const { id } = drafted.json();
    const filing = { version: 2, from: '2026-03-03', to: '2029-03-03', approvalNumber: '云人社评〔2026〕1号' };
    expect(codeOf(await ask(cityOfficer, 'POST', `/${id}/file`, filing))).toEqual([409, 'step-not-possible']);
    const submitted = await ask(cityChair, 'POST', `/${id}/submit`, { version: 1 });
    expect(submitted.json()).toMatchObject({ state: 'submitted', version: 2 });
    // From now on its members are fixed, in the database too.
    expect(codeOf(await ask(cityClerk, 'PUT', `/${id}`, { ...draft({ bodyId: undefined }), version: 2 }))).toEqual([
      409,
      'step-not-possible',
    ]);
    const taken = await scene.office.database.transaction(cityClerk.actor, (tx) =>
      tx.deleteFrom('committee_members').where('committee_id', '=', id).executeTakeFirst(),
    );
    expect(taken.numDeletedRows).toBe(0n);
    expect(codeOf(await ask(cityClerk, 'POST', `/${id}/file`, filing))).toEqual([403, 'not-allowed']);
    expect(codeOf(await ask(otherCityOfficer, 'POST', `/${id}/file`, filing))).toEqual([404, 'committee-not-found']);
    const tooLong = await ask(cityOfficer, 'POST', `/${id}/file`, { ...filing, to: '2029-03-04' });
    expect(codeOf(tooLong)).toEqual([409, 'checks-failed']);
    expect(tooLong.json().checks).toMatchObject([{ code: 'filed-span', ok: false, source: { basis: 'unverified' } }]);
    const filed = await ask(cityOfficer, 'POST', `/${id}/file`, filing);
    expect(filed.json()).toMatchObject({
      state: 'filed',
      filedTo: '2029-03-03',
      approvedBy: { name: expect.any(String) },
    });
    expect(codeOf(await ask(citySupervisor, 'POST', `/${id}/revoke`, { version: 2, reason: '程序违规' }))).toEqual([
      409,
      'version-stale',
    ]);
    const revoked = await ask(citySupervisor, 'POST', `/${id}/revoke`, { version: 3, reason: '程序违规' });
    expect(revoked.json()).toMatchObject({ state: 'revoked', revocationReason: '程序违规' });
  });

  test('nobody approves what they submitted, whatever role they act in', async () => {
    const { cityClerk, cityOfficer } = scene.people;
    const { id } = (await ask(cityClerk, 'POST', '', draft({ name: '自己报自己批' }))).json();
    await ask(cityClerk, 'POST', `/${id}/submit`, { version: 1 });
    const own = scene.office.database.transaction(
      { ...cityOfficer.actor, accountId: cityClerk.actor.accountId },
      (tx) =>
        tx.updateTable('committees').set({ state: 'refused', refusal_reason: '自批' }).where('id', '=', id).execute(),
    );
    await expect(own).rejects.toThrow('row-level security');
    const refused = await ask(cityOfficer, 'POST', `/${id}/refuse`, { version: 2, reason: '人员结构不合理' });
    expect(refused.json()).toMatchObject({ state: 'refused', refusalReason: '人员结构不合理' });
    const { bodyId: _, ...again } = draft({ name: '再报' });
    const changed = await ask(cityClerk, 'PUT', `/${id}`, { ...again, version: 3 });
    expect(changed.json()).toMatchObject({ state: 'draft', refusalReason: null, name: '再报', version: 4 });
  });

  test('every failed check is told with its source', async () => {
    const { cityClerk } = scene.people;
    const { seeded } = scene;
    const crafts = seeded.experts.find(({ series }) => series === 'arts-and-crafts');
    const members = [
      ...qualified(3).slice(1),
      { expertId: crafts?.row.id ?? '', role: 'member' },
      ...qualified(5).slice(4),
    ];
    const { id, checks } = (await ask(cityClerk, 'POST', '', draft({ members, name: '不合格' }))).json();
    const failed = checks.filter(({ ok }: { ok: boolean }) => !ok).map(({ code }: { code: string }) => code);
    expect(failed).toEqual(['odd-size', 'minimum-size', 'chair', 'member-qualification']);
    const refused = await ask(cityClerk, 'POST', `/${id}/submit`, { version: 1 });
    expect(codeOf(refused)).toEqual([409, 'checks-failed']);
    expect(refused.json().checks).toHaveLength(4);
    for (const check of refused.json().checks)
      expect(check).toMatchObject({ text: { zh: expect.any(String) }, source: {} });
  });

  test('a senior committee is filed by the province', async () => {
    const { cityClerk, cityOfficer, provinceOfficer } = scene.people;
    const full = scene.seeded.experts.filter(
      ({ series, level }) => series === 'engineering' && level === 'full-senior',
    );
    const members = full
      .slice(0, 25)
      .map(({ row }, index) => ({ expertId: row.id, role: index === 0 ? 'chair' : 'member' }));
    const { id } = (await ask(cityClerk, 'POST', '', draft({ level: 'full-senior', members, name: '高级' }))).json();
    expect((await ask(cityClerk, 'POST', `/${id}/submit`, { version: 1 })).json()).toMatchObject({
      state: 'submitted',
    });
    const filing = { version: 2, from: '2026-03-03', to: '2028-03-03', approvalNumber: '1号' };
    const refused = await ask(cityOfficer, 'POST', `/${id}/file`, filing);
    expect(refused.json().checks).toMatchObject([{ code: 'approver' }]);
    expect((await ask(provinceOfficer, 'POST', `/${id}/file`, filing)).json()).toMatchObject({
      state: 'filed',
      size: 25,
    });
  });

  test.each([
    [{ members: [{ expertId: '00000000-0000-4000-8000-000000000000', role: 'chair' }] }, '/members/0/expertId'],
    [{ specialty: '机械' }, '/specialty'],
    [{ scope: 'specialty' }, '/specialty'],
    [{ level: 'technician' }, '/level'],
  ])('refuses %j', async (wrong, path) => {
    const refused = await ask(scene.people.cityClerk, 'POST', '', draft(wrong));
    expect(codeOf(refused)).toEqual([422, 'request-invalid']);
    expect(refused.json().problems).toContainEqual(expect.objectContaining({ path }));
  });

  test('two chairs and a member twice are refused', async () => {
    const [first, second] = qualified(2);
    const twice = await ask(scene.people.cityClerk, 'POST', '', draft({ members: [first, first] }));
    expect(twice.json().problems).toHaveLength(2);
    const chairs = [first, { ...second, role: 'chair' }];
    const refused = await ask(scene.people.cityClerk, 'POST', '', draft({ members: chairs }));
    expect(refused.json().problems).toMatchObject([{ path: '/members', found: '2' }]);
  });

  test('who sits on a committee is not for applicants, employers and other bodies', async () => {
    const { worker, hr, otherClerk, cityClerk, cityOfficer } = scene.people;
    const { yunchuan, submitted } = scene.seeded.committees;
    expect((await ask(cityClerk, 'GET', `/${yunchuan.row.id}`)).json().members).toHaveLength(15);
    expect((await ask(cityOfficer, 'GET', `/${yunchuan.row.id}`)).json().members).toHaveLength(15);
    expect(codeOf(await ask(undefined, 'GET', `/${yunchuan.row.id}`))).toEqual([401, 'not-signed-in']);
    for (const someone of [worker, hr, otherClerk]) {
      // That it is filed is public, so it is there; what it says is not for them.
      expect(codeOf(await ask(someone, 'GET', `/${yunchuan.row.id}`))).toEqual([403, 'not-allowed']);
      expect(codeOf(await ask(someone, 'GET', `/${submitted.row.id}`))).toEqual([404, 'committee-not-found']);
      const seen = await scene.office.database.transaction(someone.actor, (tx) =>
        tx.selectFrom('committee_members').selectAll().where('committee_id', '=', yunchuan.row.id).execute(),
      );
      expect(seen).toEqual([]);
    }
    for (const someone of [worker, hr]) expect(codeOf(await ask(someone, 'GET', ''))).toEqual([403, 'not-allowed']);
    expect(codeOf(await ask(otherClerk, 'POST', '', draft()))).toEqual([403, 'not-allowed']);
  });

  test('lists those of the body or the region, filters and exports', async () => {
    const { otherClerk, cityOfficer, provinceOfficer } = scene.people;
    const names = async (as: TestActor, query: string): Promise<string[]> =>
      (await ask(as, 'GET', query)).json().items.map(({ name }: { name: string }) => name);
    expect(await names(otherClerk, '')).toEqual(['砚泉市工程系列中级职称评审委员会']);
    expect(await names(provinceOfficer, '?series=arts-and-crafts&validOn=2026-06-01')).toEqual([
      '示例省工艺美术系列中级职称评审委员会',
    ]);
    expect(await names(provinceOfficer, '?validOn=2028-01-01&level=intermediate')).toEqual([]);
    expect((await ask(cityOfficer, 'GET', '?state=filed')).json().items).toContainEqual(
      expect.objectContaining({ id: scene.seeded.committees.yunchuan.row.id, filedTo: '2027-12-31' }),
    );
    const file = await ask(provinceOfficer, 'GET', '/export.xlsx?name=砚泉');
    const [head, row] = await readSheet(file.rawPayload);
    expect([head?.[0], row?.slice(0, 6)]).toEqual([
      '名称',
      ['砚泉市工程系列中级职称评审委员会', '砚泉市职称评审服务中心', '工程', null, '中级', 15],
    ]);
  });
});
