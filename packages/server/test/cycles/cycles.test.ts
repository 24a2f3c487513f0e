import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { createMoveCyclesHandler, MOVE_CYCLES } from '../../src/modules/cycles/cycle-jobs.ts';
import { findPolicyBundle } from '../../src/modules/cycles/cycles.repository.ts';
import { listOpenCycles, lockCycle } from '../../src/modules/cycles/cycles.service.ts';
import { moveCycles } from '../../src/modules/cycles/move-cycles.ts';
import type { TestActor } from '../../src/testing/test-actors.ts';
import { readSheet } from '../support/read-sheet.ts';
import { codeOf, openSeededOffice, type SeededOffice } from '../support/seeded-office.ts';

const start = '2026-03-02T01:00:00.000Z';
const system = { role: 'system', purpose: 'test' } as const;
const stages = {
  noticeOn: '2026-03-03',
  applyFrom: '2026-03-09',
  applyTo: '2026-04-30',
  employerBy: '2026-05-20',
  acceptBy: '2026-06-10',
  reviewFrom: '2026-06-15',
  reviewTo: '2026-06-26',
  publicityFrom: '2026-07-01',
  closeOn: '2026-07-15',
};

describe('cycles', () => {
  let scene: SeededOffice;
  beforeAll(async () => {
    scene = await openSeededOffice(start);
  });
  afterAll(() => scene.office.close());

  const ask = (as: TestActor | undefined, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
    scene.office.ask(method, `/api/cycles${path}`, { as, body });
  const open = (path: string) => scene.office.ask('GET', `/api/public/cycles${path}`);
  const draft = (more: object = {}) => ({
    bodyId: scene.seeded.bodies.yunchuanTitles.id,
    name: '云川市2026年度工程系列中级职称评审',
    year: 2026,
    jurisdiction: '990100',
    subject: { kind: 'title-review', series: 'engineering', specialties: [], levels: ['intermediate'] },
    committeeId: scene.seeded.committees.yunchuan.row.id,
    stages,
    judgedOn: null,
    methods: [
      {
        level: 'intermediate',
        methods: [
          { method: 'dossier-review', weight: 60 },
          { method: 'interview', weight: 40, passMark: 70 },
        ],
      },
    ],
    notice: '通知正文',
    ...more,
  });
  const drafted = async (more: object = {}) => (await ask(scene.people.cityClerk, 'POST', '', draft(more))).json();
  const failedOf = (checks: readonly { readonly code: string; readonly ok: boolean }[]) =>
    checks.filter(({ ok }) => !ok).map(({ code }) => code);

  test('is drafted with the defaults and their sources, changed, published and pinned', async () => {
    const { cityClerk, cityChair } = scene.people;
    const created = await ask(cityClerk, 'POST', '', draft());
    expect(created.statusCode).toBe(201);
    const cycle = created.json();
    expect(cycle).toMatchObject({
      state: 'draft',
      policy: null,
      calendarVersion: null,
      separateSkilledGroup: { value: true, default: true, source: { number: '人社部发〔2020〕96号', basis: 'quoted' } },
      committee: { name: '云川市工程系列中级职称评审委员会' },
    });
    expect(cycle.methods[0].methods.map(({ passMark }: { passMark: number }) => passMark)).toEqual([60, 70]);
    for (const setting of cycle.settings) {
      expect(setting.value).toBe(setting.default);
      expect(setting.source.basis).not.toBe('quoted');
    }
    expect(failedOf(cycle.checks)).toEqual([]);
    const { bodyId: _, ...input } = draft({ settings: { correctionWorkingDays: 7 }, separateSkilledGroup: false });
    const changed = await ask(cityClerk, 'PUT', `/${cycle.id}`, { ...input, version: 1 });
    expect(changed.json()).toMatchObject({ version: 2, separateSkilledGroup: { value: false } });
    const stale = await ask(cityClerk, 'PUT', `/${cycle.id}`, { ...input, version: 1, name: '另一名称' });
    expect(codeOf(stale)).toEqual([409, 'version-stale']);
    expect(stale.json().problems).toContainEqual(expect.objectContaining({ path: '/name' }));
    const published = await ask(cityChair, 'POST', `/${cycle.id}/publish`, { version: 2 });
    expect(published.json()).toMatchObject({
      state: 'published',
      checks: null,
      policy: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      calendarVersion: expect.stringMatching(/^2019-2026/),
    });
    expect(codeOf(await ask(cityClerk, 'PUT', `/${cycle.id}`, { ...input, version: 3 }))).toEqual([
      409,
      'step-not-possible',
    ]);
    const bundle = await scene.office.database.transaction(cityClerk.actor, (tx) =>
      findPolicyBundle(tx, published.json().policy.sha256),
    );
    expect(bundle?.content).toMatchObject({ sha256: published.json().policy.sha256, packs: expect.any(Array) });
    const audit = await scene.office.database.transaction(system, (tx) =>
      tx
        .selectFrom('audit_entries')
        .select('action')
        .where('chain', '=', `cycle:${cycle.id}`)
        .orderBy('sequence')
        .execute(),
    );
    expect(audit.map(({ action }) => action)).toEqual(['cycle.draft', 'cycle.change', 'cycle.publish']);
    // The notice may be taken back until applications open.
    const withdrawn = await ask(cityChair, 'POST', `/${cycle.id}/withdraw-notice`, { version: 3, reason: '改期' });
    expect(withdrawn.json()).toMatchObject({ state: 'draft', policy: null, publishedAt: null });
  });

  test.each([
    ['a stage in a year without calendar', { stages: { ...stages, closeOn: '2027-01-15' } }, ['calendar-known']],
    ['stages out of order', { stages: { ...stages, reviewTo: '2026-06-14' } }, ['stages-in-order']],
    ['a notice after applications open', { stages: { ...stages, noticeOn: '2026-03-10' } }, ['stages-in-order']],
    [
      'a publicity that does not fit',
      { stages: { ...stages, employerBy: '2026-05-07', closeOn: '2026-07-07' } },
      ['employer-publicity-fits', 'result-publicity-fits'],
    ],
    ['days that are over', { stages: { ...stages, noticeOn: '2026-01-05', applyFrom: '2026-01-06' } }, ['in-time']],
    ['a setting below its minimum', { settings: { employerPublicityWorkingDays: 4 } }, ['settings']],
    ['no notice', { notice: ' ' }, ['notice']],
    [
      'weights that miss 100',
      { methods: [{ level: 'intermediate', methods: [{ method: 'interview', weight: 90 }] }] },
      ['methods'],
    ],
    ['a level without methods', { methods: [] }, ['methods']],
    [
      'what lies out of scope',
      { subject: { kind: 'title-review', series: 'arts-and-crafts', specialties: [], levels: ['intermediate'] } },
      ['body-scope', 'committee-competent'],
    ],
    [
      'a level above body and committee',
      {
        subject: { kind: 'title-review', series: 'engineering', specialties: [], levels: ['full-senior'] },
        methods: [{ level: 'full-senior', methods: [{ method: 'interview', weight: 100 }] }],
      },
      ['body-scope', 'committee-competent'],
    ],
    ['no committee', { committeeId: null }, ['committee-filed', 'committee-competent']],
  ])('publication is refused for %s, with the source', async (_name, more, codes) => {
    const cycle = await drafted(more);
    expect(failedOf(cycle.checks)).toEqual(codes);
    const refused = await ask(scene.people.cityClerk, 'POST', `/${cycle.id}/publish`, { version: 1 });
    expect(codeOf(refused)).toEqual([409, 'checks-failed']);
    expect(failedOf(refused.json().checks)).toEqual(codes);
    for (const check of refused.json().checks) expect(check.source.note.zh).not.toBe('');
  });

  test('a committee of another body, or not filed, or filed too short, reviews nothing', async () => {
    const { committees } = scene.seeded;
    expect(failedOf((await drafted({ committeeId: committees.shiquan.row.id })).checks)).toEqual([
      'committee-competent',
    ]);
    expect(failedOf((await drafted({ committeeId: committees.submitted.row.id })).checks)).toEqual([
      'committee-filed',
      'committee-competent',
    ]);
  });

  test.each([
    [{ jurisdiction: '99' }, '/jurisdiction'],
    [{ stages: { ...stages, applyTo: '2026-02-30' } }, '/stages/applyTo'],
    [
      { subject: { kind: 'title-review', series: 'engineering', specialties: [], levels: ['technician'] } },
      '/subject/levels/0',
    ],
    [
      { subject: { kind: 'title-review', series: 'engineering', specialties: [], levels: ['entry', 'entry'] } },
      '/subject/levels',
    ],
    [{ subject: { kind: 'skill-recognition', occupations: ['6-31-01-03'], levels: ['senior'] } }, '/committeeId'],
    [{ settings: { unknown: 1 } }, '/settings/unknown'],
    [{ jurisdiction: '990000' }, '/jurisdiction'],
    [{ jurisdiction: '990200' }, '/jurisdiction'],
  ])('refuses %j', async (wrong, path) => {
    const refused = await ask(scene.people.cityClerk, 'POST', '', draft(wrong));
    expect(codeOf(refused)).toEqual([422, 'request-invalid']);
    expect(refused.json().problems).toContainEqual(expect.objectContaining({ path }));
  });

  test('only the body itself drafts, reads its drafts and publishes; the bureau of the region reads them', async () => {
    const { worker, hr, otherClerk, cityOfficer, otherCityOfficer, provinceOfficer } = scene.people;
    const { id } = await drafted();
    expect(codeOf(await ask(undefined, 'GET', `/${id}`))).toEqual([401, 'not-signed-in']);
    for (const someone of [worker, hr, otherClerk, cityOfficer])
      expect(codeOf(await ask(someone, 'POST', '', draft()))).toEqual([403, 'not-allowed']);
    for (const someone of [worker, hr, otherClerk, otherCityOfficer]) {
      expect(codeOf(await ask(someone, 'GET', `/${id}`))).toEqual([404, 'cycle-not-found']);
      expect(codeOf(await ask(someone, 'POST', `/${id}/publish`, { version: 1 }))).toEqual([404, 'cycle-not-found']);
      const seen = await scene.office.database.transaction(someone.actor, (tx) =>
        tx.selectFrom('cycles').select('id').where('id', '=', id).execute(),
      );
      expect(seen).toEqual([]);
    }
    for (const someone of [cityOfficer, provinceOfficer])
      expect((await ask(someone, 'GET', `/${id}`)).statusCode).toBe(200);
    expect(codeOf(await ask(cityOfficer, 'POST', `/${id}/publish`, { version: 1 }))).toEqual([403, 'not-allowed']);
    const running = scene.seeded.cycles.titleReview.id;
    expect((await ask(worker, 'GET', `/${running}`)).json()).toMatchObject({ state: 'running', can: [] });
    expect(codeOf(await ask(otherClerk, 'POST', `/${running}/close`, { version: 1 }))).toEqual([403, 'not-allowed']);
    const changed = await scene.office.database.transaction(otherClerk.actor, (tx) =>
      tx.updateTable('cycles').set({ name: '冒名' }).where('id', '=', running).executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
  });

  test('a body publishes for its region alone, also a draft from before it was moved elsewhere', async () => {
    const { id } = await drafted({ jurisdiction: '990101' });
    const { bodyId: _, ...input } = draft({ jurisdiction: '990200' });
    const changed = await ask(scene.people.cityClerk, 'PUT', `/${id}`, { ...input, version: 1 });
    expect(changed.json().problems).toContainEqual(
      expect.objectContaining({ path: '/jurisdiction', found: '砚泉市 · Yanquan' }),
    );
    await scene.office.database.transaction(system, (tx) =>
      tx.updateTable('cycles').set({ jurisdiction: '990200' }).where('id', '=', id).execute(),
    );
    const refused = await ask(scene.people.cityClerk, 'POST', `/${id}/publish`, { version: 1 });
    expect([codeOf(refused), failedOf(refused.json().checks)]).toEqual([[409, 'checks-failed'], ['body-region']]);
  });

  test('is copied for another year: a draft with its days moved', async () => {
    const { cityClerk, otherClerk } = scene.people;
    const { id } = scene.seeded.cycles.ended;
    const copied = await ask(cityClerk, 'POST', `/${id}/copy`, { year: 2026 });
    expect(copied.json()).toMatchObject({
      name: '云川市2026年度工程系列中初级职称评审',
      year: 2026,
      state: 'draft',
      stages: { applyFrom: '2026-03-10', closeOn: '2026-10-31' },
    });
    expect(failedOf(copied.json().checks)).toEqual([]);
    expect(failedOf((await ask(cityClerk, 'POST', `/${id}/copy`, { year: 2027 })).json().checks)).toContain(
      'calendar-known',
    );
    expect(codeOf(await ask(otherClerk, 'POST', `/${id}/copy`, { year: 2026 }))).toEqual([403, 'not-allowed']);
  });

  test('the interface describes every route of these modules', async () => {
    const { paths } = (await scene.office.ask('GET', '/api/openapi.json')).json();
    for (const path of [
      '/api/cycles/{id}/publish',
      '/api/public/cycles/{id}',
      '/api/committees/{id}/file',
      '/api/experts/own',
    ])
      expect(paths).toHaveProperty([path]);
    expect((await scene.office.ask('GET', '/api/docs')).statusCode).toBe(200);
  });

  test('the notice is public, who sits on the committee is not', async () => {
    const { titleReview, skillRecognition, ended, draft: unpublished } = scene.seeded.cycles;
    const list = (await open('?openNow=true')).json();
    expect(list.items.map(({ id }: { id: string }) => id).sort()).toEqual([titleReview.id, skillRecognition.id].sort());
    expect((await open('?kind=skill-recognition')).json()).toMatchObject({ total: 1, items: [{ openNow: true }] });
    expect((await open('?series=engineering&jurisdiction=990100&openNow=false')).json().items).toContainEqual(
      expect.objectContaining({ id: ended.id, state: 'closed' }),
    );
    const notice = (await open(`/${titleReview.id}`)).json();
    expect(notice).toMatchObject({
      committee: { name: '示例省工程系列高级职称评审委员会', filedTo: '2027-12-31' },
      policy: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      settings: expect.arrayContaining([expect.objectContaining({ source: expect.anything() })]),
    });
    expect(JSON.stringify(notice)).not.toMatch(/示例甲|expert|version":1/);
    expect(codeOf(await open(`/${unpublished.id}`))).toEqual([404, 'cycle-not-found']);
    expect(codeOf(await open('?kind=none'))).toEqual([422, 'request-invalid']);
    expect((await ask(scene.people.worker, 'GET', '?state=draft')).json().total).toBe(0);
    const file = await ask(scene.people.worker, 'GET', '/export.xlsx?kind=skill-recognition');
    expect((await readSheet(file.rawPayload))[1]?.[5]).toBe('6-31-01-03、6-18-02-04');
  });
});

describe('the days of a cycle', () => {
  let scene: SeededOffice;
  beforeAll(async () => {
    scene = await openSeededOffice('2026-12-10T01:00:00.000Z');
  });
  afterAll(() => scene.office.close());

  const database = () => scene.office.database;
  const read = (id: string) =>
    database().transaction(system, (tx) =>
      tx.selectFrom('cycles').select(['state', 'closed_at']).where('id', '=', id).executeTakeFirstOrThrow(),
    );

  test('ends by itself: seen at once, written down by the nightly job, once', async () => {
    const { titleReview, skillRecognition } = scene.seeded.cycles;
    const today = '2026-12-11';
    const { provinceClerk, skillsClerk } = scene.people;
    const openOn = (day: string) => database().transaction(system, (tx) => listOpenCycles(tx, { today: day }));
    expect((await openOn(today)).map(({ id }) => id).sort()).toEqual([titleReview.id, skillRecognition.id].sort());
    expect(await openOn('2026-12-12')).toEqual([]);
    expect(await database().transaction(system, (tx) => lockCycle(tx, { id: titleReview.id, today }))).toMatchObject({
      state: 'running',
    });
    const early = await scene.office.ask('POST', `/api/cycles/${titleReview.id}/close`, {
      as: provinceClerk,
      body: { version: 1 },
    });
    expect(codeOf(early)).toEqual([409, 'step-not-possible']);
    expect(early.json().detail).toContain('2027年1月1日');
    // Midnight in Shanghai.
    const after = '2026-12-31T16:00:00.000Z';
    const moveAt = (instant: string) => moveCycles({ database: database(), now: new Date(instant), onFault });
    expect(await moveAt('2026-12-31T15:59:59.000Z')).toBe(0);
    const seen = await database().transaction(system, (tx) =>
      lockCycle(tx, { id: titleReview.id, today: '2027-01-01' }),
    );
    expect(seen).toMatchObject({ state: 'closed', stored_state: 'running' });
    scene.setNow(after);
    const again = await scene.office.actors.signedIn('body-clerk', {
      at: scene.seeded.bodies.provinceSkills,
      now: new Date(after),
    });
    expect(again.actor.organisationId).toBe(skillsClerk.actor.organisationId);
    const closed = await scene.office.ask('POST', `/api/cycles/${skillRecognition.id}/close`, {
      as: again,
      body: { version: 1 },
    });
    expect(closed.json()).toMatchObject({ state: 'closed', closedAt: after });
    expect(await moveAt(after)).toBe(1);
    expect(await moveAt(after)).toBe(0);
    expect(await read(titleReview.id)).toEqual({ state: 'closed', closed_at: after });
    const entries = await database().transaction(system, (tx) =>
      tx.selectFrom('audit_entries').selectAll().where('chain', '=', `cycle:${titleReview.id}`).execute(),
    );
    expect(entries).toMatchObject([{ action: 'cycle.close', actor_role: 'system', detail: { on: '2027-01-01' } }]);
  });

  test('the job of one night plans that of the next, once', async () => {
    const now = () => new Date('2026-12-11T16:00:01.000Z');
    const handler = createMoveCyclesHandler({ now, newId: randomUUID, onFault });
    const run = jobRun(database());
    await handler(run);
    await handler(run);
    const planned = await database().transaction(system, (tx) =>
      tx.selectFrom('jobs').select('run_at').where('kind', '=', MOVE_CYCLES).execute(),
    );
    expect(planned).toEqual([{ run_at: '2026-12-12T16:00:00.000Z' }]);
  });

  test('a cycle that cannot be moved holds up no other, and the next day is planned all the same', async () => {
    const faults: unknown[] = [];
    const { titleReview } = scene.seeded.cycles;
    await database().asOwner(`
      update cycles set state = 'running', closed_at = null where state = 'closed';
      create function guantong.stumble() returns trigger language plpgsql as $$ begin raise exception 'stumbles'; end $$;
      create trigger stumble before update on cycles for each row when (new.id = '${titleReview.id}')
        execute function guantong.stumble();
    `);
    const now = new Date('2026-12-31T16:00:01.000Z');
    const handler = createMoveCyclesHandler({
      now: () => now,
      newId: randomUUID,
      onFault: (error) => faults.push(error),
    });
    await expect(handler(jobRun(database()))).rejects.toThrow(/^1 of [2-9] failed/);
    expect(faults).toMatchObject([{ message: expect.stringContaining('stumbles') }]);
    const states = await database().transaction(system, (tx) =>
      tx.selectFrom('cycles').select('id').where('state', '=', 'running').execute(),
    );
    expect(states).toEqual([{ id: titleReview.id }]);
    const planned = await database().transaction(system, (tx) =>
      tx.selectFrom('jobs').select('run_at').where('kind', '=', MOVE_CYCLES).orderBy('run_at', 'desc').execute(),
    );
    expect(planned[0]).toEqual({ run_at: '2027-01-01T16:00:00.000Z' });
  });
});

function onFault(error: unknown): never {
  throw error;
}

function jobRun(database: Database) {
  const job = { id: randomUUID(), kind: MOVE_CYCLES, payload: {}, attempts: 1, maxAttempts: 8, worker: 'test' };
  return { job, database, signal: new AbortController().signal, reportProgress: () => undefined };
}
