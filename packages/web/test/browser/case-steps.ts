import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { settled } from './settled.ts';

/** Chooses from a list of antd by the words of its option; typed words search first. */
export async function choose(page: Page, label: string, option: string, typed?: string): Promise<void> {
  const control = page.getByLabel(label).first();
  await control.click();
  if (typed !== undefined) await control.fill(typed);
  await settled(page);
  const list = await control.getAttribute('aria-controls');
  const options = page.locator('.ant-select-dropdown').filter({ has: page.locator(`[id="${list}"]`) });
  await options.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
}

/** Takes a step of a case: its button, what it asks, the confirmation, and waits until the dialog has gone. */
export async function take(
  page: Page,
  action: string,
  answer: (dialog: ReturnType<Page['getByRole']>) => Promise<void> = async () => {},
): Promise<void> {
  await page.locator('.case-actions').getByRole('button', { name: action, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: action });
  await dialog.waitFor();
  await settled(page);
  await answer(dialog);
  await settled(page);
  await dialog.getByRole('button', { name: '确认办理' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Waits until the head of the case says where it stands. */
export async function standsAt(page: Page, state: string): Promise<void> {
  await page.locator('[aria-current="step"]').filter({ hasText: state }).waitFor();
}

/** Fills the form of an application and waits until the server has all of it. */
export async function fillForm(page: Page, statement: string): Promise<void> {
  await page.getByLabel('现岗位').fill('维修电工');
  await page.getByLabel('联系电话').fill('13800000000');
  await page.getByLabel('技术技能工作总结').fill(statement);
  await page.getByRole('button', { name: '增加一项业绩' }).click();
  await page.getByLabel('名称').fill('配电柜节能改造');
  await page.getByLabel('内容与效果').fill('节电一成，已推广至三个车间。');
  await page.getByLabel('我确认').check();
  await saved(page);
  await page.getByText(/还有 \d+ 项必填内容没有填/).waitFor({ state: 'detached' });
}

export async function saved(page: Page): Promise<void> {
  await page.getByText('全部已保存').waitFor();
}

/** The employer confirms every record that the answer rests on. */
export async function verifyFacts(page: Page): Promise<void> {
  const open = page.locator('.case-facts li').filter({ hasText: '须核验' });
  await open.first().waitFor();
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().getByRole('button', { name: /^属实/ }).click();
    await expect.poll(() => open.count(), { timeout: 20_000 }).toBe(left - 1);
  }
}

/** What axe finds on a screen, in words. */
export async function axe(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
