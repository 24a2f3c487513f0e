import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeUpResidentId } from '../../../server/src/testing/made-up-resident-id.ts';
import type { TestActor } from '../../../server/src/testing/test-actors.ts';
import { axe } from './case-steps.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import { settled } from './settled.ts';
import { type ServedCases, startCases } from './start-cases.ts';

const start = '2026-03-02T01:00:00.000Z';

let launched: LaunchedBrowser;
let scene: ServedCases;

beforeAll(async () => {
  launched = await launchBrowser();
  scene = await startCases(start);
});

afterAll(async () => {
  await launched?.close();
  await scene?.stop();
});

const visit = (as: TestActor, address: string) => scene.visit(launched.browser, { as, address });

/** Chooses by the words of an option, which are typed first; the dialog's own name may hold those of the field. */
async function pick(page: Page, label: string, option: string): Promise<void> {
  const control = page.getByLabel(label, { exact: true });
  await control.click();
  await control.fill(option);
  await settled(page);
  await page.locator('.ant-select-item-option').filter({ hasText: option, visible: true }).click();
}

test('the cycle of last year is copied, published, opened on its day and closed after its last', async () => {
  const { ended } = scene.seeded.cycles;
  const visitor = await visit(scene.people.cityClerk, `/office/cycles/${ended.id}`);
  const { page, context, errors } = visitor;
  const confirm = page.getByRole('button', { name: '确认办理' });
  await page.getByRole('button', { name: '复制到新年度' }).click();
  expect(await page.getByRole('dialog').getByLabel('新年度').inputValue()).toBe('2026');
  await confirm.click();
  await page.getByRole('link', { name: '修改草稿' }).click();
  await page.getByLabel('单位公示工作日数').waitFor();
  expect(await page.getByLabel('申报开始').inputValue()).toContain('2026');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByRole('button', { name: '发布通知' }).click();
  await confirm.click();
  await page.getByRole('button', { name: '撤回通知' }).waitFor();
  await scene.moveAll('2026-03-11T01:00:00.000Z', [visitor]);
  await page.reload();
  await page.getByRole('button', { name: '开始受理' }).click();
  await confirm.click();
  await page.getByText('结束计划 — 2026年11月1日起方可办理').waitFor();
  await scene.moveAll('2026-11-02T01:00:00.000Z', [visitor]);
  await page.reload();
  await page.getByRole('button', { name: '结束计划' }).click();
  await confirm.click();
  await page.getByText('已结束').first().waitFor();
  expect(errors).toEqual([]);
  await context.close();
  await scene.moveTo(start);
});

test('the system administrator makes an account, the security administrator its role, the audit shows both', async () => {
  const now = new Date(start);
  const signedIn = (role: 'system-administrator' | 'security-administrator' | 'audit-administrator') =>
    scene.office.actors.signedIn(role, { now });
  await scene.moveAll(start, []);
  const system = await visit(await signedIn('system-administrator'), '/office/accounts');
  await system.page.getByRole('link', { name: '建立工作人员账号' }).click();
  await system.page.getByLabel('登录名').fill('new.clerk');
  await system.page.getByLabel('姓名').fill('钱示例');
  await system.page.getByLabel('身份证号').fill(madeUpResidentId());
  expect(await axe(system.page)).toEqual([]);
  await system.page.getByRole('button', { name: '建立账号' }).click();
  await system.page.getByRole('link', { name: '查看账号' }).click();
  await system.page.getByRole('heading', { name: '钱示例' }).waitFor();
  expect(await system.page.getByRole('button', { name: '授予角色' }).count()).toBe(0);
  expect(await axe(system.page)).toEqual([]);
  await system.context.close();

  const security = await visit(await signedIn('security-administrator'), '/office/accounts?name=new.clerk');
  await security.page.getByRole('link', { name: '钱示例' }).click();
  await security.page.getByRole('button', { name: '授予角色' }).click();
  await pick(security.page, '角色', '评价机构经办人');
  const body = scene.seeded.bodies.provinceTitles.name;
  await pick(security.page, '所在单位、机构或部门', body);
  await security.page.getByRole('button', { name: '确认办理' }).click();
  await security.page.getByRole('button', { name: '撤销 评价机构经办人' }).waitFor();
  expect(await axe(security.page)).toEqual([]);
  await security.context.close();

  const audit = await visit(await signedIn('audit-administrator'), '/office/audit?action=role.grant');
  await audit.page.getByRole('rowheader', { name: 'role.grant' }).first().waitFor();
  expect(await audit.page.getByRole('link', { name: '导出全部链' }).getAttribute('href')).toContain('export.ndjson');
  expect(await axe(audit.page)).toEqual([]);
  await audit.context.close();
});
