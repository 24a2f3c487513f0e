import { afterAll, beforeAll, expect, test } from 'vitest';
import { openResidentId } from '../../../server/src/modules/people/persons/resident-id.ts';
import { madeUpResidentId } from '../../../server/src/testing/made-up-resident-id.ts';
import type { TestActor } from '../../../server/src/testing/test-actors.ts';
import { electricianPost, fillDossier } from '../../../server/test/support/fill-dossier.ts';
import { axe } from './case-steps.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import { type ServedCases, startCases } from './start-cases.ts';

let launched: LaunchedBrowser;
let scene: ServedCases;

beforeAll(async () => {
  launched = await launchBrowser();
  scene = await startCases('2026-06-15T01:00:00.000Z');
});

afterAll(async () => {
  await launched?.close();
  await scene?.stop();
});

const visit = (as: TestActor, address: string, width = 1280) => scene.visit(launched.browser, { as, address, width });

const certificate = {
  type: 'skill-level',
  level: 'technician',
  occupation: '6-31-01-03',
  issuedOn: '2022-03-01',
};

test('a file is uploaded to a record of the dossier, opened from it, and taken off again', async () => {
  const worker = await scene.office.actors.signedIn('worker', { now: new Date('2026-06-15T01:00:00Z') });
  await fillDossier(scene, worker, [['credentials', certificate]]);
  const { page, context, errors } = await visit(worker, '/office/dossier', 390);
  const record = page.locator('.dossier-fact').filter({ hasText: '技师' });
  await record.getByRole('button', { name: /^修改：/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({ name: '证书.pdf', mimeType: 'text/plain', buffer: pdf });
  await dialog.getByText(/证书.pdf 的类型不对/).waitFor();
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: '证书.pdf', mimeType: 'application/pdf', buffer: pdf });
  await dialog.getByRole('button', { name: '移除材料：证书.pdf' }).waitFor();
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole('button', { name: '保存' }).click();
  const file = record.getByRole('link', { name: '证书.pdf' });
  await file.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
  expect(download.suggestedFilename()).toBe('证书.pdf');
  await record.getByRole('button', { name: /^修改：/ }).click();
  await dialog.getByRole('button', { name: '移除材料：证书.pdf' }).click();
  await dialog.getByRole('button', { name: '保存' }).click();
  await file.waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
  await context.close();
});

test('an employer finds its people and imports annual reviews: what cannot be written is told, the rest is written once', async () => {
  const { worker, hr } = scene.people;
  await fillDossier(scene, worker, [electricianPost(scene)]);
  const { page, context, errors } = await visit(hr, '/office/people');
  await page.getByRole('rowheader', { name: worker.actor.displayName }).waitFor();
  const exported = page.getByRole('button', { name: '导出 Excel' });
  const [list] = await Promise.all([page.waitForEvent('download'), exported.click()]);
  expect(list.suggestedFilename()).toBe('本单位人员.xlsx');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('link', { name: '批量导入年度考核' }).click();
  const template = page.getByRole('button', { name: '下载 Excel 模板' });
  const [download] = await Promise.all([page.waitForEvent('download'), template.click()]);
  expect(download.suggestedFilename()).toBe('年度考核模板.xlsx');
  const rows = [await residentIdOf(worker), madeUpResidentId()].map((id) => `${id},2024,合格`);
  const choose = () =>
    page.locator('input[type=file]').setInputFiles({
      name: '考核.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['身份证号,年度,结果', ...rows].join('\n')),
    });
  await choose();
  await page.getByText('1 条可以写入，0 条已有，1 条不能写入。').waitFor();
  expect(await page.getByRole('listitem').filter({ hasText: '第 3 行' }).innerText()).toContain('本单位没有');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: '写入 1 条' }).click();
  await page.getByText('已写入 1 条考核记录。').waitFor();
  await choose();
  await page.getByText('0 条可以写入，1 条已有，1 条不能写入。').waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

async function residentIdOf({ actor: { personId } }: TestActor): Promise<string> {
  const { database, actors } = scene.office;
  const sealed = await database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
    tx
      .selectFrom('persons')
      .select(['resident_id_sealed', 'resident_id_key'])
      .where('id', '=', personId)
      .executeTakeFirstOrThrow(),
  );
  const { resident_id_sealed, resident_id_key } = sealed;
  if (personId === null || resident_id_sealed === null || resident_id_key === null) throw new Error('no resident id');
  return openResidentId({ resident_id_sealed, resident_id_key }, personId, actors.keys);
}

const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
