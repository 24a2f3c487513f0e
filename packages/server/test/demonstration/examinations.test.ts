import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createDemonstrationComplaints,
  DEMONSTRATION_COMPLAINTS_JOB,
} from '../../src/demonstration/complaints/create-demonstration-complaints.ts';
import {
  createDemonstrationExaminations,
  DEMONSTRATION_EXAMINATIONS_JOB,
} from '../../src/demonstration/examinations/create-demonstration-examinations.ts';
import { type DemonstrationOffice, openDemonstrationOffice } from '../support/demonstration-office.ts';

const system = { role: 'system', purpose: 'test' } as const;

const groups = {
  ...{ over: '电工技师一组', marking: '电工技师二组', sitting: '电工技师三组' },
  ...{ competition: '竞赛获奖选手组', interview: '电气答辩组' },
} as const;

let demonstration: DemonstrationOffice;
beforeAll(async () => {
  demonstration = await openDemonstrationOffice();
});
afterAll(() => demonstration.office.close());

test('the examinations are made once: to the end, with marks to give, and about to be sat', async () => {
  const { office, setting } = demonstration;
  const make = createDemonstrationExaminations({ ...setting, newId: randomUUID });
  await demonstration.runJob(DEMONSTRATION_EXAMINATIONS_JOB, make);
  await demonstration.runJob(DEMONSTRATION_EXAMINATIONS_JOB, make);
  const found = await office.database.transaction(system, async (tx) => ({
    questions: await tx.selectFrom('exam_questions').select('id').execute(),
    sittings: await tx.selectFrom('exam_sittings').select(['group_name', 'closed_at']).orderBy('group_name').execute(),
    slots: await tx
      .selectFrom('exam_slots')
      .innerJoin('exam_panels', 'exam_panels.id', 'panel_id')
      .select(['group_name', 'state'])
      .orderBy('starts_at')
      .execute(),
    cases: await tx
      .selectFrom('applications')
      .select(['group_name', 'state', sql<boolean>`case_state -> 'result' <> 'null'`.as('counted')])
      .where('group_name', 'in', Object.values(groups))
      .orderBy('number')
      .execute(),
    marks: await tx.selectFrom('exam_marks').select(['method', 'released_at']).execute(),
  }));
  const of = <Row extends { readonly group_name: string | null }>(rows: readonly Row[], group: string) =>
    rows.filter(({ group_name }) => group_name === group);
  expect(found.questions).toHaveLength(68);
  expect(found.sittings.map(({ group_name, closed_at }) => [group_name, closed_at !== null])).toEqual([
    [groups.over, true],
    [groups.sitting, false],
    [groups.marking, true],
  ]);
  expect(of(found.slots, groups.over).map(({ state }) => state)).toEqual(['sealed', 'sealed', 'sealed', 'absent']);
  expect(of(found.slots, groups.marking).map(({ state }) => state)).toEqual([
    ...['spread', 'sealed', 'marking', 'marking'],
  ]);
  expect(of(found.slots, groups.interview).map(({ state }) => state)).toEqual(['marking', 'marking']);
  expect(of(found.cases, groups.over).map(({ state, counted }) => [state, counted])).toEqual([
    ['certified', true],
    ['result-publicity', true],
    ['under-evaluation', true],
    ['not-passed', true],
  ]);
  expect(of(found.cases, groups.competition).map(({ counted }) => counted)).toEqual([true, false]);
  const waiting = found.marks.filter(({ released_at }) => released_at === null).map(({ method }) => method);
  expect(waiting.sort()).toEqual(['competition', 'skill', 'theory', 'theory', 'theory', 'theory']);
});

test('every log-in for examinations finds something to do', async () => {
  const { office, signIn } = demonstration;
  const get = async (loginName: string, path: string) =>
    (await office.ask('GET', `/api${path}`, { cookie: await signIn(loginName) })).json();
  expect((await get('examiner', '/examinations/marking?state=open')).total).toBe(7);
  const { admissions } = await get('worker-candidate', '/examinations/mine');
  expect(admissions.map(({ state }: { state: string }) => state)).toEqual(['planned', 'open']);
});

test('a result of the examinations is complained about, once', async () => {
  const { office, setting, signIn } = demonstration;
  const make = createDemonstrationComplaints({ ...setting, newId: randomUUID });
  await demonstration.runJob(DEMONSTRATION_COMPLAINTS_JOB, make);
  await demonstration.runJob(DEMONSTRATION_COMPLAINTS_JOB, make);
  const answer = await office.ask('GET', '/api/complaints', { cookie: await signIn('clerk-skills') });
  expect(answer.json().items).toMatchObject([{ state: 'dispatched', handler: 'body' }]);
});
