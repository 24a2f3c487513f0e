import type { Draw, ScoringSheet } from '@guantong/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listExpertNotices } from '../support/expert-notices.ts';
import { readSheet } from '../support/read-sheet.ts';
import { codeOf } from '../support/seeded-office.ts';
import { type Seated, seatExperts } from './support/hold-meeting.ts';
import { addGroupedCase, type GroupedCase, openReviewScene, type ReviewScene, stepOf } from './support/review-scene.ts';
import { drawExperts } from './support/run-draw.ts';

let scene: ReviewScene;
let draw: Draw;
let one: GroupedCase;
let seated: readonly Seated[];
const sheets = '/evaluation/sheets';
beforeAll(async () => {
  scene = await openReviewScene();
  one = await addGroupedCase(scene, '示例丁');
  await scene.moveTo('2026-06-25T01:00:00.000Z');
  await stepOf(scene, one.id, 'body-clerk', 'start-evaluation', {}, '2026-06-25T00:00:00.000Z');
  await scene.office.database.asOwner('update experts set employer_id = null');
  draw = await drawExperts(scene, { seats: 11 });
  seated = await seatExperts(scene, draw, '2026-06-25T01:00:00.000Z');
});
afterAll(() => scene.office.close());

const full = { ethics: 9, skill: 25, achievements: 30, contribution: 15 };
const patch = (as: Seated['as'] | undefined, id: string, body: object) =>
  scene.office.ask('PATCH', `/api${sheets}/${id}`, { as, body });
const put = (as: Seated['as'] | undefined, id: string, body: object) =>
  scene.office.ask('PUT', `/api${sheets}/${id}/opinion`, { as, body });

