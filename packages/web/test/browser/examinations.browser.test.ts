import type { ExamAttempt, ExamPaper, ExamSitting } from '@guantong/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addCandidate,
  type Candidate,
  type ExamScene,
  examGroup,
  examSceneOf,
  examSubject,
  questionSheet,
  sampleBlueprint,
  sampleQuestions,
} from '../../../server/test/evaluation/support/exam-scene.ts';
import { upload } from '../../../server/test/people/support/upload.ts';
import { axe } from './case-steps.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import { type ServedCases, startCases } from './start-cases.ts';

const start = '2026-06-15T01:00:00.000Z';
const opensAt = '2026-06-26T01:00:00.000Z';
let launched: LaunchedBrowser;
let scene: ExamScene & ServedCases;
let candidate: Candidate;
let sitting: ExamSitting;

beforeAll(async () => {
  const [browser, served] = await Promise.all([launchBrowser(), startCases(start)]);
  launched = browser;
  scene = { ...served, ...(await examSceneOf(served, start)) };
  candidate = await addCandidate(scene, '示例考甲');
  sitting = await planSitting();
  await scene.moveTo(opensAt);
});

afterAll(async () => {
  await launched?.close();
  await scene?.stop();
});

test('a candidate answers on a phone, goes on without a connection, and hands in what was kept', async () => {
  const { page, context } = await scene.visit(launched.browser, {
    ...{ as: candidate.as, address: '/office/examinations/mine', width: 390 },
  });
  await page.getByRole('link', { name: '进入考场' }).click();
  await page.getByRole('button', { name: '开始答题' }).click();
  await page.getByRole('heading', { name: /第 1 \/ 45 题/ }).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('radio').first().check();
  await page.getByText('全部已保存').waitFor();

  await context.setOffline(true);
  await page.getByRole('button', { name: '下一题' }).click();
  await page.getByRole('heading', { name: /第 2 \/ 45 题/ }).waitFor();
  await page.getByRole('radio').first().check();
  await page.getByText('连接中断，1 项作答已存本机').waitFor();
  expect(await savedAnswers()).toBe(1);
  await context.setOffline(false);
  await page.getByText('全部已保存').waitFor();
  expect(await savedAnswers()).toBe(2);

  await page.reload();
  await page.getByRole('button', { name: '答题卡' }).click();
  await page.getByText('已答 2 / 45 题').waitFor();
  await page.getByRole('button', { name: '交卷' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('还有 43 题未答').waitFor();
  await dialog.getByRole('button', { name: '交卷' }).click();
  await page.getByRole('heading', { name: '已交卷' }).waitFor();
  await context.close();
});

async function savedAnswers(): Promise<number> {
  const answer = await scene.get(candidate.as, `/examinations/sittings/${sitting.id}/attempt`);
  const { journal }: ExamAttempt = answer.json();
  return journal.length;
}

async function planSitting(): Promise<ExamSitting> {
  const { clerk, post, office, cycleId } = scene;
  const bytes = Buffer.from(questionSheet(sampleQuestions()));
  await upload(office, clerk, { url: '/api/examinations/questions/import', name: '题库.csv', bytes });
  const of = { cycleId, subject: examSubject, level: 'senior', name: '理论A卷', blueprint: sampleBlueprint };
  const paper: ExamPaper = (await post(clerk, '/examinations/papers', of)).json();
  const times = { opensAt, closesAt: '2026-06-26T03:00:00.000Z', minutes: 90 };
  const place = { cycleId, group: examGroup, title: '第一场', room: '示例技能楼301' };
  const planned = await post(clerk, '/examinations/sittings', { ...place, ...times, paperId: paper.id });
  expect(planned.statusCode, planned.body).toBe(201);
  return planned.json();
}
