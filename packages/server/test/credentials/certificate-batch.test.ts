import { randomUUID } from 'node:crypto';
import { createPolicyLibrary } from '@guantong/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/server-config.ts';
import type { JobRun } from '../../src/jobs/job-handler.ts';
import { createCertificateBatchHandler } from '../../src/modules/credentials/batch/run-certificate-batch.ts';
import { loadPolicyBundle } from '../../src/policy-store/load-policy-bundle.ts';
import type { TestActor } from '../../src/testing/test-actors.ts';
import { codeOf, openSeededOffice, type SeededOffice } from '../support/seeded-office.ts';
import { confirmedCase, copyCases, enterSettings } from './support/confirmed-case.ts';

const start = '2026-06-15T01:00:00.000Z';
const system = { role: 'system', purpose: 'test' } as const;
const CASES = 24;
let scene: SeededOffice;
let chair: TestActor;
let cycleId: string;
beforeAll(async () => {
  scene = await openSeededOffice(start);
  const { titleReview } = scene.seeded.cycles;
  cycleId = titleReview.id;
  const place = Object.values(scene.seeded.bodies).find(({ id }) => id === titleReview.body_id);
  if (place === undefined) throw new Error('no body');
  chair = await scene.office.actors.signedIn('body-chair', { at: place, now: new Date(start) });
  await copyCases(scene, await confirmedCase(scene), CASES - 1);
  await enterSettings(scene);
});
afterAll(() => scene.office.close());

const ask = (...asked: Parameters<SeededOffice['office']['ask']>) => scene.office.ask(...asked);

async function run(jobId: string, stopAfter = Number.POSITIVE_INFINITY) {
  const { database, actors } = scene.office;
  const job = await database.transaction(system, (tx) =>
    tx.selectFrom('jobs').selectAll().where('id', '=', jobId).executeTakeFirstOrThrow(),
  );
  const handler = createCertificateBatchHandler({
    library: createPolicyLibrary(await loadPolicyBundle()),
    config: defaultConfig,
    keys: actors.keys,
    now: () => new Date(start),
    newId: randomUUID,
  });
  const stop = new AbortController();
  let steps = 0;
  const jobRun: JobRun = {
    job: { ...job, attempts: 1, maxAttempts: 8, worker: 'test' },
    database,
    signal: stop.signal,
    reportProgress: () => {
      steps += 1;
      if (steps >= stopAfter) stop.abort();
    },
  };
  const result = await handler(jobRun);
  await database.transaction(system, (tx) =>
    tx.updateTable('jobs').set({ state: 'done', finished_at: start }).where('id', '=', jobId).execute(),
  );
  return result;
}

const certificates = () =>
  scene.office.database.transaction(system, (tx) =>
    tx
      .selectFrom('certificates')
      .select(['number', 'application_id', 'list_index', 'state'])
      .orderBy('number')
      .execute(),
  );

const due = '/api/certificate-batches/due';

/** Makes the copy of a certified case one that waits for its certificate. */
async function uncertify(id: string): Promise<void> {
  await scene.office.database.transaction(system, async (tx) => {
    const { case_state } = await tx
      .selectFrom('applications')
      .select('case_state')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const confirmed = { ...case_state, state: 'confirmed', certificate: null };
    await tx
      .updateTable('applications')
      .set({ case_state: JSON.stringify(confirmed) })
      .where('id', '=', id)
      .execute();
  });
}

