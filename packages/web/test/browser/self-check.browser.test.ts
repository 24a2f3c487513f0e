import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import { electrician, openPage } from './open-page.ts';
import { type ServedPages, startPages } from './start-pages.ts';

let launched: LaunchedBrowser;
let pages: ServedPages;

beforeAll(async () => {
  [launched, pages] = await Promise.all([launchBrowser(), startPages()]);
});

afterAll(async () => {
  await launched?.close();
  await pages?.stop();
});

async function answerThree(page: Page, since = '2022-05-01'): Promise<void> {
  await page.getByLabel('1. 现在持有的等级或职称').selectOption('skill-level:technician');
  await page.getByLabel('2. 证书上的职业（工种）').fill('dg');
  await page.getByRole('option', { name: '电工' }).click();
  await page.getByLabel('3. 取得的日期').fill(since);
  await page.getByLabel('按哪一天判断').fill('2026-06-30');
}

test('three questions give an answer at once, and nothing entered leaves the browser', async () => {
  const { page, context, errors } = await openPage(launched.browser, { address: pages.address });
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  await answerThree(page);
  await page.getByRole('heading', { name: '工程师', exact: true }).waitFor();
  await page.getByText('还不能确定').first().waitFor();
  expect(await page.getByText('还不能确定').count()).toBeGreaterThan(0);
  expect(sent.filter((each) => !each.startsWith('GET ') || each.includes('6-31-01-03'))).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

test('then only what would change the answer is asked, until it is settled', async () => {
  const { page, context } = await openPage(launched.browser, { address: pages.address });
  await answerThree(page);
  await page.getByRole('heading', { name: '2023、2024、2025 年的年度考核，结果都合格吗？' }).waitFor();
  await page.getByRole('button', { name: '都合格（或优秀）' }).click();
  await page.getByRole('heading', { name: /^现在就能报 \d+ 项$/ }).waitFor();
  const card = page.locator('.target-card', { has: page.getByRole('heading', { name: '工程师', exact: true }) });
  expect(await card.locator('.badge').innerText()).toBe('现在就能报');
  await card.getByText('为什么').click();
  await card.getByRole('link', { name: /96号/ }).first().waitFor();
  await context.close();
});

test('the clause of an answer leads to its document in the policy library', async () => {
  const { page, context } = await openPage(launched.browser, { address: pages.address, request: electrician });
  await page.locator('.target-card').first().getByText('为什么').click();
  await page.locator('.target-card').first().locator('.citations a').first().click();
  await page.locator('.document-cited').waitFor();
  expect(new URL(page.url()).pathname).toBe('/policy');
  await context.close();
});

test('a dossier is saved to a file, cleared, and loaded again with the same answer', async () => {
  const { page, context } = await openPage(launched.browser, { address: pages.address, request: electrician });
  const headline = await page.locator('.answer-headline').innerText();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存为文件' }).click(),
  ]);
  const path = join(pages.folder, 'saved.json');
  await file.saveAs(path);
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(electrician);

  await page.getByRole('button', { name: '清空' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '清空' }).click();
  await page.getByText('答案会出现在这里').waitFor();

  await page.locator('input[type=file]').setInputFiles(path);
  await page.locator('.answer-headline').waitFor();
  expect(await page.locator('.answer-headline').innerText()).toBe(headline);
  await context.close();
});

test('a file that is not a dossier is refused with place, expectation and finding', async () => {
  const { page, context } = await openPage(launched.browser, { address: pages.address });
  const path = join(pages.folder, 'wrong.json');
  await writeFile(
    path,
    JSON.stringify({ ...electrician, asOf: '2026-02-30', dossier: { ...electrician.dossier, age: 40 } }),
  );
  await page.locator('input[type=file]').setInputFiles(path);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('/asOf').waitFor();
  await dialog.getByText('/dossier/age').first().waitFor();
  expect(await dialog.getByText('/dossier/age').count()).toBe(1);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await writeFile(path, 'PK\u0003\u0004');
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByRole('dialog').getByText('无法读取的内容').waitFor();
  await context.close();
});

