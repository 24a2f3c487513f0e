import { randomUUID } from 'node:crypto';
import { createPolicyLibrary } from '@guantong/engine';
import { allowedActions, type CaseAction, type caseRoles } from '@guantong/procedure';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, SystemActor } from '../../src/access/actor.ts';
import type { DatabaseTransaction } from '../../src/database/database.ts';
import { insertRows } from '../../src/demonstration/insert-rows.ts';
import { seededRandom } from '../../src/demonstration/seeded-random.ts';
import { AppError } from '../../src/http/app-error.ts';
import { findApplication, holdCase, listActions } from '../../src/modules/applications/applications.repository.ts';
import { caseContextOf } from '../../src/modules/applications/case-context.ts';
import { createPolicyByHash } from '../../src/modules/applications/policy-by-hash.ts';
import { takeStep } from '../../src/modules/applications/take-step.ts';
import { verifyCase } from '../../src/modules/applications/verify/verify-case.ts';
import { getCycle } from '../../src/modules/cycles/cycles.service.ts';
import { loadPolicyBundle } from '../../src/policy-store/load-policy-bundle.ts';
import { fillDossier, technicianFacts } from '../support/fill-dossier.ts';
import { openSeededOffice, type SeededOffice } from '../support/seeded-office.ts';

const system: SystemActor = { role: 'system', purpose: 'test' };
const today = '2026-06-15';
/** Many more where somebody has the time: `GUANTONG_SEQUENCES=2000`. */
const SEQUENCES = Number(process.env.GUANTONG_SEQUENCES ?? 40);
const STEPS = 14;

const policyByHash = createPolicyByHash(createPolicyLibrary(await loadPolicyBundle()));
let scene: SeededOffice;
let draft: { readonly id: string; readonly version: number };
beforeAll(async () => {
  scene = await openSeededOffice(`${today}T01:00:00.000Z`);
  const { worker } = scene.people;
  await fillDossier(scene, worker, technicianFacts(scene));
  const target = { type: 'title', series: 'engineering', level: 'intermediate' };
  const begun = await scene.office.ask('POST', '/api/applications', {
    as: worker,
    body: { cycleId: scene.seeded.cycles.titleReview.id, target },
  });
  const { id, version } = begun.json();
  const changes = [
    { path: '/phone', value: '0990-1000000' },
    { path: '/statement', value: '从事电气维修十四年。' },
    {
      path: '/achievements',
      value: [{ kind: 'other', title: '改造', on: null, role: '主要完成人', text: '节电一成', evidence: [] }],
    },
    { path: '/truthful', value: true },
  ];
  const saved = await scene.office.ask('PATCH', `/api/applications/${id}/draft`, {
    as: worker,
    body: { version, changes },
  });
  draft = { id, version: saved.json().version };
});
afterAll(() => scene.office.close());

const inSystem = <T>(work: (tx: DatabaseTransaction) => Promise<T>) => scene.office.database.transaction(system, work);

/** Copies of the draft that nothing has happened to. */
async function copyDraft(count: number): Promise<readonly string[]> {
  return inSystem(async (tx) => {
    const { rows } = await sql<{ row: object }>`
      select to_jsonb(applications) || '{"case_state": null}' as row from applications where id = ${draft.id}`.execute(
      tx,
    );
    const record = await findApplication(tx, draft.id);
    const ids = Array.from({ length: count }, () => randomUUID());
    const copies = ids.map((id) => ({
      ...rows[0]?.row,
      ...{ id, number: id, target_key: id, case_state: record?.case_state },
    }));
    await insertRows(tx, 'applications', copies);
    return ids;
  });
}

async function step(tx: DatabaseTransaction, id: string, action: CaseAction): Promise<void> {
  const record = await findApplication(tx, id);
  if (record === undefined) throw new Error('no case');
  const cycle = await getCycle(tx, { id: record.cycle_id, today });
  const now = new Date(action.at);
  await takeStep({ tx, newId: randomUUID, now, by: { accountId: null, role: 'system' }, record, cycle, action });
}

