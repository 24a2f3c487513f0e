import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import { type ServedCases, startCases } from './start-cases.ts';

const start = '2026-03-02T01:00:00.000Z';
const committeeName = '云川市工程系列初级职称评审委员会';
const cycleName = '云川市2026年度工程系列助理级职称评审';
const days = {
  发布通知: '2026-03-03',
  申报开始: '2026-03-09',
  申报截止: '2026-04-30',
  单位审核推荐截止: '2026-05-20',
  受理截止: '2026-06-10',
  评审或考核开始: '2026-06-15',
  评审或考核结束: '2026-06-26',
  结果公示开始: '2026-07-01',
  计划结束: '2026-07-15',
} as const;

let launched: LaunchedBrowser;
let scene: ServedCases;

beforeAll(async () => {
  [launched, scene] = await Promise.all([launchBrowser(), startCases(start)]);
});

afterAll(async () => {
  await launched?.close();
  await scene?.stop();
});

async function axe(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** Chooses one of a list by its name. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.keyboard.type(option);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

async function pickDay(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.click();
  await field.fill(day);
  await field.press('Enter');
}

test('the bureau files a committee, the body publishes a cycle, the public reads the notice', async () => {
  await fileCommittee();
  await publishCycle();
  await readNotice();
});

async function fileCommittee(): Promise<void> {
  const { page, context } = await scene.visit(launched.browser, {
    as: scene.people.cityOfficer,
    address: '/office/committees?state=submitted',
  });
  await page.getByRole('link', { name: committeeName }).click();
  await page.getByRole('heading', { name: committeeName }).waitFor();
  await page.getByText('项检查全部符合').waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: '核准备案' }).click();
  const dialog = page.getByRole('dialog');
  const confirm = dialog.getByRole('button', { name: '确认办理' });
  expect(await confirm.isDisabled()).toBe(true);
  await dialog.getByLabel('核准文号').fill('示例人社评〔2026〕1号');
  await pickDay(page, '有效期起', '2026-03-02');
  await pickDay(page, '有效期止', '2030-03-01');
  await confirm.click();
  // Longer than three years: the refusal tells the check and what it rests on, and what was written stays.
  await dialog.getByText('不符合', { exact: true }).waitFor();
  await pickDay(page, '有效期止', '2029-03-01');
  await confirm.click();
  await page.getByText('示例人社评〔2026〕1号').waitFor();
  expect(await page.getByRole('button', { name: '核准备案' }).count()).toBe(0);
  await context.close();
}

async function publishCycle(): Promise<void> {
  const { page, context } = await scene.visit(launched.browser, {
    as: scene.people.cityClerk,
    address: '/office/cycles/new',
  });
  await page.getByRole('button', { name: '保存草稿' }).click();
  expect(await page.getByRole('alert').innerText()).toContain('申报开始');
  for (const [label, day] of Object.entries(days)) await pickDay(page, label, day);
  await choose(page, '职称系列', '工程');
  await choose(page, '评审委员会', committeeName);
  await choose(page, '等级', '助理级');
  await page.getByRole('button', { name: '增加一种方式' }).click();
  await page.getByLabel('名称', { exact: true }).fill(cycleName);
  await page.getByLabel('通知正文').fill('现将2026年度工程系列助理级职称评审有关事项通知如下。');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByRole('heading', { name: cycleName }).waitFor();
  await page.getByText('项检查全部符合').waitFor();
  await page.getByRole('button', { name: '发布通知' }).click();
  await page.getByRole('button', { name: '确认办理' }).click();
  await page.getByRole('link', { name: '公众看到的公告' }).waitFor();
  expect(await page.getByRole('button', { name: '发布通知' }).count()).toBe(0);
  await context.close();
}

async function readNotice(): Promise<void> {
  const { page, context, errors } = await scene.visit(launched.browser, { address: '/notices', width: 390 });
  await page.getByLabel('类别').selectOption('title-review');
  await page.getByLabel('申报时间').selectOption('false');
  await page.waitForURL(/openNow=false/);
  await page.getByRole('link', { name: cycleName }).click();
  await page.getByRole('heading', { name: cycleName }).waitFor();
  await page.getByText('现在不受理').waitFor();
  const said = await page.getByRole('main').innerText();
  expect(said).toContain('最迟自 2026年4月30日 起算 5 个工作日');
  expect(said).toContain('劳动节');
  expect(said).toContain(committeeName);
  expect(said).toMatch(/[0-9a-f]{64}/);
  const members = scene.seeded.committees.submitted.members.map(({ expert_id: id }) => id);
  const names = scene.seeded.experts.filter(({ row }) => members.includes(row.id)).map(({ row }) => row.name);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => said.includes(name))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await axe(page)).toEqual([]);
  await scene.moveAll('2026-03-10T01:00:00.000Z', [{ page, context, errors }]);
  await page.reload({ waitUntil: 'networkidle' });
  const apply = page.getByRole('link', { name: '申报', exact: true });
  expect(await apply.getAttribute('href')).toMatch(/^\/office\/apply\?cycle=[0-9a-f-]{36}$/);
  expect(errors).toEqual([]);
  await context.close();
}

test('a screen whose role may not see it says so, and a notice that is not there too', async () => {
  const worker = await scene.visit(launched.browser, { as: scene.people.worker, address: '/office/committees' });
  await worker.page.locator('.state').waitFor();
  expect(await worker.page.getByRole('navigation', { name: '主菜单' }).innerText()).not.toContain('评审委员会');
  await worker.context.close();
  const stranger = await scene.visit(launched.browser, { address: `/notices/${crypto.randomUUID()}` });
  await stranger.page.getByRole('heading', { name: '没有这份公告' }).waitFor();
  await stranger.context.close();
});
