import type { Page } from 'playwright-core';
import { settled } from './settled.ts';

/** A candidate begins the paper, answers its single and multiple choices rightly, and hands it in with the others open. */
export async function sitPaper(page: Page): Promise<void> {
  await page.getByRole('link', { name: '进入考场' }).click();
  await page.getByRole('button', { name: '开始答题' }).click();
  for (let place = 1; place <= 30; place += 1) {
    await page.getByRole('heading', { name: new RegExp(`第 ${place} / 45 题`) }).waitFor();
    // What is right is called so in the questions of the tests.
    const right = page.locator('.exam-option').filter({ hasText: '对答' }).locator('input');
    for (let each = 0; each < (place > 20 ? 2 : 1); each += 1) await right.nth(each).check();
    await page.getByRole('button', { name: '下一题' }).click();
  }
  await page.getByText('全部已保存').waitFor();
  await page.getByRole('button', { name: '交卷' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('还有 15 题未答').waitFor();
  await dialog.getByRole('button', { name: '交卷' }).click();
  await page.getByRole('heading', { name: '已交卷' }).waitFor();
}

/** An examiner marks a candidate item by item and signs. What is typed while the first points are on their way is saved after them. */
export async function markCandidate(page: Page, candidate: string, points: Readonly<Record<string, number>>) {
  await page.getByRole('link', { name: candidate }).click();
  const [first, ...others] = Object.entries(points);
  if (first === undefined) throw new Error('an item is to be marked');
  const saves = '**/api/examinations/marking/*';
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route(saves, async (route) => {
    if (route.request().method() === 'PATCH') await held;
    await route.continue();
  });
  await fill(first);
  await page.getByText('正在保存').waitFor();
  for (const each of others) await fill(each);
  goOn();
  await page.getByText('已保存', { exact: true }).waitFor();
  await page.getByRole('button', { name: '签署评分表' }).click();
  const dialog = page.getByRole('dialog', { name: '签署评分表' });
  await dialog.waitFor();
  await settled(page);
  await dialog.getByRole('button', { name: '确认办理' }).click();
  await dialog.waitFor({ state: 'detached' });

  async function fill([item, given]: readonly [string, number]): Promise<void> {
    await page.getByLabel(item).fill(String(given));
    await page.getByLabel(item).blur();
  }
}
