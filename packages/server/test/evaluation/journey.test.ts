import type { Draw, Meeting } from '@guantong/contracts';
import { canonicalJson, verifyBallot } from '@guantong/proofs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../support/seeded-office.ts';
import { checkIn, password, planMeeting, run, type Seated, seatExperts, vote } from './support/hold-meeting.ts';
import {
  addGroupedCase,
  type GroupedCase,
  group,
  openReviewScene,
  type ReviewScene,
  stepOf,
} from './support/review-scene.ts';
import { drawExperts } from './support/run-draw.ts';

let scene: ReviewScene;
let cases: readonly GroupedCase[];
beforeAll(async () => {
  scene = await openReviewScene();
  cases = [
    await addGroupedCase(scene, '示例甲'),
    await addGroupedCase(scene, '示例乙'),
    await addGroupedCase(scene, '示例丙'),
  ];
  await scene.moveTo('2026-06-25T01:00:00.000Z');
});
afterAll(() => scene.office.close());

test('three cases: drawn by three parties, voted on in secret by eleven, published, confirmed', async () => {
  const { clerk, chair, officer, supervisor, post, get, office } = scene;
  for (const { id } of cases) await stepOf(scene, id, 'body-clerk', 'start-evaluation', {}, '2026-06-25T00:00:00.000Z');
  await office.database.asOwner(`update experts set employer_id = null`);
  const draw: Draw = await drawExperts(scene, { seats: 11, substitutes: 3 });
  const seated = await seatExperts(scene, draw, '2026-06-25T01:00:00.000Z');
  const [first] = seated;
  if (first === undefined) throw new Error('nobody was drawn');
  let meeting: Meeting = await planMeeting(scene, draw, first.expertId);
  expect([meeting.members.length, meeting.items.length, meeting.attendance.quorum]).toEqual([11, 3, 8]);
  expect(codeOf(await get(scene.people.otherClerk, `/meetings/${meeting.id}`))).toEqual([404, 'meeting-not-found']);
  expect(codeOf(await get(cases[0]?.worker, `/meetings/${meeting.id}`))).toEqual([404, 'meeting-not-found']);
  expect((await get(first.as, '/meetings')).json().total).toBe(1);

  const at = `/meetings/${meeting.id}`;
  expect(codeOf(await post(first.as, `${at}/check-in`, { present: true }))).toEqual([409, 'step-not-possible']);
  await run(scene, meeting, 'open-meeting');
  // Seven are no quorum, and nobody is checked in by the clerk.
  await checkIn(scene, meeting, seated.slice(0, 7));
  expect(codeOf(await post(clerk, `${at}/check-in`, { present: true }))).toEqual([403, 'not-allowed']);
  meeting = await run(scene, meeting, 'record-attendance');
  expect(meeting.attendance).toMatchObject({ size: 11, checkedIn: 7, recorded: 7 });
  const early = { version: meeting.version, kind: 'start-deliberation', payload: {} };
  expect(codeOf(await post(clerk, `${at}/actions`, early))).toEqual([409, 'step-not-possible']);
  expect(codeOf(await post(clerk, `${at}/actions`, { ...early, version: 1 }))).toEqual([409, 'version-stale']);
  expect(codeOf(await post(chair, `${at}/actions`, early))).toEqual([403, 'not-allowed']);
  await checkIn(scene, meeting, seated.slice(7));
  await run(scene, meeting, 'record-attendance');
  meeting = await run(scene, meeting, 'start-deliberation');

  // A member recused from the third case: it is voted on apart.
  const [a = '', b = '', c = ''] = meeting.items.map(({ itemId }) => itemId);
  const last = seated[10];
  meeting = await run(scene, meeting, 'record-recusal', { expertId: last?.expertId, itemId: c, ground: 'kin' });
  expect(meeting.proposals).toEqual([[a, b], [c]]);
  meeting = await run(scene, meeting, 'open-round', { items: [a, b] });
  const papers = await castRound(seated, meeting.id, (index) => ({
    [a]: index < 8 ? 'yes' : 'no',
    [b]: index < 7 ? 'yes' : index < 9 ? 'abstain' : 'no',
  }));
  expect((await get(first.as, at)).json().rounds).toMatchObject([{ papers: 11, outcomes: null, hash: null }]);
  const [one] = papers;
  if (one === undefined) throw new Error('nobody voted');
  // Nothing counts twice: the same ballot is the one that is there, another is refused, and so is a second paper.
  expect((await post(undefined, `/ballots/${one.roundId}`, one.ballot)).statusCode).toBe(201);
  expect((await post(first.as, `/ballots/${one.roundId}/token`, { blinded: one.blinded })).statusCode).toBe(200);
  const other = `${one.blinded.startsWith('0') ? '1' : '0'}${one.blinded.slice(1)}`;
  expect(codeOf(await post(first.as, `/ballots/${one.roundId}/token`, { blinded: other }))).toEqual([
    409,
    'paper-fetched',
  ]);
  const changed = { ...one.ballot, choices: { ...one.ballot.choices, [a]: 'no' } };
  expect(codeOf(await post(undefined, `/ballots/${one.roundId}`, changed))).toEqual([422, 'ballot-invalid']);
  expect(codeOf(await post(first.as, `/ballots/${one.roundId}`, one.ballot))).toEqual([400, 'ballot-with-cookie']);
  expect(codeOf(await post(clerk, `/ballots/${one.roundId}/token`, { blinded: other }))).toEqual([
    404,
    'round-not-found',
  ]);
  expect(codeOf(await get(undefined, `/ballots/${one.roundId}/file`))).toEqual([404, 'round-not-closed']);
  meeting = await run(scene, meeting, 'close-round');
  expect(codeOf(await post(undefined, `/ballots/${one.roundId}`, one.ballot))).toEqual([409, 'round-closed']);
  // Eleven attend: eight are needed. The first has exactly eight, the second is short by one.
  expect(meeting.rounds[0]?.outcomes).toMatchObject([
    { itemId: a, yes: 8, no: 3, abstain: 0, base: 11, needed: 8, carried: true },
    { itemId: b, yes: 7, no: 2, abstain: 2, base: 11, needed: 8, carried: false },
  ]);
  const file = await get(undefined, `/ballots/${one.roundId}/file`);
  expect(await verifyBallot(file.body)).toMatchObject({ ok: true });
  expect(file.body).toBe(canonicalJson(JSON.parse(file.body)));

  meeting = await run(scene, meeting, 'open-round', { items: [c] });
  const recused = await post(last?.as, `/ballots/${meeting.rounds[1]?.id}/token`, { blinded: one.blinded });
  expect(codeOf(recused)).toEqual([403, 'no-vote']);
  // One of ten does not vote: the base stays eleven.
  await castRound(seated.slice(0, 9), meeting.id, () => ({ [c]: 'yes' }));
  meeting = await run(scene, meeting, 'close-round');
  expect(meeting.rounds[1]?.outcomes).toMatchObject([{ yes: 9, notCast: 1, base: 11, needed: 8, carried: true }]);

  meeting = await run(scene, meeting, 'generate-minutes');
  const sign = { version: meeting.version, hash: meeting.minutes?.hash, password };
  expect(codeOf(await post(first.as, `${at}/signature`, { ...sign, password: 'wrong' }))).toEqual([
    422,
    'password-wrong',
  ]);
  expect(codeOf(await post(last?.as, `${at}/signature`, sign))).toEqual([409, 'step-not-possible']);
  expect(codeOf(await post(chair, `${at}/seal`, { version: meeting.version }))).toEqual([409, 'step-not-possible']);
  const signed = await post(first.as, `${at}/signature`, sign);
  expect(signed.statusCode, signed.body).toBe(200);
  const seal = { version: signed.json().version };
  expect(codeOf(await post(clerk, `${at}/seal`, seal))).toEqual([403, 'not-allowed']);
  const sealed = await post(chair, `${at}/seal`, seal);
  expect([sealed.statusCode, sealed.json().state]).toEqual([200, 'sealed']);
  expect((await post(chair, `${at}/results`, {})).json()).toEqual({ recorded: 0, pending: 0 });
  expect(codeOf(await post(officer, `${at}/results`, {}))).toEqual([403, 'not-allowed']);

  const results = await Promise.all(cases.map(async ({ id }) => (await get(supervisor, `/applications/${id}`)).json()));
  expect(results.map(({ state }) => state)).toEqual(cases.map(() => 'under-evaluation'));
  await scene.moveTo('2026-06-26T01:00:00.000Z');
  for (const { id } of cases) await act(id, 'publish-result', {});
  expect(await statesOf()).toEqual(['result-publicity', 'not-passed', 'result-publicity']);
  const shown = (await get(undefined, '/public/result-publicity')).json();
  expect(shown.items.map(({ id }: { id: string }) => id).sort()).toEqual([cases[0]?.id, cases[2]?.id].sort());
  expect(shown.items[0].personName).toMatch(/^.\*+$/);
  const [passed, failed, third] = cases;
  if (!passed || !failed || !third) throw new Error('three cases');
  await scene.moveTo('2026-07-04T01:00:00.000Z');
  expect((await get(undefined, '/public/result-publicity')).json().total).toBe(0);
  await act(passed.id, 'confirm-result', {});
  await act(third.id, 'confirm-result', {});
  expect(await statesOf()).toEqual(['confirmed', 'not-passed', 'confirmed']);

  // The one that failed asks for a re-check; upheld, it is due for another meeting.
  const view = (await get(failed.worker, `/applications/${failed.id}`)).json();
  const asked = { version: view.version, kind: 'request-recheck', payload: { reason: '业绩材料未被评议' } };
  const requested = await post(failed.worker, `/applications/${failed.id}/actions`, asked);
  expect(requested.statusCode, requested.body).toBe(200);
  expect(requested.json().waitingFor.zh).toBe('评价机构负责人');
  await act(failed.id, 'decide-recheck', { upheld: true, reason: '评议记录缺项' });
  const again = await planMeeting(scene, draw, first.expertId);
  expect(again.items.map(({ application }) => application?.id)).toEqual([failed.id]);
  // One meeting at a time has a case before it, and the count before the re-check comes back with nothing.
  const twice = { drawId: draw.id, title: '再次会议', place: '某地', chair: first.expertId };
  const plannedAt = '2026-07-06T01:00:00.000Z';
  expect(codeOf(await post(clerk, '/meetings', { ...twice, plannedAt }))).toEqual([409, 'step-not-possible']);
  expect((await post(chair, `${at}/results`, {})).json()).toEqual({ recorded: 0, pending: 0 });
  expect((await get(chair, `/applications/${failed.id}`)).json().state).toBe('under-evaluation');
  expect((await get(clerk, `/evaluation/groups?cycle=${scene.cycleId}`)).json().items).toMatchObject([
    { group, cases: 3, underEvaluation: 1, ended: 2 },
  ]);

  // The new meeting votes on the case anew; its ballot decides, and the first still verifies.
  const [due = ''] = again.items.map(({ itemId }) => itemId);
  await run(scene, again, 'open-meeting');
  await checkIn(scene, again, seated);
  for (const step of ['record-attendance', 'start-deliberation']) await run(scene, again, step);
  await run(scene, again, 'open-round', { items: [due] });
  const [second] = await castRound(seated, again.id, (index) => ({ [due]: index < 8 ? 'yes' : 'no' }));
  await run(scene, again, 'close-round');
  const { version, minutes } = await run(scene, again, 'generate-minutes');
  const signature = { version, hash: minutes?.hash, password };
  const { version: sealing } = (await post(first.as, `/meetings/${again.id}/signature`, signature)).json();
  expect((await post(chair, `/meetings/${again.id}/seal`, { version: sealing })).statusCode).toBe(200);
  await act(failed.id, 'publish-result', {});
  expect(await statesOf()).toEqual(['confirmed', 'result-publicity', 'confirmed']);
  for (const { roundId } of [one, ...(second === undefined ? [] : [second])])
    expect(await verifyBallot((await get(undefined, `/ballots/${roundId}/file`)).body)).toMatchObject({ ok: true });
  expect(second?.roundId).not.toBe(one.roundId);

  async function castRound(
    members: readonly Seated[],
    meetingId: string,
    choose: (index: number) => Parameters<typeof vote>[3],
  ) {
    const papers = [];
    for (const [index, member] of members.entries()) {
      const voted = await vote(scene, member, meetingId, choose(index));
      expect([voted.cast.statusCode, voted.cast.json()]).toEqual([201, { accepted: true }]);
      papers.push(voted);
    }
    return papers;
  }
  async function act(id: string, kind: string, payload: object) {
    const { version } = (await get(chair, `/applications/${id}`)).json();
    const answer = await post(chair, `/applications/${id}/actions`, { version, kind, payload });
    expect(answer.statusCode, answer.body).toBe(200);
  }
  async function statesOf() {
    return Promise.all(cases.map(async ({ id }) => (await get(chair, `/applications/${id}`)).json().state));
  }
});

