import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeSitting } from '../../src/modules/evaluation/examinations/sittings/close-sitting.ts';
import type { TestActor } from '../../src/testing/test-actors.ts';
import { codeOf } from '../support/seeded-office.ts';
import { addCandidate, type Candidate, type ExamScene, examGroup, openExamScene } from './support/exam-scene.ts';
import { sitExaminations, skillPanel } from './support/sit-examinations.ts';

let scene: ExamScene;
let one: Candidate;
beforeAll(async () => {
  scene = await openExamScene();
  one = await addCandidate(scene, '示例复甲');
  await scene.moveTo('2026-06-25T01:00:00.000Z');
});
afterAll(() => scene.office.close());

async function act(as: Candidate['as'], kind: string, payload: object) {
  const { version } = (await scene.get(as, `/applications/${one.id}`)).json();
  const answer = await scene.post(as, `/applications/${one.id}/actions`, { version, kind, payload });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

test('after an upheld re-check everything is examined anew, and what was before is history', async () => {
  const { clerk, chair, get, post, office, moveTo, cycleId } = scene;
  const days = { group: examGroup, moveTo };
  let examiner: TestActor | undefined;
  let [sittingId, panelId] = ['', ''];
  await sitExaminations(scene, one, {
    ...{ ...days, on: '2026-06-26', scores: [10, 10, 10] },
    // Planned before the result, and never held.
    async whenMarked(planned) {
      examiner = planned[0]?.as;
      const examiners = planned.map(({ id }) => id);
      const wanted = { candidate: one, examiners, group: examGroup, startsAt: '2026-06-30T06:00:00.000Z' };
      panelId = (await post(clerk, '/examinations/panels', skillPanel(scene, wanted))).json().id;
      const paperId = (await get(clerk, '/examinations/papers')).json().items[0].id;
      const times = { opensAt: '2026-06-30T01:00:00.000Z', closesAt: '2026-06-30T03:00:00.000Z', minutes: 90 };
      const place = { cycleId, group: examGroup, paperId, title: '补考场次', room: '示例技能楼302' };
      sittingId = (await post(clerk, '/examinations/sittings', { ...place, ...times })).json().id;
    },
  });
  expect((await act(chair, 'publish-result', {})).state).toBe('not-passed');
  await act(one.as, 'request-recheck', { reason: '接线评分有误' });
  expect((await act(chair, 'decide-recheck', { upheld: true, reason: '评分依据不足' })).state).toBe('under-evaluation');

  // Nobody marks what was planned before, and the marks of before make no result, and are not released again.
  for (const method of ['theory', 'skill'])
    expect(codeOf(await post(chair, '/examinations/marks/release', { cycleId, group: examGroup, method }))).toEqual([
      409,
      'step-not-possible',
    ]);

  const marking = '/examinations/marking';
  const [lapsed, ...others] = (await get(examiner, `${marking}?state=closed`)).json().items;
  expect([others.length, (await get(examiner, `${marking}?state=open`)).json().total]).toEqual([0, 0]);
  const signed = await post(examiner, `${marking}/${lapsed.id}/sign`, { version: 1 });
  expect([codeOf(signed), signed.json().detail]).toEqual([
    [409, 'step-not-possible'],
    expect.stringContaining('属于此前的评价'),
  ]);

  // Nor does anybody sit or note anything of it: it is over for the candidate, with the reason.
  const admissions = (await get(one.as, '/examinations/mine')).json().admissions;
  const lapsedOf = (of: string) => admissions.find(({ id }: { id: string }) => id === of).state;
  expect([lapsedOf(sittingId), lapsedOf(panelId)]).toEqual(['lapsed', 'lapsed']);
  const begun = await post(one.as, `/examinations/sittings/${sittingId}/start`, {});
  expect([codeOf(begun), begun.json().detail]).toEqual([
    [409, 'step-not-possible'],
    expect.stringContaining('属于此前的评价'),
  ]);
  expect((await get(clerk, `/examinations/sittings/${sittingId}`)).json().people).toMatchObject([{ state: 'lapsed' }]);
  expect((await get(clerk, `/examinations/panels/${panelId}`)).json().slots).toMatchObject([{ state: 'lapsed' }]);
  const absence = `/examinations/panels/${panelId}/candidates/${one.id}/absence`;
  expect(codeOf(await post(clerk, absence, { version: 1 }))).toEqual([409, 'step-not-possible']);

  const own = await sitExaminations(scene, one, { ...days, on: '2026-06-29', scores: [36, 18, 30] });
  const shown = own.marks.map(({ evaluation, current, method, result }: Record<string, unknown>) => [
    ...[evaluation, current, method, result],
  ]);
  const mark = (of: number) => ({ kind: 'mark', mark: of });
  expect(shown.sort()).toEqual([
    [1, false, 'skill', mark(30)],
    [1, false, 'theory', mark(100)],
    [2, true, 'skill', mark(84)],
    [2, true, 'theory', mark(100)],
  ]);
  expect((await get(clerk, '/examinations/marks')).json().total).toBe(4);
  const [counted] = await office.database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
    tx
      .selectFrom('case_actions')
      .select('payload')
      .where('kind', '=', 'record-result')
      .orderBy('sequence', 'desc')
      .execute(),
  );
  const { items } = (await get(chair, '/examinations/marks')).json();
  const ids = items.filter(({ current }: { current: boolean }) => current).map(({ id }: { id: string }) => id);
  expect(counted?.payload).toMatchObject({ passed: true, basis: { ids: expect.arrayContaining(ids) } });
  expect((await act(chair, 'publish-result', {})).state).toBe('result-publicity');
  // Who was not asked to come is not absent.
  await moveTo('2026-06-30T03:00:00.001Z');
  const work = { now: () => new Date('2026-06-30T03:00:00.001Z'), newId: () => crypto.randomUUID() };
  expect(await closeSitting(office.database, sittingId, { ...work, onFault: raise })).toEqual({
    handedIn: 0,
    absent: 0,
  });
});

function raise(error: unknown): never {
  throw error;
}
