import type { ExamAttempt, ExamPanel, ExamPaper, ExamSitting, PaperQuestion } from '@guantong/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeSitting } from '../../src/modules/evaluation/examinations/sittings/close-sitting.ts';
import { upload } from '../people/support/upload.ts';
import { readSheet } from '../support/read-sheet.ts';
import { codeOf } from '../support/seeded-office.ts';
import { findExamLeaks } from './support/exam-matrix.ts';
import {
  addCandidate,
  addExaminers,
  type Candidate,
  type ExamScene,
  examGroup,
  examSubject,
  markCandidate,
  openExamScene,
  questionSheet,
  rightOf,
  sampleBlueprint,
  sampleQuestions,
} from './support/exam-scene.ts';

const base = '/examinations';
let scene: ExamScene;
let passing: Candidate;
let running: Candidate;
let missing: Candidate;
let paper: ExamPaper;
let sitting: ExamSitting;
let panelId: string;
let sheetId: string;
let examiners: Awaited<ReturnType<typeof addExaminers>>;

beforeAll(async () => {
  scene = await openExamScene();
  passing = await addCandidate(scene, '示例考甲');
  running = await addCandidate(scene, '示例考乙');
  missing = await addCandidate(scene, '示例考丙');
  await scene.moveTo('2026-06-25T01:00:00.000Z');
  examiners = await addExaminers(scene, 4, '2026-06-25T01:00:00.000Z');
});
afterAll(() => scene.office.close());

const paperOf = (blueprint: readonly object[], seed?: string) => ({
  ...{ cycleId: scene.cycleId, subject: examSubject, level: 'senior', name: '高级工理论A卷', blueprint },
  ...(seed === undefined ? {} : { seed }),
});
const times = {
  room: '示例技能楼301',
  opensAt: '2026-06-26T01:00:00.000Z',
  closesAt: '2026-06-26T03:00:00.000Z',
  minutes: 90,
};
const at = (name: string) => `${base}/sittings/${sitting.id}/${name}`;
const attemptOf = async ({ as }: Candidate): Promise<ExamAttempt> => (await scene.get(as, at('attempt'))).json();
const work = () => ({
  now: () => new Date(nowOf),
  newId: () => crypto.randomUUID(),
  onFault: (error: unknown) => {
    throw error;
  },
});
let nowOf = '';
async function moveTo(instant: string): Promise<void> {
  nowOf = instant;
  await scene.moveTo(instant);
}

const play = () => ({
  ...{ paper, sittingId: sitting.id, panelId, sheetId, examiners, now: nowOf },
  ...{ candidate: passing, others: [running, missing] },
});