async function faultsOf(id: string) {
  return inSystem(async (tx) => {
    const record = await findApplication(tx, id);
    if (record === undefined) throw new Error('no case');
    return verifyCase({ tx, policyByHash, record, cycle: await getCycle(tx, { id: record.cycle_id, today }) });
  });
}

describe('the log and the row', () => {
  test('random sequences through the database amount to what is stored', async () => {
    const random = seededRandom(41);
    const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
    let taken = 0;
    let refused = 0;
    for (const id of await copyDraft(SEQUENCES)) {
      let clock = new Date(`${today}T01:00:00.000Z`).getTime();
      await inSystem(async (tx) => {
        for (let count = 0; count < STEPS; count += 1) {
          clock += Math.floor(random() * 5) * 86_400_000 + 60_000;
          const at = new Date(clock).toISOString();
          const record = await findApplication(tx, id);
          if (record === undefined) throw new Error('no case');
          const cycle = await getCycle(tx, { id: record.cycle_id, today });
          const moment = { ...caseContextOf(cycle), today: at.slice(0, 10) };
          const lines = roles.flatMap((role) =>
            allowedActions(record.case_state, role, moment).map(({ kind }) => ({ kind, role })),
          );
          const line = pick(lines);
          if (line === undefined) return;
          try {
            await step(tx, id, actionOf(line, at, record.case_state.publicity?.objections.at(-1)?.id ?? 'o1'));
            taken += 1;
          } catch (error) {
            if (!(error instanceof AppError)) throw error;
            refused += 1;
          }
        }
      });
      expect(await faultsOf(id)).toEqual([]);
    }
    expect(taken).toBeGreaterThan(SEQUENCES * 2);
    expect(refused).toBeGreaterThan(0);
  });

  test('200 actions at once on one case stay one chain', async () => {
    const [id = ''] = await copyDraft(1);
    const at = `${today}T02:00:00.000Z`;
    await inSystem((tx) => step(tx, id, actionOf({ kind: 'submit', role: 'applicant' }, at, 'o1')));
    const verify = actionOf({ kind: 'verify-item', role: 'employer-hr' }, at, 'o1');
    await Promise.all(
      Array.from({ length: 200 }, () =>
        inSystem(async (tx) => {
          await holdCase(tx, id);
          await step(tx, id, verify);
        }),
      ),
    );
    const log = await inSystem((tx) => listActions(tx, id));
    expect(log.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 201 }, (_, index) => index + 1));
    expect(await faultsOf(id)).toEqual([]);
  });

  test('of two submissions at once one wins', async () => {
    const body = { version: draft.version, kind: 'submit', payload: {} };
    const submit = () =>
      scene.office.ask('POST', `/api/applications/${draft.id}/actions`, { as: scene.people.worker, body });
    const answers = await Promise.all([submit(), submit()]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(await faultsOf(draft.id)).toEqual([]);
  });
});