describe('a batch of certificates', () => {
  test('only whoever chairs the body begins one', async () => {
    const body = { cycleId };
    expect(codeOf(await ask('POST', '/api/certificate-batches', { body }))).toEqual([401, 'not-signed-in']);
    for (const as of [scene.people.worker, scene.people.hr, scene.people.provinceClerk, scene.people.cityChair])
      expect(codeOf(await ask('POST', '/api/certificate-batches', { as, body }))).toEqual([403, 'not-allowed']);
    expect(codeOf(await ask('POST', '/api/certificate-batches', { as: chair, body: {} }))).toEqual([
      422,
      'request-invalid',
    ]);
    const unknown = { cycleId: randomUUID() };
    expect(codeOf(await ask('POST', '/api/certificate-batches', { as: chair, body: unknown }))).toEqual([
      404,
      'cycle-not-found',
    ]);
    const other = `/api/certificate-batches/${randomUUID()}`;
    expect(codeOf(await ask('GET', other, { as: chair }))).toEqual([404, 'certificate-batch-not-found']);
  });

  test('stopped in the middle and run again by two at once, it issues every certificate once, numbers without a gap', async () => {
    const begun = await ask('POST', '/api/certificate-batches', { as: chair, body: { cycleId } });
    expect(begun.statusCode, begun.body).toBe(202);
    const { jobId, total } = begun.json();
    expect(total).toBe(CASES);
    await expect(run(jobId, 5)).rejects.toThrow('stopped');
    expect(await certificates()).toHaveLength(5);
    const path = `/api/certificate-batches/${jobId}`;
    expect((await ask('GET', path, { as: chair })).json()).toMatchObject({ progress: 5, issued: 5, refused: [] });
    expect(codeOf(await ask('GET', path, { as: scene.people.cityChair }))).toEqual([
      404,
      'certificate-batch-not-found',
    ]);
    await Promise.all([run(jobId), run(jobId)]);
    const issued = await certificates();
    expect(new Set(issued.map(({ application_id }) => application_id)).size).toBe(CASES);
    expect(issued.map(({ number }) => Number(number.slice(-6)))).toEqual(
      Array.from({ length: CASES }, (_, at) => at + 1),
    );
    expect(issued.map(({ list_index }) => list_index).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: CASES }, (_, at) => at),
    );
    expect((await ask('GET', path, { as: chair })).json()).toMatchObject({
      progress: CASES,
      issued: CASES,
      refused: [],
    });
  });

  test('stopped by whoever began it, what was issued stays, and the next batch issues the rest, none twice', async () => {
    const before = (await certificates()).length;
    expect((await ask('GET', due, { as: chair })).json()).toEqual({ items: [], going: null });
    const [first] = await certificates();
    const copies = await copyCases(scene, first?.application_id ?? '', 6);
    for (const copy of copies) await uncertify(copy);
    const { name } = scene.seeded.cycles.titleReview;
    const items = [{ cycle: { id: cycleId, name }, due: 6 }];
    expect((await ask('GET', due, { as: chair })).json()).toEqual({ items, going: null });
    const { jobId } = (await ask('POST', '/api/certificate-batches', { as: chair, body: { cycleId } })).json();
    expect((await ask('GET', due, { as: chair })).json()).toEqual({ items, going: jobId });
    const path = `/api/certificate-batches/${jobId}/stop`;
    expect(codeOf(await ask('POST', path))).toEqual([401, 'not-signed-in']);
    expect(codeOf(await ask('POST', path, { as: scene.people.worker }))).toEqual([403, 'not-allowed']);
    expect(codeOf(await ask('POST', path, { as: scene.people.cityChair }))).toEqual([
      404,
      'certificate-batch-not-found',
    ]);

    await expect(run(jobId, 2)).rejects.toThrow('stopped');
    const stopped = (await ask('POST', path, { as: chair, body: {} })).json();
    expect(stopped).toMatchObject({ state: 'cancelled', total: 6, progress: 2, issued: 2 });
    // A worker that has not heard of it yet reads it before the next case.
    await expect(run(jobId)).rejects.toThrow('stopped');
    expect(await certificates()).toHaveLength(before + 2);
    expect((await ask('GET', due, { as: chair })).json()).toMatchObject({ items: [{ due: 4 }], going: null });

    const next = (await ask('POST', '/api/certificate-batches', { as: chair, body: { cycleId } })).json();
    expect(next.total).toBe(4);
    const entries = await scene.office.database.transaction(system, (tx) =>
      tx
        .selectFrom('audit_entries')
        .select(['action', 'subject_id', 'actor_account', 'detail'])
        .where('chain', '=', `cycle:${cycleId}`)
        .where('subject_kind', '=', 'certificate-batch')
        .orderBy('sequence')
        .execute(),
    );
    const by = { actor_account: chair.actor.accountId };
    expect(entries.slice(-3)).toEqual([
      { ...by, action: 'certificate.issue-batch', subject_id: jobId, detail: { due: 6 } },
      { ...by, action: 'certificate.stop-batch', subject_id: jobId, detail: { due: 6 } },
      { ...by, action: 'certificate.issue-batch', subject_id: next.jobId, detail: { due: 4 } },
    ]);
    expect(await run(next.jobId)).toEqual({ issued: 4, refused: 0 });
    const issued = await certificates();
    expect(new Set(issued.map(({ application_id }) => application_id)).size).toBe(before + 6);
    // One that is over stays as it is.
    const over = await ask('POST', `/api/certificate-batches/${next.jobId}/stop`, { as: chair, body: {} });
    expect(over.json()).toMatchObject({ total: 4, issued: 4 });
    for (const as of [scene.people.worker, scene.people.hr, scene.people.provinceClerk, scene.people.provinceOfficer])
      expect(codeOf(await ask('GET', due, { as }))).toEqual([403, 'not-allowed']);
    expect((await ask('GET', due, { as: scene.people.cityChair })).json()).toEqual({ items: [], going: null });
  });

  test('what is refused is told with why, and the rest goes on', async () => {
    const [first] = await certificates();
    const [held, free] = await copyCases(scene, first?.application_id ?? '', 2);
    await uncertify(free ?? '');
    const { jobId, total } = (await ask('POST', '/api/certificate-batches', { as: chair, body: { cycleId } })).json();
    expect(total).toBe(2);
    expect(await run(jobId)).toEqual({ issued: 1, refused: 1 });
    const { refused, issued } = (await ask('GET', `/api/certificate-batches/${jobId}`, { as: chair })).json();
    expect({ refused, issued }).toMatchObject({
      issued: 1,
      refused: [{ applicationId: held, whyNot: { zh: expect.any(String) } }],
    });
    expect(await certificates()).toHaveLength(CASES + 7);
  });
});

