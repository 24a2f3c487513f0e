import { randomUUID } from 'node:crypto';
import { applicationFilterSchema } from '@guantong/contracts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BATCH_JOB } from '../../src/modules/applications/batch/batch.repository.ts';
import { createBatchHandler } from '../../src/modules/applications/batch/run-batch.ts';
import { countApplications } from '../../src/modules/applications/lists/application-list.repository.ts';
import { type DemonstrationOffice, openDemonstrationOffice } from '../support/demonstration-office.ts';
import { readSheet } from '../support/read-sheet.ts';
import { codeOf } from '../support/seeded-office.ts';

const system = { role: 'system', purpose: 'test' } as const;
let demonstration: DemonstrationOffice;
let clerk: string;
let skillsClerk: string;
let supervisor: string;
let worker: string;
beforeAll(async () => {
  demonstration = await openDemonstrationOffice();
  clerk = await demonstration.signIn('clerk');
  skillsClerk = await demonstration.signIn('clerk-skills');
  supervisor = await demonstration.signIn('supervisor');
  worker = await demonstration.signIn('worker-0001');
});
afterAll(() => demonstration.office.close());

const get = (cookie: string | undefined, path: string) => demonstration.office.ask('GET', `/api${path}`, { cookie });
const post = (cookie: string | undefined, path: string, body: object) =>
  demonstration.office.ask('POST', `/api${path}`, { cookie, body });
