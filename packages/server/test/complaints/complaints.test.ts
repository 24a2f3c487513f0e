import type { Complaint, ComplaintReceipt } from '@guantong/contracts';
import { createPolicyLibrary } from '@guantong/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/server-config.ts';
import { closeComplaints } from '../../src/modules/complaints/close-complaints.ts';
import { loadPolicyBundle } from '../../src/policy-store/load-policy-bundle.ts';
import type { TestActor } from '../../src/testing/test-actors.ts';
import { enterSettings } from '../credentials/support/confirmed-case.ts';
import {
  addGroupedCase,
  type GroupedCase,
  openReviewScene,
  type ReviewScene,
  stepOf,
} from '../evaluation/support/review-scene.ts';
import { upload } from '../people/support/upload.ts';
import { codeOf } from '../support/seeded-office.ts';
import { findComplaintLeaks } from './support/complaint-matrix.ts';

const who = { name: '示例举报人', contact: '0990-7654321' };
const published = '2026-06-26T01:00:00.000Z';
const basis = { kind: 'ballot', ids: ['round-1'], hash: '0'.repeat(64) };
const text = '该同志申报材料中的工法并非本人完成，可向原单位核实。';

const product = { role: 'system', purpose: 'test' } as const;
let scene: ReviewScene;
let lines: readonly GroupedCase[];
let first: GroupedCase;
let second: GroupedCase;
let third: GroupedCase;
let fourth: GroupedCase;

/** Four results in publicity, and the numbering of certificates. */
beforeAll(async () => {
  scene = await openReviewScene();
  lines = [
    await addGroupedCase(scene, '示例诉甲'),
    await addGroupedCase(scene, '示例诉乙'),
    await addGroupedCase(scene, '示例诉丙'),
    await addGroupedCase(scene, '示例诉丁'),
  ];
  const [a, b, c, d] = lines;
  if (!a || !b || !c || !d) throw new Error('four cases');
  [first, second, third, fourth] = [a, b, c, d];
  await enterSettings(scene);
  await scene.moveTo(published);
  for (const { id } of lines) await publish(id, true);
});
afterAll(() => scene.office.close());

async function publish(id: string, passed: boolean): Promise<void> {
  await stepOf(scene, id, 'body-clerk', 'start-evaluation', {}, published);
  await stepOf(scene, id, 'system', 'record-result', { passed, basis }, published);
  await stepOf(scene, id, 'body-chair', 'publish-result', {}, published);
}

const file = (body: object) => scene.post(undefined, '/public/complaints', body);
const objection = (line: GroupedCase, more: object = {}) => ({
  about: { what: 'result', applicationId: line.id },
  ...{ kind: 'result-objection', text, complainant: who, protectIdentity: true, ...more },
});

async function filed(body: object): Promise<ComplaintReceipt> {
  const answer = await file(body);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json();
}

async function idOf({ number }: ComplaintReceipt): Promise<string> {
  const { items } = (await scene.get(scene.supervisor, `/complaints?number=${number}`)).json();
  expect(items).toHaveLength(1);
  return items[0].id;
}