test('three experts score a case each on the own sheet and sign an opinion together', async () => {
  const { clerk, chair, officer, post, get } = scene;
  const [first, second, third, stranger] = seated;
  if (!first || !second || !third || !stranger) throw new Error('eleven were drawn');
  const chosen = [first, second, third].map(({ expertId }) => expertId);
  const assign = (body: object, as = clerk) =>
    post(as, '/evaluation/assignments', { drawId: draw.id, experts: chosen, applications: [one.id], ...body });
  expect(codeOf(await assign({ experts: chosen.slice(1) }))).toEqual([422, 'request-invalid']);
  expect(codeOf(await assign({ experts: [...chosen, one.id] }))).toEqual([409, 'step-not-possible']);
  expect(codeOf(await assign({ applications: [draw.id] }))).toEqual([409, 'step-not-possible']);
  expect(codeOf(await assign({}, officer))).toEqual([403, 'not-allowed']);
  expect(codeOf(await assign({}, scene.people.otherClerk))).toEqual([404, 'draw-not-found']);
  expect((await assign({})).json()).toEqual({ added: 3 });
  expect((await assign({})).json()).toEqual({ added: 0 });
  const told = (await listExpertNotices(scene.office.database)).map(({ payload }) => payload);
  expect(told.map(({ accountId }) => accountId).sort()).toEqual(
    [first, second, third].map(({ as }) => as.actor.accountId).sort(),
  );
  expect(told[0]?.zh).toMatch(/^有 1 件申报请您评分/);

  const idOf = async ({ as }: Seated) => (await get(as, sheets)).json().items[0].id;
  const [mine, theirs] = [await idOf(first), await idOf(second)];
  let sheet: ScoringSheet = (await get(first.as, `${sheets}/${mine}`)).json();
  expect(sheet.material.statement).toBe('示例丁从事电气维修十四年。');
  expect(sheet.material.achievements[0]).toMatchObject({
    kind: { zh: '行业工法' },
    ...{ title: '示例丁接线工法', text: '节电一成' },
  });
  const [file] = sheet.material.files ?? [];
  expect(file).toMatchObject({ name: '示例丁的工法.pdf', mediaType: 'application/pdf' });
  const opened = await get(first.as, `${sheets}/${mine}/files/${file?.id}`);
  expect([opened.statusCode, opened.headers['content-type'], opened.body.slice(0, 5)]).toEqual([
    200,
    'application/pdf',
    '%PDF-',
  ]);
  expect(codeOf(await get(first.as, `${sheets}/${mine}/files/${draw.id}`))).toEqual([404, 'evidence-not-found']);
  expect(codeOf(await get(stranger.as, `${sheets}/${mine}/files/${file?.id}`))).toEqual([404, 'sheet-not-found']);
  expect(sheet.rubric.reduce((sum, { maximum }) => sum + maximum, 0)).toBe(100);
  // An expert sees the own sheet alone; applicants none at all.
  expect(codeOf(await get(first.as, `${sheets}/${theirs}`))).toEqual([404, 'sheet-not-found']);
  expect(codeOf(await get(stranger.as, `${sheets}/${mine}`))).toEqual([404, 'sheet-not-found']);
  expect(codeOf(await get(one.worker, `${sheets}/${mine}`))).toEqual([404, 'sheet-not-found']);
  expect(codeOf(await get(one.worker, sheets))).toEqual([403, 'not-allowed']);

  const half = { version: sheet.version, scores: { ethics: 9 }, comment: '业绩突出' };
  sheet = (await patch(first.as, mine, half)).json();
  expect([sheet.scores, sheet.comment, sheet.total]).toEqual([{ ethics: 9 }, '业绩突出', 9]);
  expect(codeOf(await patch(first.as, mine, half))).toEqual([409, 'version-stale']);
  expect(codeOf(await patch(first.as, mine, { ...half, version: 2, scores: { ethics: 11 } }))).toEqual([
    422,
    'request-invalid',
  ]);
  expect(codeOf(await post(first.as, `${sheets}/${mine}/sign`, { version: 2 }))).toEqual([409, 'step-not-possible']);
  // Until it is signed a sheet is the expert's alone.
  const seen = (await get(clerk, `${sheets}/${mine}`)).json();
  expect([seen.scores, seen.comment, seen.total, seen.expert.name]).toEqual([null, null, null, first.name]);
  expect(codeOf(await patch(clerk, mine, { version: 2, scores: full }))).toEqual([403, 'not-allowed']);

  const draft = { version: 0, text: '业绩真实，建议通过。', recommends: true };
  expect(codeOf(await put(first.as, mine, draft))).toEqual([409, 'step-not-possible']);
  for (const expert of [first, second, third]) {
    const id = await idOf(expert);
    const { version } = (await get(expert.as, `${sheets}/${id}`)).json();
    const filled = await patch(expert.as, id, { version, scores: full });
    expect(filled.statusCode, filled.body).toBe(200);
    const signed = await post(expert.as, `${sheets}/${id}/sign`, { version: version + 1 });
    expect(signed.statusCode, signed.body).toBe(200);
    expect(codeOf(await patch(expert.as, id, { version: version + 2, scores: full }))).toEqual([
      409,
      'step-not-possible',
    ]);
  }
  // That it is signed the body sees; what was given only once no vote can be swayed by it.
  for (const as of [clerk, chair])
    expect((await get(as, `${sheets}/${mine}`)).json()).toMatchObject({
      ...{ state: 'signed', total: null, scores: null, comment: null, peers: null },
    });
  expect((await get(first.as, `${sheets}/${mine}`)).json().peers).toHaveLength(2);

  expect((await put(first.as, mine, draft)).json().opinion).toMatchObject({
    version: 1,
    signatures: 0,
    inForce: false,
  });
  for (const expert of [first, second])
    await post(expert.as, `${sheets}/${await idOf(expert)}/opinion/sign`, { version: 1 });
  // Whoever changes it asks for every signature anew.
  const changed = await put(second.as, theirs, { ...draft, version: 1, text: '业绩真实、成效明显，建议通过。' });
  expect(changed.json().opinion).toMatchObject({ version: 2, signatures: 0 });
  for (const expert of [first, second, third])
    await post(expert.as, `${sheets}/${await idOf(expert)}/opinion/sign`, { version: 2 });
  expect((await get(clerk, `${sheets}/${mine}`)).json().opinion).toMatchObject({
    ...{ signatures: 3, inForce: true, text: null, recommends: null, signedByMe: false },
  });
  expect(codeOf(await put(first.as, mine, { ...draft, version: 2 }))).toEqual([409, 'step-not-possible']);
  expect(codeOf(await post(first.as, `${sheets}/${mine}/opinion/sign`, { version: 2 }))).toEqual([
    409,
    'step-not-possible',
  ]);
  const rows = readSheet((await get(clerk, `${sheets}/export.xlsx`)).rawPayload);
  expect(rows.slice(1).map((row) => row[7] ?? null)).toEqual([null, null, null]);
  expect(codeOf(await get(officer, sheets))).toEqual([403, 'not-allowed']);
});

