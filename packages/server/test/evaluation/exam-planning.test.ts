import type { ExamCases, ExamQuestion, QuestionSort } from '@guantong/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { upload } from '../people/support/upload.ts';
import { readSheet } from '../support/read-sheet.ts';
import { codeOf } from '../support/seeded-office.ts';
import {
  addCandidate,
  addExaminers,
  type Candidate,
  type ExamScene,
  examGroup,
  examSubject,
  openExamScene,
  questionSheet,
  sampleBlueprint,
  sampleQuestions,
} from './support/exam-scene.ts';
import { skillPanel } from './support/sit-examinations.ts';

const base = '/examinations';
let scene: ExamScene;
let one: Candidate;
let examiners: Awaited<ReturnType<typeof addExaminers>>;
beforeAll(async () => {
  scene = await openExamScene();
  one = await addCandidate(scene, '示例排甲');
  await scene.moveTo('2026-06-25T01:00:00.000Z');
  examiners = await addExaminers(scene, 3, '2026-06-25T01:00:00.000Z');
  const bytes = Buffer.from(questionSheet(sampleQuestions()));
  await upload(scene.office, scene.clerk, { url: '/api/examinations/questions/import', name: '题库.csv', bytes });
});
afterAll(() => scene.office.close());

test('a question has a page of its own, and the bank tells how many it has of each sort, to its body alone', async () => {
  const { clerk, chair, get, post, people } = scene;
  const [first]: ExamQuestion[] = (await get(clerk, `${base}/questions`)).json().items;
  const path = `${base}/questions/${first?.id}`;
  expect((await get(clerk, path)).json()).toEqual(first);
  expect((await get(chair, path)).json()).toMatchObject({ stem: first?.stem, can: [] });
  expect(codeOf(await get(people.provinceClerk, path))).toEqual([404, 'question-not-found']);
  expect(codeOf(await get(one.as, path))).toEqual([404, 'question-not-found']);
  const countsFor = async (as = clerk) =>
    (await get(as, `${base}/questions/sorts?subject=${examSubject}&level=senior`))
      .json()
      .items.map(({ kind, points, count }: QuestionSort) => [kind, points, count]);
  const all = [
    ['judgement', 2, 15],
    ['multiple', 3, 10],
    ['single', 2, 20],
  ];
  expect(await countsFor()).toEqual(all);
  expect(await countsFor(people.provinceClerk)).toEqual([]);
  expect(codeOf(await get(one.as, `${base}/questions/sorts`))).toEqual([403, 'not-allowed']);
  // One that is retired fills no line any more.
  await post(clerk, `${path}/retire`, { version: first?.version });
  expect((await countsFor()).map((sort: unknown[]) => sort[2]).reduce((a: number, b: number) => a + b)).toBe(44);
  const back = await post(clerk, `${path}/reinstate`, { version: 2 });
  expect(back.json()).toMatchObject({ state: 'active', version: 3 });
  expect(codeOf(await post(clerk, `${path}/reinstate`, { version: 3 }))).toEqual([409, 'step-not-possible']);
  expect(codeOf(await post(chair, `${path}/reinstate`, { version: 3 }))).toEqual([403, 'not-allowed']);
  expect(await countsFor()).toEqual(all);
  // One that asks the same took its place: only one of them is in use.
  await post(clerk, `${path}/retire`, { version: 3 });
  const { id: _, version: __, state: ___, can: ____, ...same } = first ?? {};
  expect((await post(clerk, `${base}/questions`, same)).statusCode).toBe(201);
  const twice = await post(clerk, `${path}/reinstate`, { version: 4 });
  expect([codeOf(twice), twice.json().detail]).toEqual([
    [409, 'step-not-possible'],
    expect.stringContaining('题干相同'),
  ]);
  const again = sampleQuestions().find(({ kind }) => kind === first?.kind);
  const added = await post(clerk, `${base}/questions`, { ...again, stem: `补录：${first?.stem}` });
  expect(added.statusCode, added.body).toBe(201);
});