describe('sheets and reports', () => {
  test('the holder and the body print a certificate; what was revoked is not printed', async () => {
    const { items } = (await ask('GET', '/api/certificates?size=1&sort=number', { as: chair })).json();
    const [{ id, version, number }] = items.map((item: { id: string; number: string }) => ({ ...item, version: 1 }));
    const answer = await ask('GET', `/api/certificates/${id}/certificate.pdf`, { as: scene.people.worker });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(answer.headers['content-disposition']).toContain(`${number}.pdf`);
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await ask('GET', `/api/certificates/${id}/certificate.pdf`, { as: scene.people.hr })).statusCode).toBe(404);
    const body = { kind: 'revoke', version, reason: '结果有误', fraud: false };
    expect((await ask('POST', `/api/certificates/${id}/actions`, { as: chair, body })).statusCode).toBe(200);
    expect(codeOf(await ask('GET', `/api/certificates/${id}/certificate.pdf`, { as: chair }))).toEqual([
      409,
      'step-not-possible',
    ]);
  });

  test('the data set of skill levels is the body’s own, with masked resident ids', async () => {
    const { seeded, office, people } = scene;
    const { skillRecognition } = seeded.cycles;
    const [copy] = await copyCases(scene, (await certificates())[1]?.application_id ?? '', 1);
    await office.database.transaction(system, async (tx) => {
      const { case_state } = await tx
        .selectFrom('applications')
        .select('case_state')
        .where('id', '=', copy ?? '')
        .executeTakeFirstOrThrow();
      await tx
        .updateTable('applications')
        .set({
          case_state: JSON.stringify({ ...case_state, state: 'confirmed', certificate: null }),
          target: JSON.stringify({ type: 'skill-level', occupation: '6-31-01-03', level: 'senior' }),
          cycle_id: skillRecognition.id,
          body_id: skillRecognition.body_id,
        })
        .where('id', '=', copy ?? '')
        .execute();
    });
    await enterSettings(scene, skillRecognition.body_id);
    const place = Object.values(seeded.bodies).find(({ id }) => id === skillRecognition.body_id);
    if (place === undefined) throw new Error('no body');
    const head = await office.actors.signedIn('body-chair', { at: place, now: new Date(start) });
    const issued = await ask('POST', `/api/applications/${copy}/certificate`, { as: head });
    expect(issued.statusCode, issued.body).toBe(201);
    expect(issued.json().number).toBe('S000099000123263000001');
    const report = await ask('GET', '/api/certificate-report.json?issuedFrom=2026-06-15&issuedTo=2026-06-15', {
      as: people.skillsClerk,
    });
    expect(report.json()).toMatchObject({
      format: 'guantong-certificate-report/1',
      items: [{ number: 'S000099000123263000001', occupationCode: '6-31-01-03', levelName: '高级工', state: 'issued' }],
    });
    expect(report.body).not.toMatch(/"\d{17}[\dX]"/);
    expect(report.json().items[0].residentIdMasked).toContain('*');
    expect(
      (await ask('GET', '/api/certificate-report.json?issuedFrom=2026-06-16', { as: people.skillsClerk })).json().items,
    ).toEqual([]);
    expect((await ask('GET', '/api/certificate-report.json', { as: chair })).json().items).toEqual([]);
    const sheet = await ask('GET', '/api/certificate-report.xlsx', { as: people.skillsClerk });
    expect(sheet.statusCode).toBe(200);
    expect(codeOf(await ask('GET', '/api/certificate-report.json', { as: people.worker }))).toEqual([
      403,
      'not-allowed',
    ]);
    expect(codeOf(await ask('GET', '/api/certificate-report.json?issuedFrom=x', { as: chair }))).toEqual([
      422,
      'request-invalid',
    ]);
  });
});

