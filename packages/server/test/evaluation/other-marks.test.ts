import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { upload } from '../people/support/upload.ts';
import { codeOf } from '../support/seeded-office.ts';
import {
  addCandidate,
  addExaminers,
  type Candidate,
  type ExamScene,
  examGroup,
  openExamScene,
} from './support/exam-scene.ts';

let scene: ExamScene;
let one: Candidate;
beforeAll(async () => {
  scene = await openExamScene();
  const methods = JSON.stringify([
    {
      level: 'senior',
      methods: [
        { method: 'competition', weight: 40, passMark: 60 },
        { method: 'dossier-review', weight: 60, passMark: 60 },
      ],
    },
  ]);
  await scene.office.database.asOwner(`update cycles set methods = '${methods}' where id = '${scene.cycleId}'`);
  one = await addCandidate(scene, '示例赛甲');
  await scene.moveTo('2026-06-25T01:00:00.000Z');
});
afterAll(() => scene.office.close());

test('a competition counts by its clause and evidence, a dossier by the signed sheets; the chair releases both', async () => {
  const { clerk, chair, post, get, office, cycleId } = scene;
  const release = (method: string) => post(chair, '/examinations/marks/release', { cycleId, group: examGroup, method });
  const file = { url: '/api/evidence', name: '获奖证书.pdf', bytes: Buffer.from('%PDF-1.4\n奖\n%%EOF\n') };
  const { id: fileId } = (await upload(office, one.as, file)).json();
  const won = {
    ...{ applicationId: one.id, event: '某技能大赛', award: '二等奖', on: '2025-10-01', mark: 85 },
    clause: '某赛事通知第八条',
    evidence: [fileId],
  };
  const record = (change: object, as = clerk) => post(as, '/examinations/marks/competition', { ...won, ...change });
  // Uploaded after the submission, the file is none of the case.
  expect(codeOf(await record({}))).toEqual([422, 'request-invalid']);
  await office.database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
    sql`update applications
        set submitted_draft = jsonb_set(submitted_draft, '{achievements,0,evidence}', ${JSON.stringify([fileId])}::jsonb)
        where id = ${one.id}`.execute(tx),
  );
  expect(codeOf(await record({ on: '2027-01-01' }))).toEqual([422, 'request-invalid']);
  expect(codeOf(await record({}, chair))).toEqual([403, 'not-allowed']);
  expect(codeOf(await record({}, scene.people.otherClerk))).toEqual([404, 'application-not-found']);
  expect((await record({})).statusCode).toBe(201);
  expect((await get(clerk, '/examinations/marks')).json().total).toBe(0);
  expect((await get(chair, '/examinations/marks')).json().items).toMatchObject([
    { method: 'competition', state: 'made', clause: won.clause, weight: 40, result: { kind: 'mark', mark: 85 } },
  ]);
  expect((await release('competition')).json()).toEqual({ released: 1, recorded: 0, pending: 1 });

  // No mark of a dossier before three have signed.
  const preview = async (method: string) =>
    (
      await get(chair, `/examinations/marks/release?${new URLSearchParams({ cycleId, group: examGroup, method })}`)
    ).json();
  expect(await preview('dossier-review')).toMatchObject({
    due: 0,
    missing: [{ name: one.name }],
    can: [{ allowed: false }],
  });
  expect(codeOf(await release('dossier-review'))).toEqual([409, 'step-not-possible']);
  const experts = await addExaminers(scene, 3, '2026-06-25T01:00:00.000Z');
  for (const [index, { id, as }] of experts.entries()) {
    const scores = JSON.stringify({ ethics: 8, skill: 20, achievements: 25 + index, contribution: 10 });
    await office.database.asOwner(
      `insert into scoring_sheets (id, application_id, cycle_id, body_id, expert_id, account_id, case_code, state, scores, signed_at)
       select '${randomUUID()}', id, cycle_id, body_id, '${id}', '${as.actor.accountId}', 'CODE', 'signed', '${scores}', now()
       from applications where id = '${one.id}'`,
    );
  }
  expect(await preview('dossier-review')).toMatchObject({ due: 1, passed: 1, recorded: 1, missing: [] });
  expect((await release('dossier-review')).json()).toEqual({ released: 1, recorded: 1, pending: 0 });
  const marks = (await get(one.as, '/examinations/mine')).json().marks;
  expect(marks.map(({ method, result }: { method: string; result: object }) => [method, result])).toEqual(
    expect.arrayContaining([
      ['dossier-review', { kind: 'mark', mark: 64 }],
      ['competition', { kind: 'mark', mark: 85 }],
    ]),
  );
  const { version } = (await get(chair, `/applications/${one.id}`)).json();
  const published = await post(chair, `/applications/${one.id}/actions`, {
    version,
    kind: 'publish-result',
    payload: {},
  });
  expect(published.json().state).toBe('result-publicity');
});