test('a group tells what its cases are examined by and how far that is, to its body alone', async () => {
  const { clerk, chair, get, post, people, cycleId } = scene;
  const query = new URLSearchParams({ cycle: cycleId, group: examGroup });
  const casesFor = async (as = clerk): Promise<ExamCases> => (await get(as, `${base}/cases?${query}`)).json();
  const states = async () => (await casesFor()).items.map(({ method, state }) => [method, state]);
  expect(await states()).toEqual([
    ['theory', 'waiting'],
    ['skill', 'waiting'],
  ]);
  const { items, can } = await casesFor(chair);
  expect(items[0]).toMatchObject({ name: one.name, level: 'senior', occupation: examSubject, passMark: 60 });
  expect(can.map(({ action, allowed }) => [action, allowed])).toEqual([['exam-mark.release', true]]);
  expect(readSheet((await get(clerk, `${base}/cases/export.xlsx?${query}&method=skill`)).rawPayload)).toHaveLength(2);
  expect(codeOf(await get(clerk, `${base}/cases?cycle=${cycleId}&group=x`))).toEqual([404, 'group-not-found']);
  expect(codeOf(await get(clerk, `${base}/cases?cycle=${cycleId}`))).toEqual([422, 'request-invalid']);
  for (const as of [people.provinceClerk, people.provinceOfficer, one.as])
    expect(codeOf(await get(as, `${base}/cases?${query}`))).toEqual([403, 'not-allowed']);

  const of = { cycleId, subject: examSubject, level: 'senior', name: 'A卷', blueprint: sampleBlueprint };
  const paper = (await post(clerk, `${base}/papers`, of)).json();
  expect(paper.can.map(({ action }: { action: string }) => action)).toEqual([
    'exam-sitting.plan',
    'exam-paper.assemble',
  ]);
  const times = { opensAt: '2026-06-26T01:00:00.000Z', closesAt: '2026-06-26T03:00:00.000Z', minutes: 90 };
  const sitting = { cycleId, group: examGroup, title: '第一场', room: '示例楼301', ...times, paperId: paper.id };
  expect((await post(clerk, `${base}/sittings`, sitting)).statusCode).toBe(201);
  expect(await states()).toEqual([
    ['theory', 'planned'],
    ['skill', 'waiting'],
  ]);
  expect((await casesFor()).items[0]?.examination).toMatchObject({ kind: 'sitting', title: '第一场' });
});

test('a clerk finds who may be asked to examine, a chair who would get a mark by a release', async () => {
  const { clerk, chair, get, cycleId } = scene;
  const idsFor = async (level: string) =>
    (await get(clerk, `${base}/examiners?cycle=${cycleId}&level=${level}`))
      .json()
      .items.map(({ id }: { id: string }) => id)
      .sort();
  expect(await idsFor('senior')).toEqual(examiners.map(({ id }) => id).sort());
  expect(codeOf(await get(clerk, `${base}/examiners`))).toEqual([422, 'request-invalid']);
  expect(codeOf(await get(chair, `${base}/examiners?cycle=${cycleId}&level=senior`))).toEqual([403, 'not-allowed']);
  const place = new URLSearchParams({ cycleId, group: examGroup, method: 'theory' });
  expect((await get(chair, `${base}/marks/release?${place}`)).json()).toMatchObject({
    ...{ due: 0, passed: 0, released: 0, recorded: 0, missing: [{ name: one.name }] },
    can: [{ action: 'exam-mark.release', allowed: false }],
  });
  expect(codeOf(await get(clerk, `${base}/marks/release?${place}`))).toEqual([403, 'not-allowed']);
  const headsIn = async (language: string) => {
    const asked = { as: clerk, headers: { 'accept-language': language } };
    return readSheet((await scene.office.ask('GET', `/api${base}/marks/export.xlsx`, asked)).rawPayload)[0]?.slice(
      0,
      2,
    );
  };
  expect([await headsIn('zh-CN'), await headsIn('en')]).toEqual([
    ['评价计划', '分组'],
    ['Cycle', 'Group'],
  ]);
  expect(codeOf(await get(scene.people.otherClerk, `${base}/marks/release?${place}`))).toEqual([403, 'not-allowed']);
});

