import type { ApplicationView } from '@guantong/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestActor } from '../../src/testing/test-actors.ts';
import { fillDossier, technicianFacts } from '../support/fill-dossier.ts';
import { codeOf, openSeededOffice, type SeededOffice } from '../support/seeded-office.ts';

let scene: SeededOffice;
beforeAll(async () => {
  scene = await openSeededOffice('2026-06-15T01:00:00.000Z');
});
afterAll(() => scene.office.close());

const ask = (as: TestActor, method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) =>
  scene.office.ask(method, `/api/applications${path}`, { as, body });

/** Does something to the case and gives it back; fails with what the server said. */
async function act(as: TestActor, view: ApplicationView, kind: string, payload: object = {}): Promise<ApplicationView> {
  const answer = await ask(as, 'POST', `/${view.id}/actions`, { version: view.version, kind, payload });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

test('a technician applies for 工程师: verified, made public, recommended, corrected once, accepted and grouped', async () => {
  const { worker, hr, provinceClerk, cityClerk, otherCityOfficer } = scene.people;
  await fillDossier(scene, worker, technicianFacts(scene));
  const cycleId = scene.seeded.cycles.titleReview.id;
  const target = { type: 'title', series: 'engineering', level: 'intermediate' };
  const started = await ask(worker, 'POST', '', { cycleId, target });
  expect(started.statusCode, started.body).toBe(201);
  let view: ApplicationView = started.json();
  expect(view.assessment.outcome).toMatchObject({ status: 'eligible' });
  expect(view.judged.frozen).toBe(false);
  expect(codeOf(await ask(worker, 'POST', '', { cycleId, target }))).toEqual([409, 'application-exists']);
  // A draft is the applicant's alone.
  expect(codeOf(await ask(hr, 'GET', `/${view.id}`))).toEqual([404, 'application-not-found']);

  const incomplete = await ask(worker, 'POST', `/${view.id}/actions`, {
    version: view.version,
    kind: 'submit',
    payload: {},
  });
  expect(codeOf(incomplete)).toEqual([422, 'application-incomplete']);
  const achievement = {
    kind: 'other',
    title: '配电柜改造',
    on: '2024-05-01',
    role: '主要完成人',
    text: '节电一成',
    evidence: [],
  };
  const saved = await ask(worker, 'PATCH', `/${view.id}/draft`, {
    version: view.version,
    changes: [
      { path: '/phone', value: '13800000000' },
      { path: '/statement', value: '从事电气维修十四年。' },
      { path: '/achievements', value: [achievement] },
      { path: '/truthful', value: true },
    ],
  });
  expect(saved.statusCode, saved.body).toBe(200);
  expect(saved.json()).toMatchObject({ version: view.version + 1, draft: { phone: '13800000000' }, missing: [] });
  const stale = await ask(worker, 'PATCH', `/${view.id}/draft`, {
    version: view.version,
    changes: [{ path: '/post', value: 'x' }],
  });
  expect(codeOf(stale)).toEqual([409, 'version-stale']);
  view = (await ask(worker, 'GET', `/${view.id}`)).json();
  expect(view.missing).toEqual([]);
  view = await act(worker, view, 'submit');
  expect(view).toMatchObject({ state: 'employer-verification', judged: { frozen: true, on: '2026-06-15' } });

  view = (await ask(hr, 'GET', `/${view.id}`)).json();
  const needed = view.facts.filter((fact) => fact.needed);
  expect(needed.map(({ pointer }) => pointer)).toContain('/credentials/0');
  expect(
    codeOf(
      await ask(hr, 'POST', `/${view.id}/actions`, { version: view.version, kind: 'start-publicity', payload: {} }),
    ),
  ).toEqual([409, 'step-not-possible']);
  for (const { pointer } of needed) view = await act(hr, view, 'verify-item', { pointer, verdict: 'confirmed' });
  expect(view.facts.find(({ pointer }) => pointer === '/credentials/0')).toMatchObject({
    verification: 'employer-verified',
  });
  view = await act(hr, view, 'start-publicity');
  // 2026-06-19 is the Dragon Boat Festival: five working days after the 15th end on the 23rd.
  expect(view.windows[0]).toMatchObject({ startOn: '2026-06-15', endOn: '2026-06-23' });
  // Not before the window is over.
  const early = await ask(hr, 'POST', `/${view.id}/actions`, {
    version: view.version,
    kind: 'recommend',
    payload: { opinion: '同意推荐' },
  });
  expect(codeOf(early)).toEqual([409, 'step-not-possible']);
  expect(codeOf(await ask(provinceClerk, 'GET', `/${view.id}`))).toEqual([404, 'application-not-found']);
  await scene.moveTo('2026-06-24T01:00:00.000Z');
  view = await act(hr, view, 'recommend', { opinion: '同意推荐' });

  expect(codeOf(await ask(cityClerk, 'GET', `/${view.id}`))).toEqual([404, 'application-not-found']);
  expect(codeOf(await ask(otherCityOfficer, 'GET', `/${view.id}`))).toEqual([404, 'application-not-found']);
  view = (await ask(provinceClerk, 'GET', `/${view.id}`)).json();
  const items = [{ pointer: '/statement', reason: '请补充近三年的工作', clause: '评审通知第四条' }];
  view = await act(provinceClerk, view, 'give-correction-notice', { items });
  view = (await ask(worker, 'GET', `/${view.id}`)).json();
  expect(view.correction).toMatchObject({ items: [{ label: { zh: '技术技能工作总结' } }] });
  await ask(worker, 'PATCH', `/${view.id}/draft`, {
    version: view.version,
    changes: [{ path: '/statement', value: '从事电气维修十四年，近三年完成配电改造三项。' }],
  });
  view = (await ask(worker, 'GET', `/${view.id}`)).json();
  view = await act(worker, view, 'resubmit');
  view = (await ask(provinceClerk, 'GET', `/${view.id}`)).json();
  view = await act(provinceClerk, view, 'accept');
  view = await act(provinceClerk, view, 'assign-group', { group: '高技能人才组' });
  expect(view).toMatchObject({
    state: 'grouped',
    group: '高技能人才组',
    waitingFor: { zh: expect.stringContaining('评价机构经办人') },
  });
  expect(view.timeline.map(({ kind }) => kind)).toEqual([
    'submit',
    ...needed.map(() => 'verify-item'),
    'start-publicity',
    'recommend',
    'give-correction-notice',
    'resubmit',
    'accept',
    'assign-group',
  ]);
  // What was verified and what was to be corrected is told by what it is.
  const told = view.timeline.map(({ detail }) => detail?.zh ?? '');
  expect(told[1]).toContain(needed[0]?.words.zh);
  expect(told).toContain('技术技能工作总结：请补充近三年的工作');
  expect(told.join()).not.toContain('/credentials');
});
