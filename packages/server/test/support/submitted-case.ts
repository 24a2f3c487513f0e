import type { ApplicationView } from '@guantong/contracts';
import { expect } from 'vitest';
import type { TestActor } from '../../src/testing/test-actors.ts';
import { fillDossier, type SampleFact, technicianFacts } from './fill-dossier.ts';
import type { SeededOffice } from './seeded-office.ts';

export interface CaseOf {
  /** Absent: the one of the scene. */
  readonly worker?: TestActor;
  /** Absent: a technician of the employer of the scene. */
  readonly facts?: readonly SampleFact[];
  /** Files that prove the achievement. */
  readonly evidence?: readonly string[];
}

/** An application of a technician for 工程师 that was submitted, as the applicant sees it. */
export async function submitCase(
  scene: SeededOffice,
  { worker = scene.people.worker, facts = technicianFacts(scene), evidence = [] }: CaseOf = {},
): Promise<ApplicationView> {
  await fillDossier(scene, worker, facts);
  const target = { type: 'title', series: 'engineering', level: 'intermediate' };
  const body = { cycleId: scene.seeded.cycles.titleReview.id, target };
  const begun: ApplicationView = (await scene.office.ask('POST', '/api/applications', { as: worker, body })).json();
  const changes = [
    { path: '/phone', value: '0990-1000000' },
    { path: '/statement', value: '从事电气维修十四年。' },
    {
      path: '/achievements',
      value: [{ kind: 'other', title: '改造', on: null, role: '主要完成人', text: '节电一成', evidence }],
    },
    { path: '/truthful', value: true },
  ];
  const draft = { version: begun.version, changes };
  const saved = await scene.office.ask('PATCH', `/api/applications/${begun.id}/draft`, { as: worker, body: draft });
  return actOnCase(scene, worker, { ...begun, version: saved.json().version }, 'submit');
}

/** Does something to a case and gives it back; fails with what the server said. */
export async function actOnCase(
  { office }: SeededOffice,
  as: TestActor,
  { id, version }: Pick<ApplicationView, 'id' | 'version'>,
  kind: string,
  payload: object = {},
): Promise<ApplicationView> {
  const answer = await office.ask('POST', `/api/applications/${id}/actions`, { as, body: { version, kind, payload } });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

/** Takes a submitted case to its body on 24 June 2026: every record confirmed, made public and recommended. */
export async function recommendCase(scene: SeededOffice, submitted: ApplicationView): Promise<ApplicationView> {
  const { hr } = scene.people;
  let view = submitted;
  for (const { pointer, needed } of submitted.facts)
    if (needed) view = await actOnCase(scene, hr, view, 'verify-item', { pointer, verdict: 'confirmed' });
  view = await actOnCase(scene, hr, view, 'start-publicity');
  await scene.moveTo('2026-06-24T01:00:00.000Z');
  return actOnCase(scene, hr, view, 'recommend', { opinion: '同意推荐' });
}
