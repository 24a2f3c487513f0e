import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmedCase, enterSettings } from '../../../server/test/credentials/support/confirmed-case.ts';
import { axe } from './case-steps.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import { settled } from './settled.ts';
import { type ServedCases, startCases } from './start-cases.ts';

const start = '2026-06-15T01:00:00.000Z';
let launched: LaunchedBrowser;
let scene: ServedCases;

beforeAll(async () => {
  [launched, scene] = await Promise.all([launchBrowser(), startCases(start)]);
  await enterSettings(scene);
  await confirmedCase(scene);
});

afterAll(async () => {
  await launched?.close();
  await scene?.stop();
});

test('the chair issues a certificate; its holder has it; strangers verify it, until it is revoked', async () => {
  const number = await issue();
  const { credential, verifyPath } = await openWallet(number);
  await verifyByNumber(number);
  await verifyByCode(verifyPath);
  await rotateKey();
  await verifyFile(credential);
  await revoke(number);
  await seeRevoked(number, credential);
});

/** Issues the one confirmed case and returns the number of its certificate. */
async function issue(): Promise<string> {
  const { page, context, errors } = await scene.visit(launched.browser, {
    as: await chair(),
    address: '/office/certificates',
  });
  await page.getByRole('link', { name: '发证', exact: true }).click();
  await page.getByRole('heading', { name: '发证', level: 1 }).waitFor();
  await page.locator('tbody input[type=checkbox]').first().check();
  await page.getByRole('button', { name: '发证', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('取得编号、签名').waitFor();
  await dialog.getByRole('button', { name: '办理 1 项' }).click();
  await dialog.getByText('完成 1 项').waitFor();
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  await page.getByText('没有等待发证的申报').waitFor();
  await page.goto(`${scene.address}/office/certificates`);
  const link = page.getByRole('table').getByRole('link', { name: /^GT/ });
  const number = await link.innerText();
  expect(await axe(page)).toEqual([]);
  await link.click();
  await page.getByRole('heading', { name: '给别人核验' }).waitFor();
  expect(await axe(page)).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
  return number;
}

/** The holder finds the certificate, its files and the address of its QR code. */
async function openWallet(number: string): Promise<{ readonly credential: string; readonly verifyPath: string }> {
  const { page, context, errors } = await scene.visit(launched.browser, {
    as: scene.people.worker,
    address: '/office',
  });
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '我的证书' }).click();
  await page.getByText(number).waitFor();
  expect((await saved(page, '下载 PDF')).subarray(0, 5).toString()).toBe('%PDF-');
  const credential = (await saved(page, '下载电子凭证')).toString();
  const verifyPath = await page.getByRole('link', { name: '公开核验页' }).getAttribute('href');
  expect(await axe(page)).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
  return { credential, verifyPath: verifyPath ?? '' };
}

/** A stranger enters the number: valid, with the name in part. */
async function verifyByNumber(number: string): Promise<void> {
  const { page, context, errors } = await scene.visit(launched.browser, { address: '/verify', width: 360 });
  await page.getByLabel('证书编号').fill(` ${number.toLowerCase()} `);
  await page.getByRole('button', { name: '核验', exact: true }).click();
  const result = page.locator('[data-verification]');
  await result.getByText('证书有效').waitFor();
  await result.getByText('只显示部分').waitFor();
  expect(await answers(result)).toEqual(allGood);
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(errors).toEqual([]);
  await page.getByLabel('证书编号').fill('GT0');
  await page.getByRole('button', { name: '核验', exact: true }).click();
  await page.getByText('没有查到这个编号').waitFor();
  await context.close();
}

/** Whoever scans the QR code sees the whole name and may keep the credential; another code is no match. */
async function verifyByCode(verifyPath: string): Promise<void> {
  const { page, context } = await scene.visit(launched.browser, { address: verifyPath, language: 'en' });
  const result = page.locator('[data-verification]');
  await result.getByText('The certificate is valid').waitFor();
  await result.getByRole('button', { name: 'Download the credential' }).waitFor();
  expect(await result.getByText('Shown in part').count()).toBe(0);
  expect(await axe(page)).toEqual([]);
  await page.goto(`${scene.address}${verifyPath.replace(/h=.*/, `h=${'0'.repeat(16)}`)}`);
  await result.getByText('The QR code is not that of this certificate').waitFor();
  await context.close();
}

