import type { Page } from 'playwright-core';

/** Waits until no dialog and no list unfolds or folds away: a click would land where what it aims at has been. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[class*="ant-zoom-"], [class*="ant-slide-"]') === null);
}