const listed = async (cookie: string, query: string) => {
  const answer = await get(cookie, `/applications?size=200${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<{ total: number; more: boolean; items: readonly Row[] }>();
};
interface Row {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly held: boolean;
  readonly personName: string;
  readonly employerName: string;
}
const statesOf = ({ items }: { readonly items: readonly Row[] }) =>
  [...new Set(items.map(({ state }) => state))].sort();

describe('lists', () => {
  test('a body sees what came to it, in its boxes', async () => {
    const all = await listed(clerk, '&box=all');
    expect(all.items.length).toBe(all.total);
    expect(all.total).toBeGreaterThan(3);
    for (const state of statesOf(all))
      expect(['draft', 'employer-verification', 'employer-publicity']).not.toContain(state);
    const todo = await listed(clerk, '&box=todo');
    expect(todo.total).toBeGreaterThan(0);
    for (const state of statesOf(todo)) expect(['body-acceptance', 'accepted']).toContain(state);
    const [doneIds, todoIds] = [await listed(clerk, '&box=done'), todo].map(({ items }) => items.map(({ id }) => id));
    expect(doneIds?.length).toBeGreaterThan(0);
    expect(doneIds?.filter((id) => todoIds?.includes(id))).toEqual([]);
    expect((await listed(clerk, '&box=started')).total).toBe(0);
    const others = (await listed(skillsClerk, '&box=all')).items.map(({ id }) => id);
    expect(all.items.filter(({ id }) => others.includes(id))).toEqual([]);
  });

  test('an applicant sees their own, a bureau its region, an expert none', async () => {
    expect((await listed(worker, '')).total).toBe(1);
    expect((await listed(worker, '&box=started')).total).toBe(1);
    const seen = await listed(supervisor, '');
    expect(seen.total).toBe(17);
    expect(statesOf(seen)).not.toContain('draft');
    expect((await listed(supervisor, '&box=todo')).items.map(({ held }) => held)).toEqual([true]);
    expect(codeOf(await get(await demonstration.signIn('expert'), '/applications'))).toEqual([403, 'not-allowed']);
    expect(codeOf(await get(undefined, '/applications'))).toEqual([401, 'not-signed-in']);
  });

  test('filters narrow, a wrong one is refused, and the workbook has exactly what is filtered', async () => {
    const grouped = await listed(supervisor, '&state=grouped');
    expect(grouped.total).toBe(1);
    const [one] = grouped.items;
    expect((await listed(supervisor, `&q=${one?.number}`)).items).toEqual(grouped.items);
    expect((await listed(supervisor, '&held=true')).total).toBe(1);
    expect((await listed(supervisor, '&dueBefore=2026-01-01')).total).toBe(0);
    const titles = await listed(supervisor, '&series=engineering');
    const skills = await listed(supervisor, '&occupation=6-31-01-03');
    expect(titles.total).toBeGreaterThan(0);
    expect(skills.total).toBeGreaterThan(0);
    expect(titles.items.filter(({ id }) => skills.items.some((each) => each.id === id))).toEqual([]);
    expect(codeOf(await get(supervisor, '/applications?state=nowhere'))).toEqual([422, 'request-invalid']);
    const workbook = await get(supervisor, '/applications/export.xlsx?series=engineering&sort=number');
    const [head, ...rows] = readSheet(workbook.rawPayload);
    expect(head?.slice(0, 3)).toEqual(['申报编号', '姓名', '单位']);
    expect(rows.map(([number]) => number)).toEqual(titles.items.map(({ number }) => number).sort());
    expect(codeOf(await get(worker, '/applications/export.xlsx'))).toEqual([403, 'not-allowed']);
  });

  test('the workbench counts what the lists have', async () => {
    const { boxes, due } = (await get(clerk, '/workbench')).json();
    for (const { key, ...counted } of boxes) {
      const { total, more } = await listed(clerk, `&box=${key}`);
      expect([key, counted]).toEqual([key, { count: total, more }]);
    }
    const days = due.map((each: { readonly dueOn: string }) => each.dueOn);
    expect(days).toEqual([...days].sort());
    const { waiting } = (await get(clerk, '/workbench')).json();
    const lists = {
      meetings: 'meetings?state=voting',
      draws: 'draws?state=open',
      complaints: 'complaints?state=reported',
    };
    for (const [place, list] of Object.entries(lists)) {
      const { total: count } = (await get(clerk, `/${list}`)).json();
      expect(waiting).toContainEqual({ place, count, more: false });
    }
    expect(waiting).toHaveLength(3);
    const ofExpert = (await get(await demonstration.signIn('expert'), '/workbench')).json();
    expect([ofExpert.boxes, ofExpert.due]).toEqual([[], []]);
    expect(ofExpert.waiting.map(({ place }: { readonly place: string }) => place)).toEqual(['sheets', 'meetings']);
  });
});

test('a long list is counted to a bound, and says that there are more', async () => {
  const { database } = demonstration.office;
  const count = (atMost: number) =>
    database.transaction(system, (tx) => {
      const filter = applicationFilterSchema.parse({});
      const owner = { accountId: randomUUID(), personId: null, organisationId: null, party: undefined };
      return countApplications(tx, { filter, owner }, atMost);
    });
  const { total, more } = await count(1_000);
  expect([total > 3, more]).toEqual([true, false]);
  expect(await count(total)).toEqual({ total, more: false });
  expect(await count(total - 1)).toEqual({ total: total - 1, more: true });
});

describe('batches', () => {
  test('a preview tells what would happen to each and does nothing; the job does it, once', async () => {
    const { items } = await listed(clerk, '&box=all');
    const ids = items.map(({ id }) => id);
    const body = { ids, kind: 'not-accept', payload: { reason: '材料逾期未补充', clause: '评审通知第二条' } };
    const preview = (await post(clerk, '/applications/batch', { ...body, preview: true })).json();
    const open = items.filter(({ state, held }) => state === 'body-acceptance' && !held).length;
    expect([preview.allowed, preview.refused]).toEqual([open, ids.length - open]);
    expect(preview.items.find((each: { allowed: boolean }) => !each.allowed).whyNot).toMatchObject({
      zh: expect.any(String),
      en: expect.any(String),
    });
    expect(statesOf(await listed(clerk, ''))).toEqual(statesOf({ items }));
    const begun = await post(clerk, '/applications/batch', { ...body, preview: false });
    expect([begun.statusCode, begun.json()]).toMatchObject([202, { state: 'queued', total: ids.length, refused: [] }]);
    const { library, policyByHash, now, runJob } = demonstration;
    const sysadmin = await demonstration.office.actors.signedIn('system-administrator', { now: now() });
    const seenByAdministrator = () =>
      demonstration.office.database.transaction(sysadmin.actor, async (tx) => {
        const { rows } = await sql<{ text: string }>`select jobs::text as text from jobs
          union all select application_batches::text from application_batches`.execute(tx);
        return rows.map(({ text }) => text).join('\n');
      });
    expect(await seenByAdministrator()).toContain(begun.json().jobId);
    expect(await seenByAdministrator()).not.toContain('材料逾期未补充');
    const handler = createBatchHandler({ library, policyByHash, now, newId: () => crypto.randomUUID() });
    await runJob(BATCH_JOB, handler);
    await runJob(BATCH_JOB, handler);
    const { jobId } = begun.json();
    // When it is over what was said is in the logs of the cases alone.
    expect(await seenByAdministrator()).not.toContain('材料逾期未补充');
    const kept = await demonstration.office.database.transaction(system, (tx) =>
      tx.selectFrom('application_batches').select('said').where('job_id', '=', jobId).execute(),
    );
    expect(kept).toEqual([{ said: null }]);
    const after = (await get(clerk, `/applications/batch/${jobId}`)).json();
    expect(after.refused.length).toBe(ids.length - open);
    expect((await listed(clerk, '&state=body-acceptance')).total).toBe(0);
    // Whoever did not ask for it sees nothing of it.
    expect(codeOf(await get(skillsClerk, `/applications/batch/${jobId}`))).toEqual([404, 'batch-not-found']);
    expect((await post(clerk, `/applications/batch/${jobId}/cancel`, {})).json()).toMatchObject({ state: 'cancelled' });
  });

  test('what is malformed or not for the role is refused', async () => {
    const ids = ['00000000-0000-4000-8000-000000000000'];
    const batch = (more: object) => ({ ids, kind: 'accept', payload: {}, preview: true, ...more });
    const codes = async (cookie: string, body: object) => codeOf(await post(cookie, '/applications/batch', body));
    expect(await codes(clerk, batch({ kind: 'lapse' }))).toEqual([422, 'request-invalid']);
    expect(await codes(clerk, batch({ filter: {} }))).toEqual([422, 'request-invalid']);
    expect(await codes(clerk, batch({ kind: 'not-accept' }))).toEqual([422, 'request-invalid']);
    expect(await codes(worker, batch({}))).toEqual([403, 'not-allowed']);
    // A case of others is none.
    expect((await post(clerk, '/applications/batch', batch({}))).json()).toEqual({ items: [], allowed: 0, refused: 0 });
  });
});

describe('publicity', () => {
  test('is public, masked, and says why it ends when it ends', async () => {
    const { items, total } = (await get(undefined, '/public/publicity')).json();
    expect(total).toBe(2);
    for (const row of items) {
      expect(row.personName).toMatch(/^.\*+$/);
      expect(row.why.zh).toContain('5 个工作日');
      expect(Object.keys(row).sort()).toEqual([
        'cycleName',
        'employerName',
        'from',
        'id',
        'personName',
        'targetWords',
        'to',
        'why',
      ]);
    }
    expect((await get(undefined, `/public/publicity/${items[0].id}`)).json()).toEqual(items[0]);
    const { items: others } = await listed(supervisor, '&state=grouped');
    expect(codeOf(await get(undefined, `/public/publicity/${others[0]?.id}`))).toEqual([404, 'publicity-not-found']);
    expect(codeOf(await get(undefined, '/public/publicity/none'))).toEqual([422, 'request-invalid']);
  });

  test('a colleague objects; the log says the employer registered it, and nobody learns who it was', async () => {
    const { database, actors } = demonstration.office;
    const [item] = (await get(undefined, '/public/publicity')).json().items;
    const objection = { text: '其业绩为班组共同完成' };
    const colleague = await actors.signedIn('worker', { name: '某同事', now: demonstration.now() });
    const path = `/publicity/${item.id}/objections`;
    const object = () => post(colleague.cookie, path, objection);
    expect(codeOf(await post(undefined, path, objection))).toEqual([401, 'not-signed-in']);
    expect(codeOf(await object())).toEqual([403, 'not-allowed']);
    const postOf = (verification: string, verifiedBy: string) => `
      insert into dossier_facts (province, id, person_id, fact_id, version, position, list, value, source, verification,
        verified_by, current, recorded_at)
      select '99', gen_random_uuid(), '${colleague.actor.personId}', '${randomUUID()}', 1, 1, 'employments',
        jsonb_build_object('employer', jsonb_build_object('id', employer_id), 'from', '2020-01-01'), 'declared',
        '${verification}', ${verifiedBy}, true, now()
      from applications where id = '${item.id}'`;
    // A post that one only says one has, or that somebody else verified, makes nobody a colleague.
    await database.asOwner(postOf('declared', 'null'));
    await database.asOwner(postOf('employer-verified', `'${colleague.actor.accountId}'`));
    expect(codeOf(await object())).toEqual([403, 'not-allowed']);
    await database.asOwner(
      postOf(
        'employer-verified',
        `(select account_id from role_assignments where role = 'employer-hr' and organisation_id = employer_id limit 1)`,
      ),
    );
    expect(codeOf(await post(colleague.cookie, path, {}))).toEqual([422, 'request-invalid']);
    const filed = await object();
    expect(filed.statusCode, filed.body).toBe(201);
    // One at a time; the next when the employer resolved it.
    expect(codeOf(await object())).toEqual([409, 'objections-open']);
    const view = await get(supervisor, `/applications/${item.id}`);
    expect(view.json().objections.at(-1)).toMatchObject({ id: filed.json().id, text: objection.text });
    expect(view.json().timeline.at(-1)).toMatchObject({ kind: 'file-objection' });
    for (const secret of ['某同事', colleague.actor.accountId, String(colleague.actor.personId)])
      expect(view.body).not.toContain(secret);
    const kept = await database.transaction(colleague.actor, (tx) =>
      tx.selectFrom('publicity_objections').selectAll().execute(),
    );
    expect(kept).toEqual([]);
  });
});

describe('checking cases against their logs', () => {
  test('finds every case as it was done, and the one that somebody changed', async () => {
    const auditor = await demonstration.signIn('audadmin');
    const verify = async () => (await post(auditor, '/audit/cases/verify', { size: 100 })).json();
    expect(await verify()).toEqual({ checked: 18, next: null, faulty: [] });
    const [one] = (await listed(supervisor, '&state=grouped')).items;
    const { database } = demonstration.office;
    await database.asOwner('alter table applications disable trigger applications_keep_case');
    await database.asOwner(
      `update applications set case_state = jsonb_set(case_state, '{group}', '"another"') where id = '${one?.id}'`,
    );
    expect(await verify()).toMatchObject({ faulty: [{ id: one?.id, number: one?.number, faults: ['state'] }] });
    const first = (await post(auditor, '/audit/cases/verify', { size: 5 })).json();
    expect(first).toMatchObject({ checked: 5, next: expect.any(String) });
    expect(codeOf(await post(clerk, '/audit/cases/verify', {}))).toEqual([403, 'not-allowed']);
    expect(codeOf(await post(auditor, '/audit/cases/verify', { size: 0 }))).toEqual([422, 'request-invalid']);
  });
});

test('a bureau has done what it acted on and nobody waits for it any more', async () => {
  const doneOf = async () => (await listed(supervisor, '&box=done')).items.map(({ id }) => id);
  const [held] = (await listed(supervisor, '&held=true')).items;
  expect(held).toBeDefined();
  expect(await doneOf()).not.toContain(held?.id);
  const { version } = (await get(supervisor, `/applications/${held?.id}`)).json();
  const release = { kind: 'release-hold', version, payload: { reason: '已核实，恢复办理' } };
  const released = await post(supervisor, `/applications/${held?.id}/actions`, release);
  expect(released.statusCode, released.body).toBe(200);
  expect(await doneOf()).toContain(held?.id);
});
