import type { AssessmentRequest } from '@guantong/engine';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeUpResidentId } from '../../../server/src/testing/made-up-resident-id.ts';
import type { TestActor } from '../../../server/src/testing/test-actors.ts';
import { competentReviews, electricianPost, fillDossier } from '../../../server/test/support/fill-dossier.ts';
import { axe, choose, fillForm, saved, standsAt, take, verifyFacts } from './case-steps.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import type { Visitor } from './open-page.ts';
import { type ServedCases, startCases } from './start-cases.ts';

let launched: LaunchedBrowser;
let cases: ServedCases;

beforeAll(async () => {
  launched = await launchBrowser();
  cases = await startCases('2026-06-15T01:00:00.000Z');
});

afterAll(async () => {
  await launched?.close();
  await cases?.stop();
});

const visit = (as: TestActor | undefined, address: string, more: { readonly request?: AssessmentRequest } = {}) =>
  cases.visit(launched.browser, { address, ...(as === undefined ? {} : { as }), ...more });

/** A technician who works as an electrician somewhere; the self-check knows no registers. */
const technician: AssessmentRequest = {
  asOf: '2026-06-15',
  jurisdiction: 'CN',
  dossier: {
    credentials: [{ type: 'skill-level', level: 'technician', occupation: '6-31-01-03', issuedOn: '2022-03-01' }],
    employments: [
      {
        employer: { id: 'employer-1', name: '某制造厂', kind: 'enterprise' },
        occupation: '6-31-01-03',
        frontLine: true,
        from: '2012-07-01',
      },
    ],
    annualReviews: [
      { year: 2023, result: 'competent' },
      { year: 2024, result: 'competent' },
      { year: 2025, result: 'competent' },
    ],
  },
};

test('a technician turns a self-check into an application for 工程师, to the group', async () => {
  const { hr, provinceClerk } = cases.people;
  const worker = await visit(undefined, '/', { request: technician });
  const { page } = worker;
  await page.getByRole('link', { name: '用自查资料申报' }).click();
  await register(page, '郑示例');
  await page.getByRole('button', { name: '写入 5 条新记录' }).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: '写入 5 条新记录' }).click();
  await page.getByRole('button', { name: /^修改：某制造厂/ }).click();
  const [registered] = cases.seeded.employers;
  await choose(page, '登记单位', registered?.name ?? '', registered?.name);
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.locator('.dossier-fact').filter({ hasText: '电工' }).count()).toBe(2);
  expect(await axe(page)).toEqual([]);

  await page.getByRole('link', { name: '去申报' }).click();
  await begin(page, { cycle: '工程系列职称评审', level: '工程师（中级）' });
  await fillForm(page, '从事电气维修十四年。');
  expect(await axe(page)).toEqual([]);
  await take(page, '提交申报');
  await standsAt(page, '单位审核');

  const employer = await visit(hr, '/office/applications');
  await openCase(employer.page, '郑示例');
  expect(await axe(employer.page)).toEqual([]);
  await readDossier(employer.page);
  await verifyFacts(employer.page);
  await take(employer.page, '开始公示');
  await standsAt(employer.page, '单位公示');
  await cases.moveAll('2026-06-24T01:00:00.000Z', [worker, employer]);
  await employer.page.reload();
  await take(employer.page, '推荐上报', (dialog) => dialog.getByLabel('单位意见').fill('同意推荐'));

  const clerk = await visit(provinceClerk, '/office/applications');
  await openCase(clerk.page, '郑示例');
  await take(clerk.page, '一次性告知补正', async (dialog) => {
    await dialog.getByRole('button', { name: '增加一项' }).click();
    await choose(clerk.page, '事项', '技术技能工作总结');
    await dialog.getByLabel('需改正的内容').fill('请补充近三年的工作');
  });
  await standsAt(clerk.page, '补正');

  await page.reload();
  await page.getByText('请补充近三年的工作').first().waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByLabel('技术技能工作总结').fill('从事电气维修十四年，近三年完成配电改造三项。');
  await saved(page);
  await take(page, '重新提交');

  await clerk.page.reload();
  await take(clerk.page, '受理');
  await take(clerk.page, '分组', (dialog) => dialog.getByLabel('组别').fill('高技能人才组'));
  await standsAt(clerk.page, '已分组');
  expect(await axe(clerk.page)).toEqual([]);
  await done(worker, employer, clerk);
});

test('an assistant engineer applies for 高级工, to acceptance', async () => {
  const worker = await cases.office.actors.signedIn('worker', {
    name: '冯示例',
    now: new Date('2026-06-24T01:00:00Z'),
  });
  const title = { type: 'title', series: 'engineering', specialty: 'electrical', level: 'assistant' };
  await fillDossier(cases, worker, [
    ['credentials', { ...title, issuedOn: '2023-09-01' }],
    [
      'credentials',
      { type: 'education', level: 'bachelor', relatedOccupations: ['6-31-01-03'], graduatedOn: '2012-07-01' },
    ],
    electricianPost(cases),
  ]);
  const applicant = await visit(worker, '/office/apply');
  await begin(applicant.page, { cycle: '职业技能等级认定', occupation: '电工', level: '高级工' });
  await fillForm(applicant.page, '设备电气改造与维修。');
  await take(applicant.page, '提交申报');
  const employer = await verifyAndRecommend('冯示例', '2026-07-02T01:00:00.000Z', [applicant]);
  const clerk = await visit(cases.people.skillsClerk, '/office/applications');
  await openCase(clerk.page, '冯示例');
  await take(clerk.page, '受理');
  await standsAt(clerk.page, '已受理');
  await done(applicant, employer, clerk);
});

