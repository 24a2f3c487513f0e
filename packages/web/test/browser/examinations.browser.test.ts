import type { ExamAttempt } from '@guantong/contracts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addCandidate,
  type Candidate,
  type ExamScene,
  examGroup,
  examSceneOf,
  questionSheet,
  sampleQuestions,
} from '../../../server/test/evaluation/support/exam-scene.ts';
import { upload } from '../../../server/test/people/support/upload.ts';
import { axe, choose } from './case-steps.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import { idIn } from './review-steps.ts';
import { settled } from './settled.ts';
import { type ServedCases, startCases } from './start-cases.ts';

const start = '2026-06-15T01:00:00.000Z';
const opensAt = '2026-06-26T01:00:00.000Z';
let launched: LaunchedBrowser;
let scene: ExamScene & ServedCases;
let candidate: Candidate;
let sittingId: string;

beforeAll(async () => {
  const [browser, served] = await Promise.all([launchBrowser(), startCases(start)]);
  launched = browser;
  scene = { ...served, ...(await examSceneOf(served, start)) };
  candidate = await addCandidate(scene, '示例考甲');
  const bytes = Buffer.from(questionSheet(sampleQuestions()));
  await upload(scene.office, scene.clerk, { url: '/api/examinations/questions/import', name: '题库.csv', bytes });
  await scene.moveTo('2026-06-25T01:00:00.000Z');
});

afterAll(async () => {
  await launched?.close();
  await scene?.stop();
});

test('a clerk enters a question, assembles a paper that the bank has enough for, and plans a sitting that candidates find', async () => {
  const { page, context } = await scene.visit(launched.browser, {
    ...{ as: scene.clerk, address: '/office/examinations/questions/new', width: 390 },
  });
  await enterQuestion(page);
  await page.goto(`${scene.address}/office/examinations/papers/new`);
  await assemblePaper(page);
  await page.getByRole('link', { name: '用此试卷安排考试' }).click();
  await planSitting(page);
  await context.close();

  const visitor = await scene.visit(launched.browser, { as: candidate.as, address: '/office/examinations/mine' });
  await visitor.page.getByRole('heading', { name: /理论知识考试 · 第一场/ }).waitFor();
  await visitor.page.getByText('示例技能楼301').waitFor();
  await visitor.context.close();
  await scene.moveTo(opensAt);
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
  const answer = await scene.get(candidate.as, `/examinations/sittings/${sittingId}/attempt`);
  const { journal }: ExamAttempt = answer.json();
  return journal.length;
}

/** What is refused is said at its field, and nothing that was typed is lost. */
async function enterQuestion(page: Page): Promise<void> {
  await choose(page, '选择职业', '电工', '6-31-01-03');
  await choose(page, '等级', '高级工');
  await page.getByLabel('知识点').fill('安全用电');
  await page.getByLabel('题干').fill('停电检修时，先做哪一步？');
  await page.getByLabel('选项 A').fill('验电');
  await page.getByLabel('选项 B').fill('验电');
  await page.getByLabel('A 正确').check();
  const save = page.getByRole('button', { name: '保存试题' });
  await save.click();
  await page.getByText(/各选项内容不同/).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByLabel('选项 B').fill('挂牌');
  await save.click();
  await page.waitForURL(/questions\/[0-9a-f-]{36}$/);
  await page.getByText('停电检修时，先做哪一步？').waitFor();
}

/** Asks for more than the bank has first, and reads what is missing before anything is sent. */
async function assemblePaper(page: Page): Promise<void> {
  await choose(page, '评价计划', scene.seeded.cycles.skillRecognition.name, scene.seeded.cycles.skillRecognition.name);
  await choose(page, '职业或科目', '6-31-01-03');
  await choose(page, '等级', '高级工');
  await page.getByLabel('试卷名称').fill('理论A卷');
  const countOf = (kind: string) => page.getByLabel(new RegExp(`^电工基础 · ${kind}`));
  await countOf('单选题').fill('25');
  await page.getByText('需 25 题，题库有 20 题，缺 5 题').first().waitFor();
  await countOf('单选题').fill('20');
  await countOf('多选题').fill('10');
  await countOf('判断题').fill('15');
  await page.getByText('题库够用，可以组卷。').waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: '组卷' }).click();
  await page.waitForURL(/papers\/[0-9a-f-]{36}$/);
}

async function planSitting(page: Page): Promise<void> {
  await choose(page, '分组', examGroup);
  await page.getByLabel('名称').fill('第一场');
  await page.getByLabel('考场和地址').fill('示例技能楼301');
  await page.getByLabel('开考（日期）').fill('2026-06-26');
  await page.getByLabel('开考（日期）').press('Enter');
  await settled(page);
  await page.getByText('已选 1 / 1 人').waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: '安排考试场次' }).click();
  await page.waitForURL(/sittings\/[0-9a-f-]{36}$/);
  sittingId = idIn(page);
}