test('a bank is imported with its row errors, exported, and the body’s alone', async () => {
  const { clerk, chair, office, get, post } = scene;
  const questions = sampleQuestions();
  const sheet = questionSheet(questions);
  const url = '/api/examinations/questions/import';
  const send = (text: string, as = clerk) => upload(office, as, { url, name: '题库.csv', bytes: Buffer.from(text) });
  const broken = sheet.replace('单选题', '问答题').replace(/,AB\n/, ',A\n');
  const refused = (await send(broken)).json();
  expect([refused.rows, refused.added]).toEqual([45, 0]);
  expect(refused.errors.map(({ row, column }: { row: number; column: string }) => [row, column])).toEqual([
    [2, '题型'],
    [22, '正确答案'],
  ]);
  expect(codeOf(await send('姓名,年龄\n甲,30\n'))).toEqual([422, 'question-file-unusable']);
  expect(codeOf(await send(sheet, chair))).toEqual([403, 'not-allowed']);
  expect((await send(sheet)).json()).toEqual({ rows: 45, added: 45, errors: [] });
  expect((await send(sheet)).json()).toMatchObject({ added: 0, errors: { length: 45 } });

  // What is read back has the same words whoever exports it.
  const inEnglish = { as: clerk, headers: { 'accept-language': 'en' } };
  const exported = await office.ask('GET', `/api${base}/questions/export.xlsx`, inEnglish);
  expect(readSheet(exported.rawPayload)).toHaveLength(46);
  const again = await upload(office, clerk, { url, name: '题库.xlsx', bytes: exported.rawPayload });
  expect(again.json()).toMatchObject({ rows: 45, added: 0 });
  const one = { ...questions[0], stem: '新的单选题' };
  expect(codeOf(await post(clerk, `${base}/questions`, { ...one, correct: ['A', 'B'] }))).toEqual([
    422,
    'request-invalid',
  ]);
  const added = (await post(clerk, `${base}/questions`, one)).json();
  const changed = await scene.put(clerk, `${base}/questions/${added.id}`, { ...one, version: 1, stem: '改过的单选题' });
  expect(changed.json()).toMatchObject({ stem: '改过的单选题', version: 2 });
  expect((await post(clerk, `${base}/questions/${added.id}/retire`, { version: 2 })).json().state).toBe('retired');
  expect((await get(scene.people.provinceClerk, `${base}/questions`)).json().total).toBe(0);
  expect(codeOf(await get(passing.as, `${base}/questions`))).toEqual([403, 'not-allowed']);
  expect(codeOf(await get(scene.people.provinceOfficer, `${base}/questions`))).toEqual([403, 'not-allowed']);
});

test('a paper follows its blueprint, the same from the same seed; a bank too small tells what is missing', async () => {
  const { clerk, chair, post, get } = scene;
  const many = [{ ...sampleBlueprint[0], count: 50 }];
  const short = await post(clerk, `${base}/papers`, paperOf(many));
  expect(codeOf(short)).toEqual([409, 'bank-too-small']);
  expect(short.json().problems).toEqual([
    expect.objectContaining({ path: '/blueprint/0', expected: expect.stringContaining('需 50 题'), found: '20' }),
  ]);
  expect(codeOf(await post(clerk, `${base}/papers`, paperOf([sampleBlueprint[0]])))).toEqual([422, 'request-invalid']);
  expect(codeOf(await post(scene.people.provinceClerk, `${base}/papers`, paperOf(sampleBlueprint)))).toEqual([
    403,
    'not-allowed',
  ]);
  const seed = 'ab'.repeat(32);
  const first = await post(clerk, `${base}/papers`, paperOf(sampleBlueprint, seed));
  expect(first.statusCode, first.body).toBe(201);
  paper = first.json();
  const second: ExamPaper = (await post(clerk, `${base}/papers`, paperOf(sampleBlueprint, seed))).json();
  expect([second.hash, second.content]).toEqual([paper.hash, paper.content]);
  expect(paper.content).toHaveLength(45);
  for (const question of paper.content) expect(paper.correct[question.id]).toEqual(rightOf(question));
  expect((await get(chair, `${base}/papers`)).json().total).toBe(2);
  expect(codeOf(await get(passing.as, `${base}/papers/${paper.id}`))).toEqual([404, 'paper-not-found']);
  await expect(scene.office.database.asOwner(`update exam_papers set content = '[]'`)).rejects.toThrow('only added');
});