describe('numbering', () => {
  test('the bureau of the region enters the codes; a pattern must tell bodies, years and levels apart', async () => {
    const { provinceOfficer, otherCityOfficer, skillsClerk } = scene.people;
    const path = `/api/organisations/${scene.seeded.cycles.titleReview.body_id}/certificate-settings`;
    const settings = (await ask('GET', path, { as: chair })).json();
    expect(settings).toMatchObject({ site: '000123', version: 1, can: [] });
    const { can: _, ...fields } = settings;
    const put = (as: TestActor, change: object) => ask('PUT', path, { as, body: { ...fields, ...change } });
    expect(codeOf(await put(chair, {}))).toEqual([403, 'not-allowed']);
    expect(codeOf(await put(otherCityOfficer, {}))).toEqual([403, 'not-allowed']);
    expect(codeOf(await ask('GET', path, { as: skillsClerk }))).toEqual([403, 'not-allowed']);
    expect(codeOf(await put(provinceOfficer, { bodyCode: '1' }))).toEqual([422, 'request-invalid']);
    expect(codeOf(await put(provinceOfficer, { titleTemplate: '{year}{serial}' }))).toEqual([
      422,
      'title-pattern-invalid',
    ]);
    const titleTemplate = 'ZC-{body}-{year}{level}{serial}';
    expect((await put(provinceOfficer, { titleTemplate })).json()).toMatchObject({ titleTemplate, version: 2 });
    expect(codeOf(await put(provinceOfficer, { titleTemplate }))).toEqual([409, 'version-stale']);
    const other = `/api/organisations/${scene.seeded.bodies.yunchuanTitles.id}/certificate-settings`;
    const taken = await ask('PUT', other, { as: provinceOfficer, body: { ...fields, version: 0 } });
    expect(codeOf(taken)).toEqual([409, 'title-body-taken']);
    const free = { ...fields, titleBody: 'YC1', version: 0 };
    expect((await ask('PUT', other, { as: provinceOfficer, body: free })).json()).toMatchObject({ version: 1 });
  });
});
