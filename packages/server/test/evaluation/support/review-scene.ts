import { randomUUID } from 'node:crypto';
import type { CaseAction, CaseActionKind } from '@guantong/procedure';
import { findApplication } from '../../../src/modules/applications/applications.repository.ts';
import { takeStep } from '../../../src/modules/applications/take-step.ts';
import { getCycle } from '../../../src/modules/cycles/cycles.service.ts';
import type { TestActor } from '../../../src/testing/test-actors.ts';
import { upload } from '../../people/support/upload.ts';
import { fillDossier, technicianFacts } from '../../support/fill-dossier.ts';
import { openSeededOffice, type SeededOffice } from '../../support/seeded-office.ts';

export const group = '电气一组';
const system = { role: 'system', purpose: 'test' } as const;

export interface ReviewScene extends SeededOffice {
  readonly chair: TestActor;
  readonly officer: TestActor;
  readonly supervisor: TestActor;
  readonly clerk: TestActor;
  readonly cycleId: string;
  /** Experts on the filed committee. */
  readonly members: readonly string[];
  readonly post: (as: TestActor | undefined, path: string, body: object) => ReturnType<SeededOffice['office']['ask']>;
  readonly get: (as: TestActor | undefined, path: string) => ReturnType<SeededOffice['office']['ask']>;
}

/** The made-up province with the offices that take part in a review; its senior committee is of a specialty. */
export async function openReviewScene(
  start = '2026-06-15T01:00:00.000Z',
  options: Parameters<typeof openSeededOffice>[1] = {},
): Promise<ReviewScene> {
  const scene = await openSeededOffice(start, options);
  const { office, seeded } = scene;
  const { bureaus, bodies, committees, cycles } = seeded;
  const committee = committees.province;
  await office.database.asOwner(
    `update committees set scope = 'specialty', specialty = '电气' where id = '${committee.row.id}'`,
  );
  const now = new Date(start);
  return {
    ...scene,
    clerk: scene.people.provinceClerk,
    chair: await office.actors.signedIn('body-chair', { at: bodies.provinceTitles, now, name: '机构负责人' }),
    officer: scene.people.provinceOfficer,
    supervisor: await office.actors.signedIn('bureau-supervisor', { at: bureaus.province, now }),
    cycleId: cycles.titleReview.id,
    members: committee.members.map(({ expert_id }) => expert_id),
    post: (as, path, body) => office.ask('POST', `/api${path}`, { as, body }),
    get: (as, path) => office.ask('GET', `/api${path}`, { as }),
  };
}

export interface GroupedCase {
  readonly id: string;
  readonly number: string;
  readonly worker: TestActor;
}

/** An application of a technician for 工程师, recommended, accepted and grouped: the steps of others taken by the product. */
export async function addGroupedCase(scene: ReviewScene, name: string, into = group): Promise<GroupedCase> {
  const { office, cycleId } = scene;
  const worker = await office.actors.signedIn('worker', { name, now: new Date('2026-06-15T01:00:00.000Z') });
  await fillDossier(scene, worker, technicianFacts(scene));
  const target = { type: 'title', series: 'engineering', level: 'intermediate' };
  const begun = (await scene.post(worker, '/applications', { cycleId, target })).json();
  const file = { url: '/api/evidence', name: `${name}的工法.pdf`, bytes: Buffer.from(`%PDF-1.4\n${name}\n%%EOF\n`) };
  const uploaded = await upload(office, worker, file);
  if (uploaded.statusCode !== 201) throw new Error(uploaded.body);
  const achievement = { kind: 'construction-methods', title: `${name}接线工法`, on: '2024-05-01', role: '主要完成人' };
  const changes = [
    { path: '/phone', value: '0990-1000000' },
    { path: '/statement', value: `${name}从事电气维修十四年。` },
    { path: '/achievements', value: [{ ...achievement, text: '节电一成', evidence: [uploaded.json().id] }] },
    { path: '/truthful', value: true },
  ];
  const saved = await office.ask('PATCH', `/api/applications/${begun.id}/draft`, {
    as: worker,
    body: { version: begun.version, changes },
  });
  const submit = { version: saved.json().version, kind: 'submit', payload: {} };
  const submitted = await scene.post(worker, `/applications/${begun.id}/actions`, submit);
  if (submitted.statusCode !== 200) throw new Error(submitted.body);
  const { facts } = submitted.json();
  for (const { pointer, needed } of facts)
    if (needed) await stepOf(scene, begun.id, 'employer-hr', 'verify-item', { pointer, verdict: 'confirmed' });
  await stepOf(scene, begun.id, 'employer-hr', 'start-publicity', {});
  const over = '2026-06-24T01:00:00.000Z';
  await stepOf(scene, begun.id, 'employer-hr', 'recommend', { opinion: '同意推荐' }, over);
  await stepOf(scene, begun.id, 'body-clerk', 'accept', {}, over);
  await stepOf(scene, begun.id, 'body-clerk', 'assign-group', { group: into }, over);
  return { id: begun.id, number: submitted.json().number, worker };
}

/** A step that somebody who is not in the scene takes. */
export async function stepOf(
  scene: SeededOffice,
  id: string,
  role: CaseAction['actor']['role'],
  kind: CaseActionKind,
  payload: object,
  at = '2026-06-15T02:00:00.000Z',
): Promise<void> {
  await scene.office.database.transaction(system, async (tx) => {
    const record = await findApplication(tx, id);
    if (record === undefined) throw new Error('no case');
    const cycle = await getCycle(tx, { id: record.cycle_id, today: at.slice(0, 10) });
    const action = { ...payload, kind, at, actor: { accountId: 'system', role } } as CaseAction;
    const by = { accountId: null, role: 'system' };
    await takeStep({ tx, newId: randomUUID, now: new Date(at), by, record, cycle, action });
  });
}
