import type { Page } from 'playwright-core';
import { settled } from './settled.ts';

/** Issues everything that is confirmed. */
export async function issueAll(page: Page, count: number): Promise<void> {
  await page.getByRole('link', { name: '发证', exact: true }).click();
  await page.getByRole('heading', { name: '发证', level: 1 }).waitFor();
  await page.locator('thead input[type=checkbox]').check();
  await page.getByRole('button', { name: '发证', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await settled(page);
  await dialog.getByRole('button', { name: `办理 ${count} 项` }).click();
  await dialog.getByText(`完成 ${count} 项`).waitFor();
  await dialog.getByRole('button', { name: '关闭' }).last().click();
}

/** The address in the QR code of the holder's certificate. */
export async function addressOfCode(page: Page, title: string): Promise<string> {
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '我的证书' }).click();
  await page.getByText(title).first().waitFor();
  return (await page.getByRole('link', { name: '公开核验页' }).getAttribute('href')) ?? '';
}