async function act(as: TestActor, id: string, kind: string, payload: object = {}): Promise<Complaint> {
  const { version } = (await scene.get(as, `/complaints/${id}`)).json();
  const answer = await scene.post(as, `/complaints/${id}/actions`, { version, kind, payload });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

async function replied(as: TestActor, id: string, finding: object): Promise<Complaint> {
  await act(as, id, 'dispatch', { handler: as === scene.clerk ? 'body' : 'bureau' });
  await act(as, id, 'start-handling');
  return act(as, id, 'reply', finding);
}

/** Does the work of the night on a day. */
async function closeOn(instant: string): Promise<number> {
  await scene.moveTo(instant);
  const { database, actors } = scene.office;
  return closeComplaints({
    ...{ database, keys: actors.keys, now: () => new Date(instant), newId: () => crypto.randomUUID() },
    library: createPolicyLibrary(await loadPolicyBundle()),
    config: { ...defaultConfig, mode: 'development' },
    onFault: (error) => {
      throw error;
    },
  });
}

const stateOf = async (line: GroupedCase) => (await scene.get(scene.chair, `/applications/${line.id}`)).json();

test('anybody files against one published line, follows it by its code alone, and adds files', async () => {
  expect(codeOf(await file(objection({ ...first, id: crypto.randomUUID() })))).toEqual([404, 'publicity-not-found']);
  expect(codeOf(await file(objection(first, { text: '短' })))).toEqual([422, 'request-invalid']);
  const line = await scene.get(undefined, `/public/result-publicity/${first.id}`);
  expect(line.json()).toMatchObject({ id: first.id, personName: '示***' });
  const receipt = await filed(objection(first));
  expect(receipt).toMatchObject({ on: '2026-06-26', number: expect.stringMatching(/^TS\d{2}2026-000001$/) });
  const { number, code } = receipt;
  const followed = await scene.post(undefined, '/public/complaints/follow', { number, code: code.toLowerCase() });
  expect(followed.json()).toMatchObject({
    number,
    state: 'reported',
    mayAddFiles: true,
    about: { personName: '示***' },
  });
  expect(
    codeOf(await scene.post(undefined, '/public/complaints/follow', { number, code: '0000-0000-0000-0000' })),
  ).toEqual([404, 'complaint-not-found']);
  const added = await upload(scene.office, undefined, {
    url: '/api/public/complaints/files',
    ...{ name: '证据.pdf', bytes: Buffer.from('%PDF-1.4\n证据\n%%EOF\n'), fields: { number, code } },
  });
  expect(added.statusCode, added.body).toBe(201);
  expect(added.json().files).toMatchObject([{ name: '证据.pdf' }]);
});

test('only that one line waits; its applicant learns that and no more', async () => {
  await scene.moveTo('2026-07-06T01:00:00.000Z');
  const confirm = async (line: GroupedCase) => {
    const { version } = await stateOf(line);
    return scene.post(scene.chair, `/applications/${line.id}/actions`, {
      version,
      kind: 'confirm-result',
      payload: {},
    });
  };
  const refused = await confirm(first);
  expect(codeOf(refused)).toEqual([409, 'step-not-possible']);
  for (const other of [second, third]) expect((await confirm(other)).statusCode).toBe(200);
  const own = await scene.get(first.worker, `/applications/${first.id}`);
  expect(own.json().complaints).toMatchObject([{ on: '2026-06-26', resolution: null }]);
  expect(own.body).not.toContain(text);
});

test('who complains is shown to the supervisor alone, with a reason, and each look is audited', async () => {
  const id = (await scene.get(scene.clerk, '/complaints')).json().items[0].id;
  const look = (as: TestActor | undefined) => scene.post(as, `/complaints/${id}/complainant`, { reason: '约谈核实' });
  expect(codeOf(await look(scene.clerk))).toEqual([409, 'step-not-possible']);
  expect(codeOf(await look(scene.chair))).toEqual([403, 'not-allowed']);
  for (const as of [first.worker, scene.people.hr, scene.people.otherClerk, scene.people.otherCityOfficer])
    expect((await look(as)).statusCode).toBe(404);
  expect(codeOf(await look(undefined))).toEqual([401, 'not-signed-in']);
  expect((await look(scene.supervisor)).json()).toEqual(who);
  const audit = await scene.office.database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
    tx.selectFrom('audit_entries').selectAll().where('action', '=', 'complaint.read-identity').execute(),
  );
  expect(audit).toMatchObject([{ actor_account: scene.supervisor.actor.accountId, subject_id: id }]);
});

test('no answer of any route tells any role who complains, nor an applicant what was said', async () => {
  expect(await leaksOfFirst('2026-07-06T01:00:00.000Z', { everywhere: true })).toEqual([]);
});

test('row security shows complaints to the body and its bureau, fraud to the bureau alone, identities to nobody', async () => {
  await filed({ ...objection(third, { kind: 'fraud', complainant: null }), about: await certificateOf(third) });
  const seen = (as: TestActor, table: 'complaints' | 'complainants' | 'complaint_actions' | 'complaint_files') =>
    scene.office.database.transaction(
      as.actor,
      async (tx) => (await tx.selectFrom(table).selectAll().execute()).length,
    );
  expect([await seen(scene.clerk, 'complaints'), await seen(scene.supervisor, 'complaints')]).toEqual([1, 2]);
  for (const as of [scene.clerk, scene.chair, scene.supervisor]) expect(await seen(as, 'complainants')).toBe(0);
  for (const as of [first.worker, scene.people.hr, scene.people.otherClerk, scene.officer])
    for (const table of ['complaints', 'complainants', 'complaint_actions', 'complaint_files'] as const)
      expect([table, await seen(as, table)]).toEqual([table, 0]);
});