test('a sitting takes the cases that want theory, tells them, and starts by the clock of the server', async () => {
  const { clerk, post, get, office } = scene;
  const wanted = { cycleId: scene.cycleId, group: examGroup, paperId: paper.id, title: '第一场', ...times };
  expect(codeOf(await post(scene.people.provinceClerk, `${base}/sittings`, wanted))).toEqual([403, 'not-allowed']);
  expect(codeOf(await post(clerk, `${base}/sittings`, { ...wanted, closesAt: times.opensAt }))).toEqual([
    422,
    'request-invalid',
  ]);
  expect(codeOf(await post(clerk, `${base}/sittings`, { ...wanted, group: '别的组' }))).toEqual([
    404,
    'group-not-found',
  ]);
  const planned = await post(clerk, `${base}/sittings`, wanted);
  expect(planned.statusCode, planned.body).toBe(201);
  sitting = planned.json();
  expect([sitting.candidates, sitting.state, sitting.invigilators.least]).toEqual([3, 'planned', 2]);
  expect(codeOf(await post(clerk, `${base}/sittings`, wanted))).toEqual([409, 'step-not-possible']);
  const later = { version: sitting.version, ...times, room: '示例技能楼302' };
  sitting = (await scene.put(clerk, at('time'), later)).json();
  expect([sitting.room, sitting.version]).toEqual(['示例技能楼302', 2]);
  const notices = await office.database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
    tx.selectFrom('jobs').select('payload').where('kind', '=', 'notify').execute(),
  );
  expect(JSON.stringify(notices)).toContain('理论知识考试 2026-06-26 09:00，示例技能楼302，90 分钟');
  expect(codeOf(await get(scene.people.provinceClerk, `${base}/sittings/${sitting.id}`))).toEqual([
    404,
    'sitting-not-found',
  ]);
  expect((await get(scene.people.provinceOfficer, `${base}/sittings/${sitting.id}`)).json()).toMatchObject({
    paper: null,
  });

  expect((await attemptOf(passing)).state).toBe('not-open');
  expect(codeOf(await post(passing.as, at('start'), {}))).toEqual([409, 'step-not-possible']);
  await moveTo('2026-06-26T01:00:00.000Z');
  expect(codeOf(await post(scene.people.worker, at('start'), {}))).toEqual([404, 'sitting-not-found']);
  expect(codeOf(await post(clerk, at('start'), {}))).toEqual([403, 'not-allowed']);
  const begun: ExamAttempt = (await post(passing.as, at('start'), {})).json();
  expect([begun.state, begun.deadlineAt]).toEqual(['running', '2026-06-26T02:30:00.000Z']);
  expect(begun.questions).toEqual(paper.content);
  await moveTo('2026-06-26T01:40:00.000Z');
  // Asked again it is the same start; who comes late has until the end of the sitting.
  expect((await post(passing.as, at('start'), {})).json().deadlineAt).toBe(begun.deadlineAt);
  expect((await post(running.as, at('start'), {})).json().deadlineAt).toBe('2026-06-26T03:00:00.000Z');
});

