import { type Certificate, parseCertificateNumber } from '@guantong/contracts';
import { readIssuerRegister, verifyCredential } from '@guantong/proofs/credential';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestActor } from '../../src/testing/test-actors.ts';
import { readSheet } from '../support/read-sheet.ts';
import { codeOf, openSeededOffice, type SeededOffice } from '../support/seeded-office.ts';
import { confirmedCase, enterSettings, passedOn } from './support/confirmed-case.ts';

const start = '2026-06-15T01:00:00.000Z';
let scene: SeededOffice;
let chair: TestActor;
let applicationId: string;
let certificate: Certificate;
let supervisor: TestActor;
beforeAll(async () => {
  scene = await openSeededOffice(start);
  const body = scene.seeded.cycles.titleReview.body_id;
  const place = Object.values(scene.seeded.bodies).find(({ id }) => id === body);
  const bureau = Object.values(scene.seeded.bureaus)[0];
  if (place === undefined || bureau === undefined) throw new Error('no body');
  chair = await scene.office.actors.signedIn('body-chair', { at: place, now: new Date(start) });
  supervisor = await scene.office.actors.signedIn('bureau-supervisor', {
    at: scene.seeded.bureaus.province,
    now: new Date(start),
  });
  applicationId = await confirmedCase(scene);
});
afterAll(() => scene.office.close());

const ask = (...asked: Parameters<SeededOffice['office']['ask']>) => scene.office.ask(...asked);
const issue = (as?: TestActor, id = applicationId) => ask('POST', `/api/applications/${id}/certificate`, { as });
const act = (as: TestActor, id: string, body: object) => ask('POST', `/api/certificates/${id}/actions`, { as, body });
const verify = async (query = '') => (await ask('GET', `/api/public/verify/${certificate.number}${query}`)).json();
const findings = (answer: { findings: { question: string; answer: string }[] }) =>
  Object.fromEntries(answer.findings.map((finding) => [finding.question, finding.answer]));

describe('issuing', () => {
  test('only whoever chairs the body issues, and only with the codes of the bureau', async () => {
    const { worker, hr, otherClerk, cityClerk, provinceOfficer } = scene.people;
    expect(codeOf(await issue())).toEqual([401, 'not-signed-in']);
    expect(codeOf(await issue(worker))).toEqual([403, 'not-allowed']);
    expect(codeOf(await issue(hr))).toEqual([403, 'not-allowed']);
    expect(codeOf(await issue(provinceOfficer))).toEqual([403, 'not-allowed']);
    for (const other of [otherClerk, cityClerk]) {
      const [status] = codeOf(await issue(other));
      expect([403, 404]).toContain(status);
    }
    expect(codeOf(await issue(chair, crypto.randomUUID()))).toEqual([404, 'application-not-found']);
    expect(codeOf(await issue(chair))).toEqual([409, 'certificate-settings-missing']);
    const none = await ask('GET', `/api/organisations/${chair.actor.organisationId}/issuer`, { as: chair });
    const notYet = {
      action: 'issuer.rotate-key',
      allowed: false,
      whyNot: { zh: expect.stringContaining('第一本证书') },
    };
    expect(none.json()).toMatchObject({ did: null, documentAddress: null, keys: [], can: [notYet] });
  });

  test('a confirmed case gets one certificate with the day the committee passed it; asked again it is the same', async () => {
    await enterSettings(scene);
    const answer = await issue(chair);
    expect(answer.statusCode, answer.body).toBe(201);
    certificate = answer.json();
    expect(certificate).toMatchObject({
      kind: 'title',
      name: { zh: '工程师' },
      field: { code: 'engineering' },
      obtainedOn: passedOn,
      issuedAt: '2026-06-15T01:00:00.000Z',
      state: 'issued',
      supersedes: null,
    });
    expect(certificate.number).toMatch(/^GT[0-9A-F]{8}20263000001$/);
    expect(parseCertificateNumber(certificate.number)).toMatchObject({ value: { kind: 'unrecognised' } });
    expect((await issue(chair)).json()).toMatchObject({ id: certificate.id, number: certificate.number });
    const view = await ask('GET', `/api/applications/${applicationId}`, { as: scene.people.worker });
    expect(view.json()).toMatchObject({ state: 'certified' });
  });

  test('the credential says the name and the number, never the resident id, and verifies without us', async () => {
    const as = scene.people.worker;
    const answer = await ask('GET', `/api/certificates/${certificate.id}/credential.json`, { as });
    expect(answer.headers['content-type']).toContain('application/vc');
    const text = answer.body;
    expect(text).toContain(certificate.number);
    expect(text.replaceAll(certificate.number, '').replaceAll(/urn:uuid:[0-9a-f-]+/g, '')).not.toMatch(/\d{17}[\dX]/);
    const issuer: string = answer.json().credentialSubject === undefined ? '' : answer.json().issuer.id;
    const bodyPath = `/issuers/${certificate.body.id}`;
    expect(issuer).toBe(`did:web:127.0.0.1%3A8080:issuers:${certificate.body.id}`);
    const { keys, revocations, suspensions, register: issuers } = (await verify()).checkedAgainst;
    const [did, register, revocation, suspension] = await Promise.all([
      ask('GET', keys),
      ask('GET', issuers),
      ask('GET', revocations),
      ask('GET', suspensions),
    ]);
    expect(did.headers['access-control-allow-origin']).toBe('*');
    const known = readIssuerRegister(register.json());
    if (known === undefined) throw new Error(register.body);
    const report = await verifyCredential(answer.json(), {
      at: start,
      didDocument: did.json(),
      statusLists: [revocation.json(), suspension.json()],
      register: known,
    });
    expect(report).toMatchObject({ verdict: 'valid', content: { obtainedOn: passedOn } });
    expect(codeOf(await ask('GET', `${bodyPath}/status/2/revocation`))).toEqual([404, 'status-list-not-found']);
    expect(codeOf(await ask('GET', `/issuers/${crypto.randomUUID()}/did.json`))).toEqual([404, 'issuer-not-found']);
  });
});