test('a national technical expert applies for full senior by the green channel; the clerk decides what the text leaves open', async () => {
  const worker = await cases.office.actors.signedIn('worker', {
    name: '陈示例',
    now: new Date('2026-07-02T01:00:00Z'),
  });
  const certificate = { type: 'skill-level', occupation: '6-31-01-03' };
  await fillDossier(cases, worker, [
    ['credentials', { ...certificate, level: 'senior-technician', issuedOn: '2018-03-01' }],
    ['awards', { code: 'national-technical-expert', awardedOn: '2024-12-01' }],
    electricianPost(cases),
    ...competentReviews,
  ]);
  const applicant = await visit(worker, '/office/apply');
  await begin(applicant.page, { cycle: '工程系列职称评审', level: '正高级' });
  await fillForm(applicant.page, '主持大型机组电气改造。');
  await take(applicant.page, '提交申报');
  const employer = await verifyAndRecommend('陈示例', '2026-07-10T01:00:00.000Z', [applicant]);
  const clerk = await visit(cases.people.provinceClerk, '/office/applications');
  await openCase(clerk.page, '陈示例');
  await clerk.page.getByRole('heading', { name: '待认定事项' }).waitFor();
  expect(await axe(clerk.page)).toEqual([]);
  const question = clerk.page
    .locator('section')
    .filter({ has: clerk.page.getByRole('heading', { name: '待认定事项' }) });
  await question.getByLabel('理由').fill('全国技术能手，经评委会办公室集体研究认定。');
  await question.getByRole('button', { name: '认定符合', exact: true }).click();
  await question.getByText('已认定：符合').waitFor();
  await take(clerk.page, '受理');
  await standsAt(clerk.page, '已受理');
  await done(applicant, employer, clerk);
});

async function register(page: Page, name: string): Promise<void> {
  await page.waitForURL(/sign-in[?]back=/);
  await page.getByRole('link', { name: '注册申报人账号' }).click();
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('身份证号').fill(madeUpResidentId());
  await page.getByLabel('登录名').fill('zheng.example');
  await page.getByLabel('密码', { exact: true }).fill('correct horse battery');
  await page.getByLabel('再输入一次密码').fill('correct horse battery');
  await page.getByRole('button', { name: '注册申报人账号' }).click();
  await page.waitForURL(/office\/dossier[?]import=self-check/);
}

interface Chosen {
  readonly cycle: string;
  readonly level: string;
  readonly occupation?: string;
}

async function begin(page: Page, { cycle, level, occupation }: Chosen): Promise<void> {
  await choose(page, '评价计划', cycle);
  if (occupation !== undefined) await choose(page, '职业（工种）', occupation);
  await choose(page, '申报等级', level);
  await page.getByRole('button', { name: '开始申报' }).click();
  await page.waitForURL(/office\/applications\/[0-9a-f-]{36}/);
  await page.getByRole('heading', { name: '填写申报' }).waitFor();
}

async function openCase(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.locator('.case-actions').waitFor();
}

/** The employer reads the dossier and opens the resident id, which is masked until then. */
async function readDossier(page: Page): Promise<void> {
  await page.getByRole('link', { name: '查看档案' }).click();
  await page.getByRole('button', { name: '显示证件号码' }).click();
  await page.getByText('本次查阅已记录').waitFor();
  expect(await page.locator('.person-head .note').innerText()).toMatch(/99\d{15}[\dX]/);
  expect(await axe(page)).toEqual([]);
  await page.getByRole('link', { name: '返回申报页面' }).click();
  await page.locator('.case-actions').waitFor();
}

/** The employer confirms, makes public and, once the window is over, recommends. */
async function verifyAndRecommend(name: string, after: string, others: readonly Visitor[]): Promise<Visitor> {
  const employer = await visit(cases.people.hr, '/office/applications');
  await openCase(employer.page, name);
  await verifyFacts(employer.page);
  await take(employer.page, '开始公示');
  await standsAt(employer.page, '单位公示');
  await cases.moveAll(after, [...others, employer]);
  await employer.page.reload();
  await take(employer.page, '推荐上报', (dialog) => dialog.getByLabel('单位意见').fill('同意推荐'));
  return employer;
}

/** Nobody's page complained about anything; a browser notes that a stranger, asked who they are, is nobody yet. */
async function done(...visitors: readonly Visitor[]): Promise<void> {
  for (const { context, errors } of visitors) {
    expect(errors.filter((error) => !error.includes('401'))).toEqual([]);
    await context.close();
  }
}