test('nobody but the product opens the ballot box, a key, or a check-in of another', async () => {
  const { office, clerk, chair, supervisor } = scene;
  for (const { actor } of [clerk, chair, supervisor])
    for (const table of ['ballots', 'ballot_papers', 'ballot_keys', 'ballot_rounds', 'meeting_items'] as const) {
      const rows = await office.database.transaction(actor, (tx) => tx.selectFrom(table).selectAll().execute());
      expect([actor.role, table, rows]).toEqual([actor.role, table, []]);
    }
  const count = async (table: 'ballots' | 'ballot_keys') =>
    office.database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
      tx.selectFrom(table).selectAll().execute(),
    );
  // Closed rounds leave neither ballots nor keys behind.
  expect([await count('ballots'), await count('ballot_keys')]).toEqual([[], []]);
  const forge = (actor: typeof clerk.actor | { role: 'system'; purpose: string }) =>
    office.database.transaction(actor, async (tx) => {
      const { numUpdatedRows } = await tx.updateTable('meeting_check_ins').set({ present: false }).executeTakeFirst();
      return numUpdatedRows;
    });
  expect([await forge(clerk.actor), await forge({ role: 'system', purpose: 'test' })]).toEqual([0n, 0n]);
  for (const statement of [
    `insert into ballots select id, repeat('0', 64), '{}' from ballot_rounds`,
    `update ballot_rounds set state = 'open', file = null`,
    'delete from ballot_papers',
    'delete from meeting_actions',
  ])
    await expect(office.database.asOwner(statement)).rejects.toThrow();
});
