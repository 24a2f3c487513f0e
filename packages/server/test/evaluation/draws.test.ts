import type { Draw } from '@guantong/contracts';
import { verifyDraw } from '@guantong/proofs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listExpertNotices } from '../support/expert-notices.ts';
import { readSheet } from '../support/read-sheet.ts';
import { codeOf } from '../support/seeded-office.ts';
import { addGroupedCase, type GroupedCase, group, openReviewScene, type ReviewScene } from './support/review-scene.ts';
import { drawExperts, hashFor, partiesOf } from './support/run-draw.ts';

let scene: ReviewScene;
let first: GroupedCase;
beforeAll(async () => {
  scene = await openReviewScene();
  first = await addGroupedCase(scene, '示例甲');
  await addGroupedCase(scene, '示例乙');
  await scene.moveTo('2026-06-24T02:00:00.000Z');
});
afterAll(() => scene.office.close());

const wanted = () => ({ cycleId: scene.cycleId, group, source: 'committee', seats: 11, substitutes: 2 });

describe('groups', () => {
  test('are the cases assigned to the same group; the body and the bureau see them, others do not', async () => {
    const { items, total } = (await scene.get(scene.clerk, '/evaluation/groups')).json();
    expect([total, items[0]]).toMatchObject([1, { group, cases: 2, grouped: 2, underEvaluation: 0 }]);
    const start = items[0].can.find(({ action }: { action: string }) => action === 'application.start-evaluation');
    expect(start).toEqual({ action: 'application.start-evaluation', allowed: true });
    expect((await scene.get(scene.officer, '/evaluation/groups')).json().total).toBe(1);
    expect((await scene.get(scene.people.otherClerk, '/evaluation/groups')).json().total).toBe(0);
    expect(codeOf(await scene.get(first.worker, '/evaluation/groups'))).toEqual([403, 'not-allowed']);
    const [, row] = readSheet((await scene.get(scene.clerk, '/evaluation/groups/export.xlsx')).rawPayload);
    expect(row?.slice(1, 4)).toEqual([group, 2, 2]);
  });

  test('a batch acts on the cases that are due', async () => {
    const act = (as: typeof scene.clerk, kind: string) =>
      scene.post(as, '/evaluation/groups/actions', { cycleId: scene.cycleId, group, kind });
    const begun = await act(scene.clerk, 'start-evaluation');
    expect([begun.statusCode, begun.json()]).toMatchObject([202, { state: 'queued', total: 2 }]);
    expect(codeOf(await act(scene.officer, 'start-evaluation'))).toEqual([403, 'not-allowed']);
    expect(codeOf(await act(scene.clerk, 'lapse'))).toEqual([422, 'request-invalid']);
  });
});

describe('review settings', () => {
  test('have defaults with their sources, and are fixed with the notice', async () => {
    const path = `/cycles/${scene.cycleId}/review-settings`;
    const { version, sources, ...settings } = (await scene.get(first.worker, path)).json();
    expect([version, settings.blindness, settings.collaborationYears]).toEqual([0, 'none', 3]);
    expect(sources.collaborationYears.basis).toBe('unverified');
    const put = (as: typeof scene.clerk, cycle: string, body: object) =>
      scene.office.ask('PUT', `/api/cycles/${cycle}/review-settings`, { as, body });
    expect(codeOf(await put(scene.clerk, scene.cycleId, { ...settings, version: 0 }))).toEqual([
      409,
      'step-not-possible',
    ]);
    const { otherClerk } = scene.people;
    const draft = scene.seeded.cycles.draft.id;
    const double = { ...settings, version: 0, blindness: 'double' };
    expect(codeOf(await put(scene.clerk, draft, double))).toEqual([404, 'cycle-not-found']);
    const uneven = [{ id: 'all', name: { zh: '总评', en: 'All' }, maximum: 90 }];
    expect(codeOf(await put(otherClerk, draft, { ...double, rubric: uneven }))).toEqual([422, 'request-invalid']);
    expect((await put(otherClerk, draft, double)).json()).toMatchObject({ blindness: 'double', version: 1 });
    expect(codeOf(await put(otherClerk, draft, double))).toEqual([409, 'version-stale']);
    expect((await put(otherClerk, draft, { ...double, version: 1, blindness: 'single' })).json().version).toBe(2);
  });
});