describe('who sees a certificate', () => {
  test('the holder, the body and its bureaus; for everybody else there is none', async () => {
    const { worker, provinceOfficer, otherClerk, hr } = scene.people;
    const other = await scene.office.actors.signedIn('worker', { now: new Date(start) });
    const status = async (as: TestActor) =>
      (await ask('GET', `/api/certificates/${certificate.id}`, { as })).statusCode;
    expect(await status(worker)).toBe(200);
    expect(await status(chair)).toBe(200);
    expect(await status(provinceOfficer)).toBe(200);
    for (const nobody of [other, otherClerk, hr]) expect(await status(nobody)).toBe(404);
    const wallet = await ask('GET', '/api/wallet', { as: worker });
    expect(wallet.json().items).toMatchObject([{ id: certificate.id, verifyPath: certificate.verifyPath }]);
    expect((await ask('GET', '/api/wallet', { as: other })).json().items).toEqual([]);
    expect(codeOf(await ask('GET', '/api/wallet', { as: hr }))).toEqual([403, 'not-allowed']);
    expect((await ask('GET', '/api/certificates?number=GT', { as: chair })).json()).toMatchObject({ total: 1 });
    expect((await ask('GET', '/api/certificates', { as: otherClerk })).json()).toMatchObject({ total: 0 });
    const sheet = await ask('GET', '/api/certificates/export.xlsx', { as: chair });
    expect(sheet.statusCode).toBe(200);
  });

  test('a stranger verifies by number: the name masked, whole with the hash of the QR code', async () => {
    const hash = certificate.verifyPath.split('?')[1] ?? '';
    const masked = await verify();
    expect(masked).toMatchObject({ paper: 'not-asked', verdict: 'valid', credential: null, obtainedOn: passedOn });
    expect(masked.holder).toMatch(/^.\*+$/);
    expect(findings(masked)).toEqual({
      form: 'sound',
      signature: 'valid',
      key: 'valid',
      issuer: 'known',
      entitlement: 'entitled',
      status: 'valid',
      dates: 'in-force',
    });
    const whole = await verify(`?${hash}`);
    expect(whole).toMatchObject({ paper: 'matches', holder: certificate.holder, verdict: 'valid' });
    expect(whole.credential.credentialSubject.licenseNumber).toBe(certificate.number);
    const differs = await verify('?h=0000000000000000');
    expect(differs).toMatchObject({ paper: 'differs', holder: masked.holder, verdict: 'not-valid', credential: null });
    expect(codeOf(await ask('GET', '/api/public/verify/ZC0'))).toEqual([404, 'certificate-not-found']);
    expect(codeOf(await ask('GET', `/api/public/verify/${certificate.number}?h=xyz`))).toEqual([
      422,
      'request-invalid',
    ]);
  });
});

