import type { Draw, Meeting } from '@guantong/contracts';
import type { AssessmentRequest } from '@guantong/engine';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeUpResidentId } from '../../../server/src/testing/made-up-resident-id.ts';
import type { TestActor } from '../../../server/src/testing/test-actors.ts';
import { enterSettings } from '../../../server/test/credentials/support/confirmed-case.ts';
import { type Candidate, examGroup, examSceneOf } from '../../../server/test/evaluation/support/exam-scene.ts';
import {
  checkIn,
  password,
  type Seated,
  seatExperts,
  vote,
} from '../../../server/test/evaluation/support/hold-meeting.ts';
import { openReviewScene, type ReviewScene } from '../../../server/test/evaluation/support/review-scene.ts';
import { planExaminations, releaseExaminations } from '../../../server/test/evaluation/support/sit-examinations.ts';
import { competentReviews, electricianPost, fillDossier } from '../../../server/test/support/fill-dossier.ts';
import { axe, choose, fillForm, saved, standsAt, take, verifyFacts } from './case-steps.ts';
import { addressOfCode, issueAll } from './certificate-steps.ts';
import { markCandidate, sitPaper } from './examination-steps.ts';
import { type LaunchedBrowser, launchBrowser } from './launch-browser.ts';
import type { Visit, Visitor } from './open-page.ts';
import { act, castYes, commit, idIn, openDraw, planMeeting, reveal } from './review-steps.ts';
import { type ServedCases, serveCases } from './start-cases.ts';

let launched: LaunchedBrowser;
let cases: ReviewScene & ServedCases;
/** An applicant whose case goes on; each keeps the browser that the application was made in. */
interface Holder {
  readonly id: string;
  readonly visitor: Visitor;
}
const holders: Holder[] = [];
let examined: (Holder & Candidate) | undefined;

beforeAll(async () => {
  launched = await launchBrowser();
  cases = await serveCases('2026-06-15T01:00:00.000Z', openReviewScene);
});

afterAll(async () => {
  await launched?.close();
  await cases?.stop();
});

const group = '高技能人才组';
const meetingTitle = '高技能人才组评审会议';
/** Those whose cases the committee votes on, with what they are awarded. */
const names = ['郑示例', '陈示例'];
const titles = ['工程师', '正高级工程师'];

type Extras = Pick<Visit, 'request' | 'width'>;
const visit = (as: TestActor | undefined, address: string, more: Extras = {}) =>
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
  await take(clerk.page, '分组', (dialog) => dialog.getByLabel('组别').fill(group));
  await standsAt(clerk.page, '已分组');
  expect(await axe(clerk.page)).toEqual([]);
  holders.push({ id: idIn(clerk.page), visitor: worker });
  await done(employer, clerk);
});

// No degree of a related subject: that would waive the theory.
test('an assistant engineer applies for 高级工, to the examinations', async () => {
  const worker = await cases.office.actors.signedIn('worker', {
    name: '冯示例',
    now: new Date('2026-06-24T01:00:00Z'),
  });
  const title = { type: 'title', series: 'engineering', specialty: 'electrical', level: 'assistant' };
  await fillDossier(cases, worker, [['credentials', { ...title, issuedOn: '2023-09-01' }], electricianPost(cases)]);
  const applicant = await visit(worker, '/office/apply');
  await begin(applicant.page, { cycle: '职业技能等级认定', occupation: '电工', level: '高级工' });
  await fillForm(applicant.page, '设备电气改造与维修。');
  await take(applicant.page, '提交申报');
  const employer = await verifyAndRecommend('冯示例', '2026-07-02T01:00:00.000Z', [applicant]);
  const clerk = await visit(cases.people.skillsClerk, '/office/applications');
  await openCase(clerk.page, '冯示例');
  await take(clerk.page, '受理');
  await take(clerk.page, '分组', (dialog) => dialog.getByLabel('组别').fill(examGroup));
  await take(clerk.page, '开始评价');
  await standsAt(clerk.page, '评价中');
  examined = { id: idIn(clerk.page), name: '冯示例', as: worker, visitor: applicant };
  await done(employer, clerk);
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
  await take(clerk.page, '分组', (dialog) => dialog.getByLabel('组别').fill(group));
  await standsAt(clerk.page, '已分组');
  holders.push({ id: idIn(clerk.page), visitor: applicant });
  await done(employer, clerk);
});