test('answers are saved once however often they are sent, come back after a disconnection, and not after the deadline', async () => {
  const { post, office } = scene;
  const entry = (sequence: number, question: PaperQuestion | undefined, choices: string[]) => {
    return { sequence, questionId: question?.id ?? '', choices, at: '2026-06-26T01:41:00.000Z' };
  };
  const [one, two] = paper.content;
  const save = async ({ as }: Candidate, ...entries: object[]) => (await post(as, at('answers'), { entries })).json();
  expect(await save(passing, entry(1, one, ['B']), entry(2, two, ['A']))).toMatchObject({ taken: [1, 2], known: [] });
  expect(await save(passing, entry(2, two, ['A']), entry(3, one, ['A']))).toMatchObject({ taken: [3], known: [2] });
  const refused = await save(passing, entry(3, one, ['C']), { ...entry(4, one, ['A']), questionId: 'q99' });
  expect(refused.refused.map(({ code }: { code: string }) => code)).toEqual(['sequence-taken', 'unknown-question']);
  // Both at once: each entry is there once.
  const [first, second] = await Promise.all([save(passing, entry(5, two, ['B'])), save(passing, entry(5, two, ['B']))]);
  expect([...first.taken, ...second.taken, ...first.known, ...second.known].sort()).toEqual([5, 5]);
  expect(
    codeOf(await post(running.as, `${base}/sittings/${scene.cycleId}/answers`, { entries: [entry(1, one, [])] })),
  ).toEqual([404, 'sitting-not-found']);

  const resumed = await attemptOf(passing);
  expect([resumed.journal.length, resumed.nextSequence]).toEqual([4, 6]);
  expect(resumed.answers).toEqual({ [one?.id ?? '']: ['A'], [two?.id ?? '']: ['B'] });
  const all = paper.content.map((question, index) => entry(index + 6, question, rightOf(question)));
  expect((await save(passing, ...all)).taken).toHaveLength(45);
  const handed = await post(passing.as, at('hand-in'), {});
  expect(handed.json()).toMatchObject({ state: 'handed-in', handedInBy: 'candidate', questions: null });
  expect(handed.body).not.toMatch(/"mark"|correct/);
  expect((await save(passing, entry(51, one, ['A']))).refused[0].code).toBe('handed-in');

  // Two in five right, then the time runs out.
  const some = paper.content.map((question, index) =>
    entry(index + 1, question, index % 5 < 2 ? rightOf(question) : []),
  );
  await save(running, ...some);
  await moveTo('2026-06-26T03:00:00.001Z');
  const late = await save(running, some[0] ?? {}, entry(99, one, ['A']));
  expect([late.known, late.refused[0].code]).toEqual([[1], 'too-late']);
  expect(late.refused[0].reason.zh).toContain('截止');
  expect(await attemptOf(running)).toMatchObject({ state: 'handed-in', questions: null, handedInAt: null });
  expect(codeOf(await post(missing.as, at('start'), {}))).toEqual([409, 'step-not-possible']);
  expect(await closeSitting(office.database, sitting.id, work())).toEqual({ handedIn: 1, absent: 1 });
  expect(await closeSitting(office.database, sitting.id, work())).toEqual({ handedIn: 0, absent: 0 });
  expect((await attemptOf(running)).handedInBy).toBe('deadline');
  await expect(office.database.asOwner(`update exam_answers set choices = '[]'`)).rejects.toThrow('only added');
});

test('marks are the chair’s until released, and the key stays with the body', async () => {
  const { clerk, chair, get } = scene;
  const ofChair = (await get(chair, `${base}/sittings/${sitting.id}`)).json();
  const marks = ofChair.people.map(({ name, result }: ExamSitting & { name: string; result: object }) => [
    name,
    result,
  ]);
  expect(marks).toEqual([
    [passing.name, { kind: 'mark', mark: 100 }],
    [running.name, { kind: 'mark', mark: expect.any(Number) }],
    [missing.name, { kind: 'absent' }],
  ]);
  for (const as of [clerk, scene.people.provinceOfficer]) {
    const { people } = (await get(as, `${base}/sittings/${sitting.id}`)).json();
    expect(people.map(({ result }: { result: unknown }) => result)).toEqual([null, null, null]);
    expect((await get(as, `${base}/marks`)).json().total).toBe(0);
  }
  const rows = readSheet((await get(clerk, at('candidates.xlsx'))).rawPayload);
  expect(rows.slice(1).map((row) => row[8] ?? null)).toEqual([null, null, null]);
  expect((await get(passing.as, `${base}/mine`)).json()).toMatchObject({
    admissions: [{ kind: 'sitting', state: 'handed-in', place: '示例技能楼302' }],
    marks: [],
  });
});