test('the whole dossier is edited record by record', async () => {
  const { page, context } = await openPage(launched.browser, { address: pages.address, request: electrician });
  await page.getByRole('button', { name: '完整档案' }).click();
  await page.getByRole('button', { name: '添加荣誉' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('这一项要填').nth(1).waitFor();
  expect(await page.getByText('这一项要填').count()).toBe(2);
  await page.getByRole('dialog').getByLabel('荣誉', { exact: true }).selectOption('national-technical-expert');
  await page.getByLabel('授予日期').fill('2023-01-01');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('全国技术能手 · 2023年1月1日').waitFor();
  await page.getByRole('button', { name: '完成' }).click();
  await page.getByRole('heading', { name: '高级工程师', exact: true }).first().waitFor();
  await page.locator('.question').getByRole('button', { name: '是', exact: true }).click();
  const card = page
    .locator('.target-card', { has: page.getByRole('heading', { name: '高级工程师', exact: true }) })
    .first();
  await expect.poll(() => card.locator('.badge').first().innerText()).toBe('现在就能报');
  await context.close();
});

test('the language changes everywhere, is remembered, and says so to the browser', async () => {
  const { page, context } = await openPage(launched.browser, { address: pages.address, request: electrician });
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'With the certificate I hold, what can I apply for?' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.reload();
  await page.getByRole('link', { name: 'Career map', exact: true }).click();
  await page.getByRole('heading', { name: 'The bridge between skills and titles' }).waitFor();
  await context.close();
});

test('长者模式 enlarges type and targets and is remembered', async () => {
  const { page, context } = await openPage(launched.browser, { address: pages.address });
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await size();
  await page.getByRole('button', { name: '长者模式' }).click();
  expect(await page.getByRole('button', { name: '长者模式' }).getAttribute('aria-pressed')).toBe('true');
  await expect.poll(size).toBeGreaterThan(before * 1.2);
  await page.reload();
  expect(await size()).toBeGreaterThan(before * 1.2);
  const height = (await page.getByLabel('1. 现在持有的等级或职称').boundingBox())?.height ?? 0;
  expect(height).toBeGreaterThanOrEqual(56);
  await context.close();
});

test('without a connection the self-check goes on and the other pages say so', async () => {
  const { page, context } = await openPage(launched.browser, { address: pages.address });
  await context.setOffline(true);
  await page.getByText('当前没有网络').waitFor();
  await answerThree(page);
  await page.getByRole('heading', { name: '工程师', exact: true }).waitFor();
  await page.getByRole('link', { name: '花名册' }).click();
  await page.getByRole('heading', { name: '现在连不上网络' }).waitFor();
  await context.setOffline(false);
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByRole('heading', { name: '全单位花名册' }).waitFor();
  await context.close();
});

test('by keyboard alone: from the three questions to the reasons', async () => {
  const { page, context } = await openPage(launched.browser, { address: pages.address });
  const { keyboard } = page;
  await keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  for (let presses = 0; presses < 5; presses += 1) await keyboard.press('ArrowDown');
  expect(await page.getByLabel('1. 现在持有的等级或职称').inputValue()).toBe('skill-level:technician');
  await keyboard.press('Tab');
  await keyboard.type('dg');
  await keyboard.press('Enter');
  expect(await page.getByLabel('2. 证书上的职业（工种）').inputValue()).toBe('电工（6-31-01-03）');
  await keyboard.press('Tab');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
  expect(outline).toBe('solid');
  await keyboard.type('05012022');
  await page.locator('.answer-headline').waitFor();
  const reasons = page.locator('.target-card summary').first();
  for (let presses = 0; presses < 60; presses += 1) {
    await keyboard.press('Tab');
    if (await reasons.evaluate((element) => element === document.activeElement)) break;
  }
  await keyboard.press('Enter');
  await page.locator('.target-card .explanation').first().waitFor();
  await context.close();
});
