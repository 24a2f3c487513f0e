import { afterAll, beforeAll, expect, test } from 'vitest';
import { competentReviews, type SampleFact } from '../support/fill-dossier.ts';
import { openSeededOffice, type SeededOffice } from '../support/seeded-office.ts';
import { actOnCase, submitCase } from '../support/submitted-case.ts';

let scene: SeededOffice;
beforeAll(async () => {
  scene = await openSeededOffice('2026-06-15T01:00:00.000Z');
});
afterAll(() => scene.office.close());

const certificate = { type: 'skill-level', level: 'technician', occupation: '6-31-01-03', issuedOn: '2022-03-01' };
const post = { occupation: '6-31-01-03', post: '维修电工', skilledWork: true, frontLine: true, from: '2012-07-01' };
const facts: readonly SampleFact[] = [
  ['credentials', certificate],
  ['employments', { employer: { id: '某个体工商户' }, ...post }],
  ...competentReviews,
];

test('without a registered employer the case waits for the applicant, who takes it to the body at once', async () => {
  const { office, people } = scene;
  const view = await submitCase(scene, { facts });
  expect(view).toMatchObject({
    state: 'employer-verification',
    applicant: { employer: { id: null, name: '某个体工商户' } },
    waitingFor: { zh: '申报人' },
  });
  const todo = await office.ask('GET', '/api/applications?box=todo', { as: people.worker });
  expect(todo.json().items.map(({ id }: { id: string }) => id)).toEqual([view.id]);
  const escalated = await actOnCase(scene, people.worker, view, 'escalate', { reason: '本人单位未登记' });
  expect(escalated).toMatchObject({ state: 'body-acceptance', waitingFor: { zh: '评价机构经办人' } });
});