describe('what becomes of a certificate', () => {
  test('suspended and in force again, with the lists, the message and the audit', async () => {
    const { worker } = scene.people;
    const reason = '投诉核查期间暂停';
    const body = { kind: 'suspend', version: certificate.version, reason };
    expect(codeOf(await act(worker, certificate.id, body))).toEqual([403, 'not-allowed']);
    expect(codeOf(await act(chair, certificate.id, { ...body, version: 9 }))).toEqual([409, 'version-stale']);
    const suspended = (await act(chair, certificate.id, body)).json();
    expect(suspended).toMatchObject({ state: 'suspended', stateReason: reason });
    expect(await verify()).toMatchObject({ state: 'suspended', verdict: 'not-valid' });
    expect(findings(await verify()).status).toBe('suspended');
    expect(codeOf(await act(chair, certificate.id, { ...body, version: suspended.version }))).toEqual([
      409,
      'step-not-possible',
    ]);
    const resumed = (
      await act(chair, certificate.id, { kind: 'resume', version: suspended.version, reason: '核查完毕' })
    ).json();
    expect(resumed).toMatchObject({ state: 'issued', stateReason: null });
    expect(findings(await verify()).status).toBe('valid');
    certificate = resumed;
  });

  test('a correction issues another number; the old one verifies as revoked and names the new', async () => {
    const body = { kind: 'correct', reason: '姓名有误', holder: '更正后的姓名', specialty: '电气' };
    const answer = await act(chair, certificate.id, { ...body, version: certificate.version });
    expect(answer.statusCode, answer.body).toBe(200);
    const corrected: Certificate = answer.json();
    expect(corrected).toMatchObject({ ...{ holder: body.holder, specialty: '电气' }, supersedes: certificate.number });
    expect(corrected.number).toMatch(/000002$/);
    expect(await verify()).toMatchObject({ state: 'superseded', supersededBy: corrected.number, verdict: 'not-valid' });
    expect(findings(await verify()).status).toBe('revoked');
    const cleared = { ...body, version: corrected.version, specialty: null };
    certificate = (await act(chair, corrected.id, cleared)).json();
    expect(certificate).toMatchObject({ holder: body.holder, specialty: null, state: 'issued' });
    expect(await verify()).toMatchObject({ specialty: null, verdict: 'valid' });
  });

  test('a retired key still counts, a revoked one does not', async () => {
    const base = `/api/organisations/${certificate.body.id}/issuer`;
    expect(codeOf(await ask('POST', `${base}/rotate`, { as: supervisor, body: {} }))).toEqual([403, 'not-allowed']);
    scene.setNow('2026-06-15T01:10:00.000Z');
    const rotated = await ask('POST', `${base}/rotate`, { as: chair, body: {} });
    expect(rotated.json().keys).toMatchObject([
      { name: 'key-1', to: '2026-06-15T01:10:01Z', certificates: 1 },
      { name: 'key-2', to: null, certificates: 0 },
    ]);
    expect(rotated.json()).toMatchObject({ documentAddress: expect.stringMatching(/\/did\.json$/) });
    expect(rotated.body).not.toContain('secret');
    expect(findings(await verify())).toMatchObject({ signature: 'valid', key: 'valid', status: 'valid' });
    const revoked = await ask('POST', `${base}/revoke`, { as: chair, body: { name: 'key-1', reason: '密钥泄露' } });
    expect(revoked.json().keys).toMatchObject([
      { name: 'key-1', revokedAt: '2026-06-15T01:10:00Z' },
      { name: 'key-2' },
    ]);
    expect(await verify()).toMatchObject({ verdict: 'not-valid' });
    expect(findings(await verify())).toMatchObject({ signature: 'valid', key: 'revoked', status: 'valid' });
  });

  test('revoked for fraud: only by the bureau’s supervisor, with three years in the ledger that the next check sees', async () => {
    const body = { kind: 'revoke', version: certificate.version, reason: '提供虚假材料', fraud: true };
    expect(codeOf(await act(chair, certificate.id, body))).toEqual([403, 'not-allowed']);
    const answer = await act(supervisor, certificate.id, body);
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toMatchObject({ state: 'revoked' });
    expect(findings(await verify()).status).toBe('revoked');
    expect(codeOf(await act(chair, certificate.id, { kind: 'resume', version: 2, reason: '恢复' }))).toEqual([
      409,
      'step-not-possible',
    ]);
    const bans = await ask('GET', '/api/integrity-bans', { as: supervisor });
    expect(bans.json()).toMatchObject({
      total: 1,
      items: [
        { from: '2026-06-15', until: '2029-06-14', certificate: { number: certificate.number }, state: 'in-force' },
      ],
    });
    for (const target of [
      { type: 'title', series: 'engineering', level: 'assistant' },
      { type: 'skill-level', occupation: '6-31-01-03', level: 'senior-technician' },
    ]) {
      const query = `target=${encodeURIComponent(JSON.stringify(target))}&jurisdiction=CN&asOf=2026-06-15`;
      const judged = await ask('GET', `/api/dossier/assessment?${query}`, { as: scene.people.worker });
      const { routes } = judged.json();
      expect(routes.length, judged.body).toBeGreaterThan(0);
      for (const route of routes) expect([target, route.status]).not.toEqual([target, 'eligible']);
      expect(judged.body).toContain('2029年6月14日失信禁止申报');
    }
    const [ban] = bans.json().items;
    expect(
      codeOf(await ask('POST', `/api/integrity-bans/${ban.id}/lift`, { as: chair, body: { reason: '复核' } }))[0],
    ).toBe(404);
    await readLedger(ban.id);
    const lifted = await ask('POST', `/api/integrity-bans/${ban.id}/lift`, {
      as: supervisor,
      body: { reason: '复核撤销' },
    });
    expect(lifted.json()).toMatchObject({ id: ban.id, state: 'lifted', liftingReason: '复核撤销' });
    expect(lifted.json().can).toMatchObject([{ action: 'integrity-ban.lift', allowed: false }]);
  });
});