test('examiners are an odd number without ties, mark apart, and marks far apart are the chair’s to decide', async () => {
  const { clerk, chair, post, get, office, put } = scene;
  const [a, b, c, d] = examiners;
  if (!a || !b || !c || !d) throw new Error('four were made');
  const slots = [passing, running, missing].map(({ id }, index) => ({
    ...{ applicationId: id, startsAt: `2026-06-27T0${index + 1}:00:00.000Z`, place: '示例实训车间' },
  }));
  const item = (id: string, maximum: number) => ({ id, name: `评分项${id}`, maximum });
  const stations = [
    { id: 'wiring', name: '接线', items: [item('wire', 40), item('safety', 20)] },
    { id: 'repair', name: '排故', items: [item('find', 40)] },
  ];
  const wanted = {
    ...{
      cycleId: scene.cycleId,
      group: examGroup,
      method: 'skill',
      level: 'senior',
      title: '实操考核',
      stations,
      slots,
    },
    examiners: [a.id, b.id, c.id],
  };
  const plan = (change: object, as = clerk) => post(as, `${base}/panels`, { ...wanted, ...change });
  expect(codeOf(await plan({ examiners: [a.id, b.id, c.id, d.id] }))).toEqual([422, 'request-invalid']);
  expect(codeOf(await plan({ examiners: [a.id, b.id] }))).toEqual([422, 'request-invalid']);
  expect(codeOf(await plan({ stations: stations.slice(1) }))).toEqual([422, 'request-invalid']);
  expect(codeOf(await plan({}, scene.people.provinceClerk))).toEqual([403, 'not-allowed']);
  const [employer] = scene.seeded.employers;
  await office.database.asOwner(`update experts set employer_id = '${employer?.id}' where id = '${d.id}'`);
  const tied = await plan({ examiners: [a.id, b.id, d.id] });
  expect(codeOf(tied)).toEqual([409, 'examiner-excluded']);
  expect(tied.json().problems[0]).toMatchObject({ path: '/examiners/2', found: expect.stringContaining('同一单位') });
  const planned = await plan({});
  expect(planned.statusCode, planned.body).toBe(201);
  const panel: ExamPanel = planned.json();
  panelId = panel.id;
  const slotAt = (one: Candidate, name: string) => `${base}/panels/${panel.id}/candidates/${one.id}/${name}`;
  expect(codeOf(await get(passing.as, `${base}/panels/${panel.id}`))).toEqual([403, 'not-allowed']);
  const seenByBureau = (await get(scene.people.provinceOfficer, `${base}/panels/${panel.id}`)).json();
  expect(seenByBureau.slots[0].examiners).toBe(null);

  const mark = (as: typeof a.as, candidate: string, scores: Parameters<typeof markCandidate>[3]) =>
    markCandidate(scene, as, candidate, scores);
  expect((await get(a.as, `${base}/marking`)).json().total).toBe(3);
  expect((await get(d.as, `${base}/marking`)).json().total).toBe(0);
  const own = await mark(a.as, passing.name, [36, 18, 30]);
  sheetId = own;
  expect(codeOf(await get(b.as, `${base}/marking/${own}`))).toEqual([404, 'marking-sheet-not-found']);
  expect(codeOf(await get(clerk, `${base}/marking/${own}`))).toEqual([403, 'not-allowed']);
  await mark(b.as, passing.name, [34, 17, 30]);
  const slotOf = async (one: Candidate, as = chair) => {
    const { slots: shown }: ExamPanel = (await get(as, `${base}/panels/${panel.id}`)).json();
    const slot = shown?.find(({ applicationId }) => applicationId === one.id);
    if (slot === undefined) throw new Error('no slot');
    return slot;
  };
  // Before all are in not even the chair reads what one gave.
  expect((await slotOf(passing)).examiners?.map(({ total }) => total)).toEqual([null, null, null]);
  await mark(c.as, passing.name, [35, 18, 30]);
  expect(await slotOf(passing)).toMatchObject({ state: 'sealed', result: { kind: 'mark', mark: 82.7 } });
  expect((await slotOf(passing, clerk)).result).toBe(null);

  for (const [as, find] of [
    [a.as, 40],
    [b.as, 38],
    [c.as, 5],
  ] as const)
    await mark(as, running.name, [30, 15, find]);
  const apart = await slotOf(running);
  expect([apart.state, apart.spread, apart.result]).toEqual(['spread', 35, null]);
  const decide = (version: number, decision: string, as = chair) =>
    post(as, slotAt(running, 'decision'), { version, decision, reason: '分差过大' });
  expect(codeOf(await decide(apart.version, 'keep', clerk))).toEqual([403, 'not-allowed']);
  expect(codeOf(await decide(1, 'keep'))).toEqual([409, 'version-stale']);
  expect((await decide(apart.version, 're-mark')).statusCode).toBe(200);
  for (const [as, find] of [
    [a.as, 30],
    [b.as, 28],
    [c.as, 20],
  ] as const)
    await mark(as, running.name, [30, 15, find]);
  expect(await slotOf(running)).toMatchObject({ state: 'sealed', round: 2, result: { kind: 'mark', mark: 71 } });

  await office.database.asOwner(`update experts set employer_id = null where id = '${d.id}'`);
  const { version } = await slotOf(missing);
  const others = { version, examiners: [a.id, b.id, d.id], reason: '考评员临时有事' };
  expect((await put(clerk, slotAt(missing, 'examiners'), others)).statusCode).toBe(200);
  expect((await get(d.as, `${base}/marking`)).json().items).toMatchObject([
    { candidateName: missing.name, state: 'open' },
  ]);
  expect((await post(clerk, slotAt(missing, 'absence'), { version: version + 1 })).statusCode).toBe(200);
  expect((await get(d.as, `${base}/marking`)).json().items).toMatchObject([{ state: 'closed' }]);
  await expect(office.database.asOwner(`update exam_sheets set scores = '{}'`)).rejects.toThrow('stays');
});

