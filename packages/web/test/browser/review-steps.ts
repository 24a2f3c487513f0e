import type { Page } from 'playwright-core';
import { choose } from './case-steps.ts';
import { settled } from './settled.ts';

/** The clerk opens a draw for a group; gives its id. */
export async function openDraw(page: Page, group: string, wanted: { seats: number; substitutes: number }) {
  await page.getByRole('link', { name: group }).click();
  await page.getByRole('link', { name: '发起专家抽取' }).click();
  await page.getByLabel('席位数').fill(String(wanted.seats));
  await page.getByLabel('候补人数').fill(String(wanted.substitutes));
  await page.getByRole('button', { name: '发起专家抽取' }).click();
  await page.waitForURL(/office\/draws\/[0-9a-f-]{36}$/);
  return idIn(page);
}

/** One party makes its secret and commits to it. */
export async function commit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '生成秘密' }).click();
  await page.getByText('秘密只保存在这台电脑的这个浏览器里').waitFor();
  const button = page.getByRole('button', { name: '提交承诺' });
  await button.click();
  await button.waitFor({ state: 'detached' });
}

/** The same party, once all three have committed. */
export async function reveal(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: '揭示秘密' });
  await button.click();
  await button.waitFor({ state: 'detached' });
}

/** The clerk plans the meeting of who was drawn; gives its id. */
export async function planMeeting(page: Page, meeting: { title: string; on: string; chair: string }) {
  await page.getByRole('link', { name: '安排评审会议' }).click();
  await page.getByLabel('会议名称').fill(meeting.title);
  await page.getByLabel('地点').fill('示例省人才大厦');
  await page.getByLabel('日期').fill(meeting.on);
  await page.getByLabel('日期').press('Enter');
  // The list only renders what is in sight: typed words search first.
  await choose(page, '主任委员', meeting.chair, meeting.chair);
  await page.getByRole('button', { name: '安排评审会议' }).click();
  await page.waitForURL(/office\/meetings\/[0-9a-f-]{36}$/);
  return idIn(page);
}

/** One act of the office on a thing: its button, the confirmation, and waits until the dialog has gone. */
export async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  await dialog.waitFor();
  await settled(page);
  await dialog.getByRole('button', { name: '确认办理' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** A member fetches the paper, agrees to every item and casts the ballot. */
export async function castYes(page: Page, items: number): Promise<void> {
  await page.getByRole('button', { name: '领取选票' }).click();
  await page.getByText(`已选 0 / ${items}`).waitFor();
  for (let item = 0; item < items; item += 1)
    await page.getByRole('group').nth(item).getByLabel('同意', { exact: true }).check();
  await page.getByRole('button', { name: '核对选票' }).click();
  await page.getByRole('button', { name: '投出选票' }).click();
  await page.getByText('您已投票').waitFor();
}

/** The id in the address of a page. */
export function idIn(page: Page): string {
  return page.url().split('/').at(-1) ?? '';
}