test('both are reviewed by who was drawn, voted on in secret, published, confirmed and certified; a stranger verifies', async () => {
  await cases.office.database.asOwner(
    'update experts set employer_id = null where id in (select expert_id from committee_members)',
  );
  await enterSettings(cases);
  const clerk = await visit(cases.clerk, '/office');
  for (const { id } of holders) await takeIn(clerk.page, id, '开始评价', '评价中');
  await clerk.page.goto(`${cases.address}/office/groups`);
  const drawId = await openDraw(clerk.page, group, { seats: 11, substitutes: 2 });
  const parties = [];
  for (const as of [cases.chair, cases.officer, cases.supervisor]) {
    const party = await visit(as, `/office/draws/${drawId}`);
    await commit(party.page);
    parties.push(party);
  }
  for (const { page } of parties) await reveal(page);
  await done(...parties);
  await clerk.page.getByRole('button', { name: '在本浏览器内重算核验' }).click();
  await clerk.page.getByText('全部相符').waitFor();

  const draw: Draw = (await cases.get(cases.clerk, `/draws/${drawId}`)).json();
  const [first, second, ...others] = await seatExperts(cases, draw, '2026-07-10T01:00:00.000Z');
  if (!first || !second) throw new Error('eleven were drawn');
  const meetingId = await planMeeting(clerk.page, { title: meetingTitle, on: '2026-07-13', chair: first.name });
  const meeting: Meeting = (await cases.get(cases.clerk, `/meetings/${meetingId}`)).json();
  await act(clerk.page, '开会');
  const phones = [await openRoom(first), await openRoom(second)];
  for (const { page } of phones) await page.getByRole('button', { name: '我已到场，签到' }).click();
  await checkIn(cases, meeting, others);
  await clerk.page.getByText('已签到 11 / 11 人').waitFor();
  for (const step of ['登记出席', '开始评议', '开始投票']) await act(clerk.page, step);
  for (const { page } of phones) await castYes(page, holders.length);
  const choices = Object.fromEntries(meeting.items.map(({ itemId }) => [itemId, 'yes' as const]));
  for (const each of others) expect((await vote(cases, each, meetingId, choices)).cast.statusCode).toBe(201);
  await clerk.page.getByText('已领票 11 / 11').waitFor();
  expect(await clerk.page.getByText('同意 ').count()).toBe(0);
  for (const step of ['结束投票', '生成纪要']) await act(clerk.page, step);
  const [chair] = phones;
  await chair?.page.getByLabel('本人登录密码').fill(password);
  await chair?.page.getByRole('button', { name: '签署纪要' }).click();
  await chair?.page.getByText('纪要已签').waitFor();
  await done(clerk, ...phones);

  const head = await visit(cases.chair, `/office/meetings/${meetingId}`);
  await act(head.page, '盖章封存');
  await head.page.getByRole('heading', { name: '登记评价结果' }).waitFor();
  for (const { id } of holders) await takeIn(head.page, id, '公布结果', '结果公示');
  await cases.moveAll('2026-07-22T01:00:00.000Z', [head, ...holders.map(({ visitor }) => visitor)]);
  for (const { id } of holders) await takeIn(head.page, id, '确认结果', '已确认');
  await head.page.goto(`${cases.address}/office/certificates`);
  await issueAll(head.page, names.length);
  await done(head);
  for (const [index, { visitor }] of holders.entries())
    await verifyAsStranger(visitor, { name: names[index] ?? '', title: titles[index] ?? '' });
});

test('the assistant engineer passes theory and skill and is certified 高级工; a stranger verifies', async () => {
  if (examined === undefined) throw new Error('somebody was to be examined');
  const { id, visitor } = examined;
  const scene = await examSceneOf(cases, '2026-07-22T01:00:00.000Z');
  await enterSettings(cases, cases.seeded.cycles.skillRecognition.body_id);
  // What the clerk plans is asked of the interface; the candidate and the examiners click.
  const { opensAt, examiners } = await planExaminations(scene, examined, { group: examGroup, on: '2026-07-24' });
  await cases.moveAll(opensAt, [visitor]);
  await visitor.page.goto(`${cases.address}/office/examinations/mine`);
  await sitPaper(visitor.page);
  await cases.moveAll('2026-07-24T08:00:00.000Z', [visitor]);
  for (const { as } of examiners) {
    const examiner = await visit(as, '/office/examinations/marking', { width: 390 });
    await markCandidate(examiner.page, examined.name, { 评分项wire: 36, 评分项safety: 18, 评分项find: 30 });
    await done(examiner);
  }
  const own = await releaseExaminations(scene, examined, examGroup);
  expect(own.marks.map(({ result }: { result: object }) => result)).toEqual(
    expect.arrayContaining([
      { kind: 'mark', mark: 70 },
      { kind: 'mark', mark: 84 },
    ]),
  );
  const head = await visit(scene.chair, '/office');
  await takeIn(head.page, id, '公布结果', '结果公示');
  await cases.moveAll('2026-08-05T01:00:00.000Z', [head, visitor]);
  await takeIn(head.page, id, '确认结果', '已确认');
  await head.page.goto(`${cases.address}/office/certificates`);
  await issueAll(head.page, 1);
  await done(head);
  await verifyAsStranger(visitor, { name: examined.name, title: '高级工' });
});

/** The holder shows the code of the certificate to somebody who opens its address in a browser of their own. */
async function verifyAsStranger(holder: Visitor, { name, title }: { readonly name: string; readonly title: string }) {
  await holder.page.goto(`${cases.address}/office`);
  const stranger = await visit(undefined, await addressOfCode(holder.page, title));
  const result = stranger.page.locator('[data-verification]');
  await result.getByText('证书有效').waitFor();
  await result.getByText(name).first().waitFor();
  await done(holder, stranger);
}

/** A member of the committee with the meeting on the phone. */
async function openRoom({ as }: Seated): Promise<Visitor> {
  const visitor = await visit(as, '/office/meetings', { width: 390 });
  await visitor.page.getByRole('link', { name: meetingTitle }).click();
  await visitor.page.getByRole('heading', { name: '我的会议' }).waitFor();
  return visitor;
}

async function takeIn(page: Page, id: string, action: string, state: string): Promise<void> {
  await page.goto(`${cases.address}/office/applications/${id}`);
  await page.locator('.case-actions').waitFor();
  await take(page, action);
  await standsAt(page, state);
}

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