describe('a draw', () => {
  test('is refused where the session, the group or the caller does not fit', async () => {
    const open = async (body: object, as = scene.clerk) =>
      codeOf(await scene.post(as, '/draws', { ...wanted(), ...body }));
    expect(await open({ seats: 12 })).toEqual([409, 'step-not-possible']);
    expect(await open({ seats: 9 })).toEqual([409, 'step-not-possible']);
    expect(await open({ seats: 27 })).toEqual([409, 'too-few-experts']);
    expect(await open({ group: '没有的组' })).toEqual([404, 'group-not-found']);
    expect(await open({ skilledSeats: 12 })).toEqual([422, 'request-invalid']);
    expect(await open({}, scene.chair)).toEqual([403, 'not-allowed']);
    expect(await open({}, scene.people.otherClerk)).toEqual([403, 'not-allowed']);
    expect(await open({}, first.worker)).toEqual([403, 'not-allowed']);
  });

  test('leaves out who has a tie, fixes pool and exclusions, and is run by three parties', async () => {
    const { office, members, clerk, chair, officer, supervisor, post, get } = scene;
    const [own = '', kin = '', master = '', old = '', declared = ''] = members;
    const employer = `(select employer_id from applications where id = '${first.id}')`;
    await office.database.asOwner(`update experts set employer_id = null where id = any('{${members.join()}}')`);
    await office.database.asOwner(`update experts set employer_id = ${employer} where id = '${own}'`);
    const declare = (expert: string, kind: string, name: string, to: string) =>
      office.database.asOwner(
        `insert into expert_declarations values (gen_random_uuid(), '${expert}', '${kind}', null, '${name}', null, ${to}, null, now())`,
      );
    await declare(kin, 'kin', '示例 甲', 'null');
    await declare(master, 'teacher-student', '示例乙', `'2001-01-01'`);
    await declare(old, 'collaboration', '示例甲', `'2020-01-01'`);
    await declare(declared, 'other', '示例乙', 'null');

    const accounts = new Map<string, string>();
    for (const id of members) {
      const { actor } = await office.actors.signedIn('expert', { now: new Date('2026-06-24T02:00:00.000Z') });
      await office.database.asOwner(`update experts set account_id = '${actor.accountId}' where id = '${id}'`);
      accounts.set(id, actor.accountId);
    }
    const told = async () => (await listExpertNotices(office.database)).map(({ payload }) => payload);

    const opened = await post(clerk, '/draws', wanted());
    expect(opened.statusCode, opened.body).toBe(201);
    const draw: Draw = opened.json();
    expect(draw.pool.experts).toHaveLength(25);
    const grounds = draw.exclusions.list.map(({ ground }) => ground).sort();
    // The employer of both applicants is the same.
    expect(grounds).toEqual(['kin', 'same-employer', 'same-employer', 'self-declared', 'supervisor-student']);
    expect(codeOf(await post(clerk, '/draws', wanted()))).toEqual([409, 'step-not-possible']);

    const published = await get(undefined, `/public/draws/${draw.id}`);
    expect(published.json()).toMatchObject({ state: 'open', pool: { hash: draw.pool.hash }, commitments: [] });
    for (const secret of [...members, first.id, first.number, '示例']) expect(published.body).not.toContain(secret);
    expect(codeOf(await get(undefined, `/draws/${draw.id}/file`))).toEqual([404, 'draw-not-finished']);
    expect(codeOf(await get(scene.people.otherClerk, `/draws/${draw.id}`))).toEqual([404, 'draw-not-found']);
    expect(codeOf(await get(first.worker, `/draws/${draw.id}`))).toEqual([404, 'draw-not-found']);

    const parties = partiesOf(scene);
    const path = `/draws/${draw.id}`;
    expect(codeOf(await post(clerk, `${path}/commitments`, { hash: '0'.repeat(64) }))).toEqual([403, 'not-allowed']);
    for (const own of parties.slice(0, 2))
      expect((await post(own.as, `${path}/commitments`, { hash: hashFor(draw, own) })).statusCode).toBe(200);
    expect(codeOf(await post(chair, `${path}/commitments`, { hash: '0'.repeat(64) }))).toEqual([
      409,
      'step-not-possible',
    ]);
    const [body, bureau, third] = parties;
    expect(codeOf(await post(chair, `${path}/reveals`, { secret: body.secret }))).toEqual([409, 'step-not-possible']);
    await post(supervisor, `${path}/commitments`, { hash: hashFor(draw, third) });
    expect(codeOf(await post(officer, `${path}/reveals`, { secret: body.secret }))).toEqual([422, 'secret-wrong']);
    await post(chair, `${path}/reveals`, { secret: body.secret });
    await post(officer, `${path}/reveals`, { secret: bureau.secret });
    expect(await told()).toEqual([]);
    const drawn: Draw = (await post(supervisor, `${path}/reveals`, { secret: third.secret })).json();
    expect(drawn).toMatchObject({ state: 'drawn' });
    // Names are for the body alone.
    expect(drawn.seats.map(({ expert }) => expert)).toEqual(drawn.seats.map(() => null));
    const seen: Draw = (await get(clerk, path)).json();
    const seated = seen.seats.map(({ expert }) => expert?.id ?? '');
    expect(new Set(seated).size).toBe(11);
    // With the last secret those drawn are told, and nobody else.
    const accountsOf = (experts: readonly string[]) => experts.map((id) => accounts.get(id)).sort();
    expect((await told()).map(({ accountId }) => accountId).sort()).toEqual(accountsOf(seated));
    for (const tied of [own, kin, master, declared]) expect(seated).not.toContain(tied);

    const file = await get(undefined, `/draws/${draw.id}/file`);
    expect(verifyDraw(file.body)).toMatchObject({ ok: true });
    for (const secret of [...members, first.id, first.number, '示例']) expect(file.body).not.toContain(secret);

    const [seat] = seen.seats;
    const recusal = { version: seen.version, seat: seat?.id, ground: 'recused', case: seen.cases[0]?.id };
    expect(codeOf(await post(clerk, `${path}/redraws`, { ...recusal, seat: first.id }))).toEqual([
      404,
      'seat-not-found',
    ]);
    const redrawn: Draw = (await post(clerk, `${path}/redraws`, recusal)).json();
    expect(redrawn.seats.map(({ id }) => id)).toContain(seen.substitutes[0]?.id);
    expect(redrawn.seats.map(({ id }) => id)).not.toContain(seat?.id);
    const now: Draw = (await get(clerk, path)).json();
    const substitute = now.seats.flatMap(({ expert }) => expert?.id ?? []).filter((id) => !seated.includes(id));
    const again = (await told()).filter(({ zh }) => !zh.startsWith('您已被抽取'));
    expect(again.map(({ accountId }) => accountId).sort()).toEqual(accountsOf([seat?.expert?.id ?? '', ...substitute]));
    for (const { zh } of await told())
      for (const secret of ['示例甲', '示例乙', first.number]) expect(zh).not.toContain(secret);
    expect(codeOf(await post(clerk, `${path}/redraws`, recusal))).toEqual([409, 'version-stale']);
    expect(verifyDraw((await get(undefined, `/draws/${draw.id}/file`)).body)).toMatchObject({ ok: true });
    const listed = (await get(officer, '/draws?state=drawn')).json();
    expect(listed.items).toMatchObject([{ id: draw.id, committed: 3, revealed: 3 }]);
    expect(readSheet((await get(clerk, '/draws/export.xlsx')).rawPayload)).toHaveLength(2);
  });

  test('from the register fits experts by title, level and trade, and is ended where a secret is lost', async () => {
    const { clerk, supervisor, post, get } = scene;
    const opened = await post(clerk, '/draws', { ...wanted(), source: 'register', skilledSeats: 2 });
    expect(opened.statusCode, opened.body).toBe(201);
    const draw: Draw = opened.json();
    expect(draw.demand).toMatchObject({ leastLevel: 'intermediate', skilledBelowLevel: 'eligible' });
    expect(draw.pool.experts.length).toBeGreaterThan(60);
    const end = { version: draw.version, reason: '监督方秘密遗失' };
    expect(codeOf(await post(clerk, `/draws/${draw.id}/cancel`, end))).toEqual([403, 'not-allowed']);
    expect((await post(supervisor, `/draws/${draw.id}/cancel`, end)).json()).toMatchObject({ state: 'cancelled' });
    const all = (await get(undefined, '/public/draws')).json();
    expect(all.items.find(({ id }: { id: string }) => id === draw.id)).toMatchObject({ state: 'cancelled' });
    const again = await drawExperts(scene, { seats: 13, source: 'register', skilledSeats: 3 });
    expect(again.seats.filter(({ kind }) => kind === 'skilled')).toHaveLength(3);
  });

  test('the database keeps what is fixed, whoever asks', async () => {
    const { office } = scene;
    const tries = [
      `update draws set pool = '{}'`,
      `update draws set state = 'open', file = null`,
      'delete from draws',
      `update draw_parties set hash = repeat('0', 64)`,
      `update draw_parties set secret = repeat('0', 64)`,
      'delete from draw_parties',
    ];
    for (const statement of tries) await expect(office.database.asOwner(statement)).rejects.toThrow();
  });
});