/** The ledger by its filters, as a workbook and one entry of it: for the bureaus of the region and nobody else. */
async function readLedger(id: string): Promise<void> {
  const base = '/api/integrity-bans';
  const { otherCityOfficer, provinceOfficer, worker, hr } = scene.people;
  const found = async (query: string) => (await ask('GET', `${base}?${query}`, { as: supervisor })).json().total;
  const holder = encodeURIComponent((await ask('GET', `${base}/${id}`, { as: supervisor })).json().person.name);
  const begins = ['fromFrom=2026-06-15', 'fromTo=2026-06-15', `person=${holder}`, 'certificate=GT'];
  for (const query of ['state=in-force', ...begins]) expect([query, await found(query)]).toEqual([query, 1]);
  const none = ['state=lifted', 'state=ended', 'fromFrom=2026-06-16', 'fromTo=2026-06-14', 'person=x', 'certificate=X'];
  for (const query of none) expect([query, await found(query)]).toEqual([query, 0]);

  const exported = async (query: string) =>
    readSheet((await ask('GET', `${base}/export.xlsx?${query}`, { as: supervisor })).rawPayload);
  const rows = await exported('state=in-force');
  expect(rows).toHaveLength(2);
  expect(rows[0]?.slice(0, 4)).toEqual(['姓名', '身份证号', '状态', '起始日']);
  expect(rows[1]?.slice(2, 6)).toEqual(['禁报中', '2026-06-15', '2029-06-14', certificate.number]);
  expect(JSON.stringify(rows)).not.toMatch(/\d{17}[\dX]/);
  expect(await exported('state=lifted')).toHaveLength(1);
  const asked = { as: supervisor, headers: { 'accept-language': 'en' } };
  const english = await ask('GET', `${base}/export.xlsx?state=in-force`, asked);
  expect(english.headers['content-disposition']).toContain('Integrity%20ledger.xlsx');
  expect(readSheet(english.rawPayload).map((row) => row[2])).toEqual(['State', 'In force']);

  const one = (await ask('GET', `${base}/${id}`, { as: provinceOfficer })).json();
  expect(one).toMatchObject({ id, certificate: { id: certificate.id }, state: 'in-force', can: [] });
  expect(codeOf(await ask('GET', `${base}/${id}`))).toEqual([401, 'not-signed-in']);
  expect(codeOf(await ask('GET', `${base}/${crypto.randomUUID()}`, { as: supervisor }))).toEqual([
    404,
    'ban-not-found',
  ]);
  expect(codeOf(await ask('GET', `${base}/${id}`, { as: otherCityOfficer }))).toEqual([404, 'ban-not-found']);
  // The person sees in the dossier that there is a ban; the ledger is the bureaus'.
  for (const as of [worker, hr, chair]) {
    expect([403, 404]).toContain((await ask('GET', `${base}/${id}`, { as })).statusCode);
    expect(codeOf(await ask('GET', `${base}/export.xlsx`, { as }))).toEqual([403, 'not-allowed']);
  }
  expect(codeOf(await ask('GET', `${base}?state=gone`, { as: supervisor }))).toEqual([422, 'request-invalid']);
}
