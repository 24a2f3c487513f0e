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
  expect(codeOf(await get(scene.people.otherClerk, `${base}/marks/release?${place}`))).toEqual([403, 'not-allowed']);
});
