import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { totpCode } from '../../../server/src/modules/people/sign-in/second-factor.ts';
import { madeUpResidentId } from '../../../server/src/testing/made-up-resident-id.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import { openPage } from './open-page.ts';
import { type ServedOffice, startOffice } from './start-office.ts';

let launched: LaunchedBrowser;
let office: ServedOffice;

beforeAll(async () => {
  [launched, office] = await Promise.all([launchBrowser(), startOffice()]);
});

afterAll(async () => {
  await launched?.close();
  await office?.stop();
});

const password = 'correct horse battery';

async function signIn(page: Page, loginName: string): Promise<void> {
  await page.getByLabel('登录名').fill(loginName);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

// What antd would do against the security headers; a browser notes refused requests in the same place.
function refusedByHeaders(errors: readonly string[]): readonly string[] {
  return errors.filter((error) => error.includes('Content Security Policy'));
}

async function axe(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

test('a worker registers, comes in, changes the password and goes out', async () => {
  const { page, context, errors } = await openPage(launched.browser, { address: `${office.address}/register` });
  await page.getByRole('button', { name: '注册申报人账号' }).click();
  expect(await page.getByRole('alert').count()).toBe(4);
  await page.getByLabel('姓名').fill('周示例');
  await page.getByLabel('身份证号').fill(madeUpResidentId());
  await page.getByLabel('登录名').fill('zhou.example');
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByLabel('再输入一次密码').fill(password);
  await page.getByRole('button', { name: '注册申报人账号' }).click();
  await page.waitForURL('**/office');
  await page.getByRole('heading', { name: '工作台' }).waitFor();
  expect(await page.locator('.office-top').innerText()).toContain('周示例');
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '我的账号' }).click();
  await page.getByText('本次登录').waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByLabel('现在的密码').fill(password);
  await page.getByLabel('新密码', { exact: true }).fill(`${password} staple`);
  await page.getByLabel('再输入一次密码').fill(`${password} staple`);
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.getByText('密码已修改').waitFor();
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.waitForURL('**/sign-in');
  await page.goto(`${office.address}/office/account`);
  await page.waitForURL(/sign-in[?]back=/);
  expect(refusedByHeaders(errors)).toEqual([]);
  await context.close();
});

test('somebody of an office sets up a second factor before anything else', async () => {
  const body = await office.actors.organisation('evaluation-body', { name: '示范评审中心' });
  const { loginName } = await office.actors.signedIn('body-clerk', { at: body, name: '吴示例', password });
  const { page, context, errors } = await openPage(launched.browser, { address: `${office.address}/office/account` });
  await page.waitForURL(/sign-in[?]back=/);
  await signIn(page, loginName);
  await page.getByRole('heading', { name: '设置动态口令' }).waitFor();
  await page.locator('.sign-in-qr svg').waitFor();
  expect(await axe(page)).toEqual([]);
  const secret = (await page.locator('.sign-in-secret').innerText()).replaceAll(' ', '');
  await page.getByLabel('六位数字').fill(totpCode(secret, new Date()));
  await page.getByRole('button', { name: '确认' }).click();
  await page.waitForURL('**/office/account');
  await page.getByRole('heading', { name: '我的账号' }).waitFor();
  expect(await page.locator('.office-role').innerText()).toBe('评价机构经办人 · 示范评审中心');
  expect(refusedByHeaders(errors)).toEqual([]);
  await context.close();
});

test('a wrong password is refused in words', async () => {
  const { page, context } = await openPage(launched.browser, { address: `${office.address}/sign-in`, language: 'zh' });
  await signIn(page, 'nobody.here');
  const said = await page.getByRole('alert').innerText();
  expect(said).not.toContain('nobody.here');
  expect(said.length).toBeGreaterThan(4);
  await context.close();
});

test('the access table is read at 390 px, for one role or all', async () => {
  const { page, context, errors } = await openPage(launched.browser, {
    address: `${office.address}/docs/access`,
    width: 390,
  });
  await page.locator('.access-table tbody tr').first().waitFor();
  const all = await page.locator('.access-table tbody tr').count();
  await page.getByLabel('角色').selectOption('audit-administrator');
  expect(await page.locator('.access-table tbody tr').count()).toBeLessThan(all);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await axe(page)).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

test('public pages load nothing of antd', async () => {
  const context = await launched.browser.newContext();
  const page = await context.newPage();
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text());
  });
  for (const path of ['/', '/sign-in', '/register', '/docs/access']) {
    await page.goto(`${office.address}${path}`, { waitUntil: 'networkidle' });
  }
  expect(scripts.length).toBeGreaterThan(4);
  expect(
    (await Promise.all(scripts)).filter((script) => script.includes('ant-btn') || script.includes('anticon')),
  ).toEqual([]);
  await context.close();
});