test('with all marks sealed no role learns what it must not', async () => {
  expect(await findExamLeaks(scene, play(), 'sealed')).toEqual([]);
});

test('released marks make the results, which are published; nobody types one', async () => {
  const { clerk, chair, post, get } = scene;
  const release = (method: string, as = chair) =>
    post(as, `${base}/marks/release`, { cycleId: scene.cycleId, group: examGroup, method });
  expect(codeOf(await release('theory', clerk))).toEqual([403, 'not-allowed']);
  expect(codeOf(await release('interview'))).toEqual([409, 'step-not-possible']);
  const preview = `${base}/marks/release?cycleId=${scene.cycleId}&group=${examGroup}&method=theory`;
  expect((await get(chair, preview)).json()).toMatchObject({ due: 3, passed: 1, failed: 1, absent: 1 });
  expect((await release('theory')).json()).toEqual({ released: 3, recorded: 0, pending: 3 });
  expect((await get(passing.as, `${base}/mine`)).json().marks).toMatchObject([
    { method: 'theory', result: { kind: 'mark', mark: 100 }, passed: true },
  ]);
  expect((await get(clerk, `${base}/marks?state=released`)).json().total).toBe(3);
  expect((await release('skill')).json()).toEqual({ released: 3, recorded: 3, pending: 0 });
  expect(codeOf(await release('skill'))).toEqual([409, 'step-not-possible']);
  const rows = readSheet((await get(clerk, `${base}/marks/export.xlsx`)).rawPayload);
  expect(rows).toHaveLength(7);

  const states: string[] = [];
  for (const { id } of [passing, running, missing]) {
    const { version } = (await get(chair, `/applications/${id}`)).json();
    const published = await post(chair, `/applications/${id}/actions`, {
      version,
      kind: 'publish-result',
      payload: {},
    });
    expect(published.statusCode, published.body).toBe(200);
    states.push(published.json().state);
  }
  expect(states).toEqual(['result-publicity', 'not-passed', 'not-passed']);
  const steps = await scene.office.database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
    tx.selectFrom('case_actions').select('payload').where('kind', '=', 'record-result').execute(),
  );
  for (const { payload } of steps) expect(payload).toMatchObject({ basis: { kind: 'marks', ids: { length: 2 } } });
  const competition = {
    ...{ applicationId: passing.id, event: '某大赛', award: '一等奖', on: '2026-01-01', mark: 90, clause: '某条' },
    evidence: [passing.id],
  };
  expect(codeOf(await post(clerk, `${base}/marks/competition`, competition))).toEqual([409, 'step-not-possible']);
});

test('with all marks released no role learns what it must not', async () => {
  expect(await findExamLeaks(scene, play(), 'released')).toEqual([]);
});