test('a panel that nobody has marked is moved or called off as a whole, and everybody of it is told', async () => {
  const { clerk, chair, get, post, put, office, people } = scene;
  const wanted = { candidate: one, examiners: examiners.map(({ id }) => id), group: examGroup };
  const plan = () =>
    post(clerk, `${base}/panels`, skillPanel(scene, { ...wanted, startsAt: '2026-06-27T01:00:00.000Z' }));
  const { id, version, can } = (await plan()).json();
  expect(can.map(({ action, allowed }: { action: string; allowed: boolean }) => [action, allowed])).toEqual([
    ['exam-panel.move', true],
    ['exam-panel.cancel', true],
  ]);
  const path = `${base}/panels/${id}`;
  const to = { version, startsAt: '2026-06-28T06:00:00.000Z', place: '示例二车间' };
  for (const as of [chair, people.provinceClerk, people.provinceOfficer, one.as])
    expect(codeOf(await put(as, `${path}/time`, to))[0]).toBeOneOf([403, 404]);
  const past = { ...to, startsAt: '2026-06-24T01:00:00.000Z' };
  expect(codeOf(await put(clerk, `${path}/time`, past))).toEqual([422, 'request-invalid']);
  const moved = await put(clerk, `${path}/time`, to);
  expect(moved.json().slots).toMatchObject([{ startsAt: to.startsAt, place: to.place, state: 'marking' }]);
  expect(codeOf(await put(clerk, `${path}/time`, to))).toEqual([409, 'version-stale']);

  const off = { version: version + 1, reason: '车间停电' };
  expect(codeOf(await post(chair, `${path}/cancel`, off))).toEqual([403, 'not-allowed']);
  const ended = (await post(clerk, `${path}/cancel`, off)).json();
  expect(ended).toMatchObject({ cancelled: true, cancelReason: off.reason, slots: [{ state: 'cancelled' }] });
  expect((await get(one.as, `${base}/mine`)).json().admissions[0]).toMatchObject({ id, state: 'cancelled' });
  expect((await get(examiners[0]?.as, `${base}/marking`)).json().items).toMatchObject([{ state: 'closed' }]);
  const told = await office.database.transaction({ role: 'system', purpose: 'test' }, async (tx) => ({
    jobs: await tx
      .selectFrom('jobs')
      .select(['kind', 'payload'])
      .where('kind', 'in', ['notify', 'notify-examiner'])
      .execute(),
    entries: await tx
      .selectFrom('audit_entries')
      .select(['action', 'detail'])
      .where('subject_id', '=', id)
      .orderBy('sequence')
      .execute(),
  }));
  for (const words of ['变更', '取消']) {
    const kinds = told.jobs.filter(({ payload }) => JSON.stringify(payload).includes(words)).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['notify', 'notify-examiner', 'notify-examiner', 'notify-examiner']);
  }
  expect(told.entries.map(({ action, detail }) => [action, detail])).toMatchObject([
    ['exam-panel.plan', {}],
    ['exam-panel.move', { startsAt: to.startsAt, candidates: 1, examiners: 3 }],
    ['exam-panel.cancel', { reason: off.reason, candidates: 1, examiners: 3 }],
  ]);

  // The candidate can be given another; that one is being marked, and stays.
  const second = (await plan()).json();
  const sheets = (await get(examiners[0]?.as, `${base}/marking?state=open`)).json().items;
  const filled = { as: examiners[0]?.as, body: { version: 1, scores: { wire: 30 } } };
  expect((await office.ask('PATCH', `/api${base}/marking/${sheets[0]?.id}`, filled)).statusCode).toBe(200);
  const refused = await post(clerk, `${base}/panels/${second.id}/cancel`, { version: 1, reason: off.reason });
  expect([codeOf(refused), refused.json().detail]).toEqual([
    [409, 'step-not-possible'],
    expect.stringContaining('已有考评员开始评分'),
  ]);
});