describe('row security, asked in SQL', () => {
  const count = (actor: Actor, table: 'applications' | 'case_actions') =>
    scene.office.database.transaction(actor, async (tx) => {
      const column = table === 'applications' ? sql`id` : sql`application_id`;
      const found = await sql`select 1 from ${sql.table(table)} where ${column} = ${draft.id}`.execute(tx);
      return found.rows.length > 0;
    });

  test('a submitted case is seen by its applicant, its employer and its bureaus, and by nobody else', async () => {
    const { people, office, seeded } = scene;
    const other = seeded.employers[1];
    if (other === undefined) throw new Error('no other employer');
    const otherHr = await office.actors.signedIn('employer-hr', { at: other });
    const otherWorker = await office.actors.signedIn('worker');
    for (const table of ['applications', 'case_actions'] as const) {
      for (const { actor } of [people.worker, people.hr, people.provinceOfficer])
        expect([table, actor.role, await count(actor, table)]).toEqual([table, actor.role, true]);
      for (const { actor } of [otherWorker, otherHr, people.provinceClerk, people.cityClerk, people.otherCityOfficer])
        expect([table, actor.role, await count(actor, table)]).toEqual([table, actor.role, false]);
    }
  });

  test('nobody changes a case that is hidden, writes in another’s name or unwrites a log', async () => {
    const { people, office } = scene;
    const stranger = await office.actors.signedIn('worker');
    const changed = await office.database.transaction(stranger.actor, (tx) =>
      tx.updateTable('applications').set({ group_name: 'x' }).where('id', '=', draft.id).executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
    const inAnothersName = office.database.transaction(people.worker.actor, (tx) =>
      sql`insert into case_actions values ('99', ${draft.id}, 99, 'recommend', ${people.hr.actor.accountId}, 'employer-hr', now(), '{}')`.execute(
        tx,
      ),
    );
    await expect(inAnothersName).rejects.toThrow('row-level security');
    for (const statement of ['delete from case_actions', `update case_actions set kind = 'accept'`]) {
      const { numAffectedRows } = await inSystem((tx) => sql.raw(statement).execute(tx));
      expect(numAffectedRows).toBe(0n);
      await expect(office.database.asOwner(statement)).rejects.toThrow('only added');
    }
  });
});

const roles = [
  'applicant',
  'employer-hr',
  'body-clerk',
  'body-chair',
  'bureau-supervisor',
  'system',
] as const satisfies readonly (keyof typeof caseRoles)[];

interface Line {
  readonly kind: CaseAction['kind'];
  readonly role: keyof typeof caseRoles;
}

/** A well-formed action of a kind about the one fact and the one question that the submission names. */
function actionOf({ kind, role }: Line, at: string, objection: string): CaseAction {
  const pointer = '/credentials/0';
  const answer = { answerStatus: 'undetermined', questions: [{ id: 'q1' }], facts: [pointer], employerOnFile: true };
  const items = [{ pointer, reason: '证书图像不清' }];
  const reasoned = { reason: '经查属实' };
  const said: Readonly<Record<CaseAction['kind'], object>> = {
    submit: answer,
    resubmit: { ...answer, changed: [pointer] },
    withdraw: {},
    escalate: reasoned,
    'verify-item': { pointer, verdict: 'confirmed' },
    'return-to-applicant': { items },
    'start-publicity': {},
    'file-objection': { id: 'o1', text: '年限有误' },
    'resolve-objection': { id: objection, upheld: false, ...reasoned },
    recommend: { opinion: '同意推荐' },
    refuse: reasoned,
    'check-item': { pointer, verdict: 'confirmed' },
    'decide-question': { questionId: 'q1', answer: 'met', ...reasoned },
    'give-correction-notice': { items },
    accept: {},
    'not-accept': { ...reasoned, clause: '二（二）1' },
    'assign-group': { group: '技能人才组' },
    'start-evaluation': {},
    'record-result': { passed: true, basis: { kind: 'ballot', ids: ['round-1'], hash: '0'.repeat(64) } },
    'publish-result': {},
    'request-recheck': reasoned,
    'decide-recheck': { upheld: true, ...reasoned },
    'file-complaint': { id: 'c1' },
    'resolve-complaint': { id: 'c1', upheld: false, ...reasoned },
    'reopen-evaluation': reasoned,
    'annul-result': reasoned,
    'confirm-result': {},
    'revoke-certificate': reasoned,
    'issue-certificate': { certificateId: 'certificate-1', number: 'A2025000001' },
    hold: reasoned,
    'release-hold': reasoned,
    lapse: {},
  };
  // Stored as the product itself did it: there are no accounts behind these roles.
  return { ...said[kind], kind, at, actor: { accountId: 'system', role } } as CaseAction;
}