test('a body handles an objection; the complainant asks again, the supervisor’s finding annuls the result', async () => {
  const id = (await scene.get(scene.clerk, '/complaints')).json().items[0].id;
  const dismissed = { upheld: false, effect: 'none', reason: '经核实，工法由本人完成' };
  const view = await replied(scene.clerk, id, dismissed);
  expect(view).toMatchObject({ state: 'replied', reply: { upheld: false }, steps: expect.any(Array) });
  expect(codeOf(await scene.post(scene.clerk, `/complaints/${id}/notes`, { text: '已电话核实' }))[0]).toBe(200);
  const { number } = view;
  const { code } = await newCode(id);
  const asked = { number, code, reason: '未向原单位核实' };
  expect((await scene.post(undefined, '/public/complaints/recheck', asked)).json()).toMatchObject({
    state: 'recheck-requested',
    mayAskRecheck: false,
  });
  const finding = { upheld: true, effect: 'annul-result', reason: '原单位证明非本人完成' };
  expect(
    codeOf(
      await scene.post(scene.clerk, `/complaints/${id}/actions`, {
        version: 1,
        kind: 'reply-recheck',
        payload: finding,
      }),
    ),
  ).toEqual([403, 'not-allowed']);
  expect(await act(scene.supervisor, id, 'reply-recheck', finding)).toMatchObject({ state: 'closed' });
  const annulled = await scene.get(first.worker, `/applications/${first.id}`);
  expect(annulled.json()).toMatchObject({
    state: 'result-annulled',
    complaints: [{ resolution: { upheld: true, reason: finding.reason } }],
  });
  // Handled, replied to, checked again and closed: still nobody learns more.
  expect(await leaksOfFirst('2026-07-06T01:00:00.000Z', { everywhere: false })).toEqual([]);
  expect(await whoTook(first, 'annul-result')).toEqual([scene.supervisor.actor.accountId, 'bureau-supervisor']);
});

test('what a clerk finds, the head of the body orders: told by a message, and entered in the own name', async () => {
  await scene.moveTo(published);
  const id = await idOf(await filed(objection(fourth)));
  const view = await replied(scene.clerk, id, { upheld: true, effect: 're-evaluate', reason: '漏评一项业绩' });
  expect(view.reply).toMatchObject({ upheld: true, byChair: true });
  expect(await closeOn('2026-07-24T16:30:00.000Z')).toBe(1);
  expect(await stateOf(fourth)).toMatchObject({
    state: 'result-publicity',
    complaints: [{ resolution: { upheld: true } }],
  });
  const told = await scene.office.database.transaction(product, (tx) =>
    tx.selectFrom('jobs').select('payload').where('kind', '=', 'notify').execute(),
  );
  expect(told.map(({ payload }) => payload)).toContainEqual(
    expect.objectContaining({
      ...{ applicationId: fourth.id, audience: 'body-chair' },
      subject: { zh: `投诉举报 ${view.number} 成立，请办理：重新评价`, en: expect.any(String) },
    }),
  );
  const { version } = await stateOf(fourth);
  const order = { version, kind: 'reopen-evaluation', payload: { reason: '漏评一项业绩' } };
  const at = `/applications/${fourth.id}/actions`;
  expect(codeOf(await scene.post(scene.clerk, at, order))).toEqual([403, 'not-allowed']);
  expect((await scene.post(scene.chair, at, order)).json().state).toBe('under-evaluation');
  expect(await whoTook(fourth, 'reopen-evaluation')).toEqual([scene.chair.actor.accountId, 'body-chair']);
  await scene.moveTo('2026-07-06T01:00:00.000Z');
});