/** The chair sees how the body issues and takes a new key; what the old one signed stays good. */
async function rotateKey(): Promise<void> {
  const { page, context, errors } = await scene.visit(launched.browser, {
    as: await chair(),
    address: '/office/certificates',
  });
  await page.getByRole('link', { name: '发证设置' }).click();
  await page.getByRole('rowheader', { name: 'key-1' }).waitFor();
  await page.getByRole('button', { name: '更换密钥' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('继续有效').waitFor();
  await settled(page);
  await dialog.getByRole('button', { name: '确认办理' }).click();
  await page.getByRole('rowheader', { name: 'key-2' }).waitFor();
  await page.getByRole('row', { name: /key-1/ }).getByText('已停用').waitFor();
  await settled(page);
  expect(await axe(page)).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
}

/** The browser verifies the file by itself; a changed one is broken, and what cannot be known is not guessed. */
async function verifyFile(credential: string): Promise<void> {
  const { page, context, errors } = await scene.visit(launched.browser, { address: '/verify' });
  const result = page.locator('[data-file=credential]');
  await choose(page, credential);
  await result.getByText('证书有效').waitFor();
  expect(await answers(result)).toEqual(allGood);
  expect(await axe(page)).toEqual([]);

  await choose(page, credential.replace('"awardedDate":"2026-06-10', '"awardedDate":"2025-06-10'));
  await result.getByText('不能认作有效证书').waitFor();
  expect(await answers(result)).toMatchObject({ signature: 'bad' });
  await choose(page, credential.replace('{', '{"extra":1,'));
  await expect.poll(() => answers(result)).toMatchObject({ form: 'bad', signature: 'unsure' });
  await result.getByText('文件被改动过或不完整').waitFor();

  await page.getByLabel('不联网').check();
  await choose(page, credential);
  await result.getByText('有项目未能核验').waitFor();
  expect(await answers(result)).toEqual({
    ...{ form: 'good', dates: 'good' },
    ...{ signature: 'unsure', key: 'unsure', issuer: 'unsure', entitlement: 'unsure', status: 'unsure' },
  });
  await choose(page, '{"a":1}');
  await page.getByText('认不出这个文件').waitFor();
  expect(errors).toEqual([]);
  await context.close();
}

async function revoke(number: string): Promise<void> {
  const { page, context, errors } = await scene.visit(launched.browser, {
    as: await chair(),
    address: `/office/certificates?number=${number}`,
  });
  await page.getByRole('table').getByRole('link', { name: number }).click();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('证书永久作废').waitFor();
  await dialog.getByLabel('理由').fill('申报材料与事实不符');
  await dialog.getByRole('button', { name: '确认办理' }).click();
  await page.locator('.office-page').getByText('已撤销', { exact: true }).waitFor();
  expect(errors).toEqual([]);
  await context.close();
}

async function seeRevoked(number: string, credential: string): Promise<void> {
  const { page, context } = await scene.visit(launched.browser, { address: `/verify/${number}` });
  const result = page.locator('[data-verification]');
  await result.getByText('证书已撤销').waitFor();
  expect(await answers(result)).toEqual({ ...allGood, status: 'bad' });
  await choose(page, credential);
  const own = page.locator('[data-file=credential]');
  await own.getByText('证书已撤销').waitFor();
  expect(await answers(own)).toEqual({ ...allGood, status: 'bad' });
  await context.close();
}

const allGood = {
  form: 'good',
  signature: 'good',
  key: 'good',
  issuer: 'good',
  entitlement: 'good',
  status: 'good',
  dates: 'good',
};

/** The tone of each answer, by its question. */
async function answers(result: ReturnType<Page['locator']>): Promise<Readonly<Record<string, string>>> {
  const lines = await result
    .locator('[data-check]')
    .evaluateAll((all) =>
      all.map((line) => [line.getAttribute('data-check') ?? '', /check-(good|bad|unsure)/.exec(line.className)?.[1]]),
    );
  return Object.fromEntries(lines);
}

async function chair() {
  const body = scene.seeded.cycles.titleReview.body_id;
  const place = Object.values(scene.seeded.bodies).find(({ id }) => id === body);
  if (place === undefined) throw new Error('no body');
  return scene.office.actors.signedIn('body-chair', { at: place, now: new Date(start) });
}

/** The content of the file that a button saves. */
async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path());
}

async function choose(page: Page, text: string): Promise<void> {
  const file = { name: 'credential.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
}
