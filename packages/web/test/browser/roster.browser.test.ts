import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import { openPage } from './open-page.ts';
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

const head =
  '工号,姓名,现职业,现岗位起始日期,单位地区,证书1等级,证书1职业,证书1发证日期,2023年度考核,2024年度考核,2025年度考核';
const people = Array.from({ length: 120 }, (_, index) => {
  const month = String((index % 12) + 1).padStart(2, '0');
  return `9${index},张${index},电工,2012-01-01,110105,技师,电工,2023-${month}-15,合格,合格,合格`;
});

async function uploadCsv(name: string, lines: readonly string[]) {
  const path = join(pages.folder, name);
  await writeFile(path, `\u{feff}${lines.join('\r\n')}\r\n`);
  const visitor = await openPage(launched.browser, { address: `${pages.address}/roster` });
  await visitor.page.getByLabel('按哪一天判断').fill('2026-06-30');
  await visitor.page.locator('input[type=file]').setInputFiles(path);
  return visitor;
}

test('a roster goes from upload to its filtered people, its files, and its deletion', async () => {
  const { page, context, errors } = await uploadCsv('roster.csv', [head, ...people]);
  await page.getByRole('heading', { name: '结果', exact: true }).waitFor();
  expect(await page.locator('.roster-figures').innerText()).toContain('120 人');
  await page.locator('.month:enabled').nth(1).click();
  await expect.poll(() => page.getByRole('combobox', { name: '可报月份' }).inputValue()).not.toBe('');
  await page.getByRole('combobox', { name: '目标' }).selectOption({ index: 1 });
  await page.getByRole('combobox', { name: '结论' }).selectOption('all');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载全部结果（xlsx）' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );

  await page.reload();
  await page.getByRole('heading', { name: '结果', exact: true }).waitFor();
  await page.getByRole('button', { name: '立即删除并重新上传' }).click();
  await page.getByRole('heading', { name: '上传花名册' }).waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test('errors are shown by row and column, with the rows to correct as a file', async () => {
  const wrong = '900,张错,电工,2012-13-01,110105,技师,电工,2023-01-15,合格,合格,合格';
  const { page, context } = await uploadCsv('wrong.csv', [head, ...people.slice(0, 3), wrong]);
  await page.getByRole('heading', { name: /要改正的 \d+ 处/ }).waitFor();
  const table = page.getByRole('region', { name: /要改正的/ });
  await table.getByText('2012-13-01').waitFor();
  expect(await table.innerText()).toContain('D5');
  const link = page.getByRole('link', { name: '下载待改正的行（xlsx）' });
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  await context.close();
});

test('a file that is no roster says what it should be', async () => {
  const path = join(pages.folder, 'picture.xlsx');
  await writeFile(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const { page, context } = await openPage(launched.browser, { address: `${pages.address}/roster` });
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByRole('heading', { name: '这个文件不能用' }).waitFor();
  await page.getByRole('button', { name: '重新上传' }).click();
  await page.getByRole('heading', { name: '上传花名册' }).waitFor();
  await context.close();
});

test('the template can be downloaded', async () => {
  const { page, context } = await openPage(launched.browser, { address: `${pages.address}/roster` });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载 Excel 模板' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  await context.close();
});

test('without a connection an upload says so and the page stays usable', async () => {
  const { page, context } = await openPage(launched.browser, { address: `${pages.address}/roster` });
  await context.setOffline(true);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'r.csv', mimeType: 'text/csv', buffer: Buffer.from(head) });
  await page.getByRole('heading', { name: '现在连不上网络' }).waitFor();
  expect(await page.getByRole('button', { name: '选择文件' }).isEnabled()).toBe(true);
  await context.close();
});