test('after a re-check the same experts have a second set of sheets, without what was written before', async () => {
  const { clerk, chair, post, get } = scene;
  const at = '2026-06-25T01:00:00.000Z';
  const basis = { kind: 'marks', ids: ['mark-1'], hash: '0'.repeat(64) };
  const [first, second, third, fourth] = seated;
  if (!first || !second || !third || !fourth) throw new Error('eleven were drawn');
  const experts = [first, second, third].map(({ expertId }) => expertId);
  const later = { drawId: draw.id, experts: [...experts, fourth.expertId], applications: [one.id] };
  expect((await post(clerk, '/evaluation/assignments', later)).json()).toEqual({ added: 1 });
  await stepOf(scene, one.id, 'system', 'record-result', { passed: false, basis }, at);
  const rows = readSheet((await get(clerk, `${sheets}/export.xlsx`)).rawPayload);
  expect(
    rows
      .slice(1)
      .map((row) => row[7] ?? null)
      .sort(),
  ).toEqual([79, 79, 79, null]);
  await stepOf(scene, one.id, 'body-chair', 'publish-result', {}, at);
  const act = async (as: typeof clerk, kind: string, payload: object) => {
    const { version } = (await get(as, `/applications/${one.id}`)).json();
    const answer = await post(as, `/applications/${one.id}/actions`, { version, kind, payload });
    expect(answer.statusCode, answer.body).toBe(200);
  };
  await act(one.worker, 'request-recheck', { reason: '一项业绩漏计' });
  await act(chair, 'decide-recheck', { upheld: true, reason: '漏计一项' });
  // What nobody signed before is not signed now.
  const [old] = (await get(fourth.as, sheets)).json().items;
  const lapsed = (await patch(fourth.as, old.id, { version: 1, scores: full })).json();
  expect([lapsed.code, lapsed.detail]).toEqual(['step-not-possible', expect.stringContaining('属于此前的评价')]);
  expect(codeOf(await post(fourth.as, `${sheets}/${old.id}/sign`, { version: 1 }))).toEqual([409, 'step-not-possible']);
  expect([old.state, (await get(fourth.as, `${sheets}?state=open`)).json().total]).toEqual(['closed', 0]);
  const again = { drawId: draw.id, experts, applications: [one.id] };
  expect((await post(clerk, '/evaluation/assignments', again)).json()).toEqual({ added: 3 });
  const { items } = (await get(first.as, sheets)).json();
  const anew = items.find(({ round }: { round: number }) => round === 2);
  expect([items.length, anew]).toMatchObject([2, { state: 'open' }]);
  expect((await get(first.as, `${sheets}/${anew.id}`)).json()).toMatchObject({ scores: {}, opinion: null });
});

test('the database keeps a signed sheet, whoever asks', async () => {
  await expect(scene.office.database.asOwner(`update scoring_sheets set scores = '{}'`)).rejects.toThrow('stays');
});