test('fraud on a certificate: suspended while open, revoked with its case at the end, with a ban', async () => {
  const { items } = (await scene.get(scene.supervisor, '/complaints?kind=fraud')).json();
  const id = items[0].id;
  const { version } = (await scene.get(scene.supervisor, `/complaints/${id}`)).json();
  const suspended = await scene.post(scene.supervisor, `/complaints/${id}/suspension`, { version, reason: '调查期间' });
  expect(suspended.json(), suspended.body).toMatchObject({ certificateSuspended: true });
  await replied(scene.supervisor, id, { upheld: true, effect: 'revoke-certificate', reason: '材料系伪造' });
  expect((await stateOf(third)).state).toBe('certified');
  expect(await closeOn('2026-07-10T16:30:00.000Z')).toBe(0);
  expect(await closeOn('2026-07-24T16:30:00.000Z')).toBe(1);
  expect((await stateOf(third)).state).toBe('result-annulled');
  const wallet = (await scene.get(third.worker, '/wallet')).json();
  expect(wallet.items).toMatchObject([{ state: 'revoked' }]);
  const bans = (await scene.get(scene.supervisor, '/integrity-bans')).json();
  expect(bans.items).toMatchObject([{ certificate: { number: wallet.items[0].number }, reason: '材料系伪造' }]);
});

test('after a cycle was closed a complaint about a certificate is still taken, and one not upheld lets it stand', async () => {
  const about = await certificateOf(second);
  await scene.moveTo('2026-12-01T01:00:00.000Z');
  const id = await idOf(await filed({ ...objection(second), about }));
  const { version } = (await scene.get(scene.supervisor, `/complaints/${id}`)).json();
  await scene.post(scene.supervisor, `/complaints/${id}/suspension`, { version, reason: '调查期间' });
  await replied(scene.clerk, id, { upheld: false, effect: 'none', reason: '查无实据' });
  expect(await closeOn('2026-12-25T01:00:00.000Z')).toBe(1);
  expect((await scene.get(second.worker, '/wallet')).json().items).toMatchObject([{ state: 'issued' }]);
  expect(await stateOf(second)).toMatchObject({ state: 'certified' });
});

/** Account and capacity in which the last action of a kind was taken. */
async function whoTook(line: GroupedCase, kind: string): Promise<readonly (string | null | undefined)[]> {
  const taken = await scene.office.database.transaction(product, (tx) =>
    tx
      .selectFrom('case_actions')
      .select(['actor_account', 'actor_role'])
      .where('application_id', '=', line.id)
      .where('kind', '=', kind)
      .executeTakeFirst(),
  );
  return [taken?.actor_account, taken?.actor_role];
}

async function certificateOf(line: GroupedCase): Promise<{ readonly what: 'certificate'; readonly number: string }> {
  const issued = await scene.office.ask('POST', `/api/applications/${line.id}/certificate`, { as: scene.chair });
  expect(issued.statusCode, issued.body).toBe(201);
  return { what: 'certificate', number: issued.json().number };
}

/** Another code in the place of the one a test before was given. */
async function newCode(id: string): Promise<{ readonly code: string }> {
  const { hashComplaintCode } = await import('../../src/modules/complaints/complaint-code.ts');
  const code = '0123-4567-89AB-CDEF';
  await scene.office.database.asOwner(
    `update complainants set code_sha256 = '${hashComplaintCode(code)}' where complaint_id = '${id}'`,
  );
  return { code };
}

/** What the roles read of the first complaint that they must not, as it stands. */
async function leaksOfFirst(now: string, { everywhere }: { readonly everywhere: boolean }): Promise<readonly string[]> {
  const { id, number } = (await scene.get(scene.clerk, '/complaints')).json().items[0];
  const { files } = (await scene.get(scene.clerk, `/complaints/${id}`)).json();
  const { worker, hr, otherClerk, provinceOfficer } = scene.people;
  const { actors } = scene.office;
  const reader = (name: string, as: TestActor | undefined) => ({ name, as, handles: false });
  const office = (name: string, as: TestActor) => ({ name, as, handles: true });
  return findComplaintLeaks(
    scene.office,
    { id, number, fileId: files[0].id, complainant: Object.values(who), text, caseId: first.id, everywhere },
    [
      ...[office('clerk', scene.clerk), office('chair', scene.chair), office('supervisor', scene.supervisor)],
      ...[reader('officer', scene.officer), reader('bureau', provinceOfficer), reader('applicant', first.worker)],
      ...[reader('another worker', worker), reader('employer', hr), reader('clerk elsewhere', otherClerk)],
      reader('expert', await actors.signedIn('expert', { now: new Date(now) })),
      reader('auditor', await actors.signedIn('audit-administrator', { now: new Date(now) })),
      reader('nobody', undefined),
    ],
  );
}
