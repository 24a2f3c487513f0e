import type { NewExamQuestion, PaperQuestion } from '@guantong/contracts';
import type { TestActor } from '../../../src/testing/test-actors.ts';
import { competentReviews, electricianPost, fillDossier } from '../../support/fill-dossier.ts';
import { openSeededOffice, type SeededOffice } from '../../support/seeded-office.ts';
import { stepOf } from './review-scene.ts';

export const examGroup = '高级工一组';
export const examSubject = '6-31-01-03';

export interface ExamScene extends SeededOffice {
  readonly cycleId: string;
  readonly clerk: TestActor;
  readonly chair: TestActor;
  readonly post: (as: TestActor | undefined, path: string, body: object) => ReturnType<SeededOffice['office']['ask']>;
  readonly put: (as: TestActor | undefined, path: string, body: object) => ReturnType<SeededOffice['office']['ask']>;
  readonly get: (as: TestActor | undefined, path: string) => ReturnType<SeededOffice['office']['ask']>;
}

/** The made-up province with the body that recognises skill levels by theory and skill. */
export async function openExamScene(start = '2026-06-15T01:00:00.000Z'): Promise<ExamScene> {
  return examSceneOf(await openSeededOffice(start), start);
}

export async function examSceneOf(scene: SeededOffice, start: string): Promise<ExamScene> {
  const { office, seeded, people } = scene;
  const chair = await office.actors.signedIn('body-chair', { at: seeded.bodies.provinceSkills, now: new Date(start) });
  return {
    ...scene,
    cycleId: seeded.cycles.skillRecognition.id,
    clerk: people.skillsClerk,
    chair,
    post: (as, path, body) => office.ask('POST', `/api${path}`, { as, body }),
    put: (as, path, body) => office.ask('PUT', `/api${path}`, { as, body }),
    get: (as, path) => office.ask('GET', `/api${path}`, { as }),
  };
}

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly as: TestActor;
}

/** An 助理工程师 who applied for 高级工 and whose case is under evaluation; the steps of offices are taken by the product. */
export async function addCandidate(scene: ExamScene, name: string): Promise<Candidate> {
  const { office, cycleId } = scene;
  const as = await office.actors.signedIn('worker', { name, now: new Date('2026-06-15T01:00:00.000Z') });
  const title = { type: 'title', series: 'engineering', specialty: '电气', level: 'assistant', issuedOn: '2022-03-01' };
  await fillDossier(scene, as, [['credentials', title], electricianPost(scene), ...competentReviews]);
  const target = { type: 'skill-level', occupation: examSubject, level: 'senior' };
  const begun = (await scene.post(as, '/applications', { cycleId, target })).json();
  const achievement = {
    kind: 'other',
    title: `${name}的改造`,
    on: null,
    role: '主要完成人',
    text: '节电一成',
    evidence: [],
  };
  const changes = [
    { path: '/phone', value: '0990-1000000' },
    { path: '/statement', value: `${name}从事电气维修十四年。` },
    { path: '/achievements', value: [achievement] },
    { path: '/truthful', value: true },
  ];
  const draft = { version: begun.version, changes };
  const saved = await office.ask('PATCH', `/api/applications/${begun.id}/draft`, { as, body: draft });
  const submit = { version: saved.json().version, kind: 'submit', payload: {} };
  const submitted = await scene.post(as, `/applications/${begun.id}/actions`, submit);
  if (submitted.statusCode !== 200) throw new Error(submitted.body);
  const { facts, questions } = submitted.json();
  for (const { pointer, needed } of facts)
    if (needed) await stepOf(scene, begun.id, 'employer-hr', 'verify-item', { pointer, verdict: 'confirmed' });
  await stepOf(scene, begun.id, 'employer-hr', 'start-publicity', {});
  const over = '2026-06-24T01:00:00.000Z';
  await stepOf(scene, begun.id, 'employer-hr', 'recommend', { opinion: '同意推荐' }, over);
  for (const { id: questionId } of questions)
    await stepOf(scene, begun.id, 'body-clerk', 'decide-question', { questionId, answer: 'met', reason: '属实' }, over);
  await stepOf(scene, begun.id, 'body-clerk', 'accept', {}, over);
  await stepOf(scene, begun.id, 'body-clerk', 'assign-group', { group: examGroup }, over);
  await stepOf(scene, begun.id, 'body-clerk', 'start-evaluation', {}, '2026-06-25T00:00:00.000Z');
  return { id: begun.id, name, as };
}

/** Forty-five questions: what is right is always A (of a choice of several A and B). */
export function sampleQuestions(): readonly NewExamQuestion[] {
  const of = { subject: examSubject, level: 'senior', topic: '电工基础', difficulty: 'easy' } as const;
  const options = (index: number, right: number) =>
    ['A', 'B', 'C', 'D'].map((id, place) => ({ id, text: `${index}号${place < right ? '对' : '错'}答${id}` }));
  const many = <Question>(count: number, make: (index: number) => Question) =>
    Array.from({ length: count }, (_, index) => make(index));
  return [
    ...many(20, (index) => ({
      ...{ ...of, kind: 'single' as const, points: 2, stem: `单选第${index}题`, correct: ['A'] },
      options: options(index, 1),
    })),
    ...many(10, (index) => ({
      ...{ ...of, kind: 'multiple' as const, points: 3, stem: `多选第${index}题`, correct: ['A', 'B'] },
      options: options(index, 2),
    })),
    ...many(15, (index) => ({
      ...{ ...of, kind: 'judgement' as const, points: 2, stem: `判断第${index}题`, correct: ['A'], options: [] },
    })),
  ];
}

/** The same as a sheet of text. */
export function questionSheet(questions: readonly NewExamQuestion[]): string {
  const head = '职业或科目,等级,知识点,题型,难度,分值,题干,选项A,选项B,选项C,选项D,正确答案';
  const kinds = { single: '单选题', multiple: '多选题', judgement: '判断题' } as const;
  const rows = questions.map(({ subject, topic, kind, points, stem, options, correct }) => {
    const texts = ['A', 'B', 'C', 'D'].map((letter) => options.find(({ id }) => id === letter)?.text ?? '');
    const right = kind === 'judgement' ? '正确' : correct.join('');
    return [subject, '高级工', topic, kinds[kind], '易', points, stem, ...texts, right].join(',');
  });
  return [head, ...rows].join('\n');
}

/** The right choices under the letters of the paper, which the texts give away to the test alone. */
export function rightOf({ kind, options }: PaperQuestion): string[] {
  return options
    .filter(({ text }) => (kind === 'judgement' ? text === '正确' : text.includes('对')))
    .map(({ id }) => id);
}

export const sampleBlueprint = [
  { topic: '电工基础', kind: 'single', difficulty: 'easy', points: 2, count: 20 },
  { topic: '电工基础', kind: 'multiple', difficulty: 'easy', points: 3, count: 10 },
  { topic: '电工基础', kind: 'judgement', difficulty: 'easy', points: 2, count: 15 },
] as const;

/** Entries of the register with accounts in the role of examiner: qualified, from another employer than the candidates. */
export async function addExaminers(scene: ExamScene, count: number, now: string) {
  const { office, seeded } = scene;
  const employer = seeded.employers[0]?.id ?? '';
  const rows = await office.database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
    tx
      .selectFrom('experts')
      .select(['id', 'name'])
      .where('employer_id', '!=', employer)
      .orderBy('id')
      .limit(count)
      .execute(),
  );
  const examiners = [];
  for (const { id, name } of rows) {
    const as = await office.actors.signedIn('examiner', { name, now: new Date(now) });
    await office.database.asOwner(`update experts set account_id = '${as.actor.accountId}' where id = '${id}'`);
    examiners.push({ id, name, as });
  }
  return examiners;
}

/** An examiner marks and signs the open sheet of a candidate; gives its id. */
export async function markCandidate(
  { office, get, post }: ExamScene,
  as: TestActor,
  candidate: string,
  [wire, safety, find]: readonly [wire: number, safety: number, find: number],
): Promise<string> {
  const { items } = (await get(as, '/examinations/marking?state=open')).json();
  const { id } = items.find((each: { candidateName: string }) => each.candidateName === candidate);
  const { version } = (await get(as, `/examinations/marking/${id}`)).json();
  const body = { version, scores: { wire, safety, find } };
  const filled = await office.ask('PATCH', `/api/examinations/marking/${id}`, { as, body });
  if (filled.statusCode !== 200) throw new Error(filled.body);
  const signed = await post(as, `/examinations/marking/${id}/sign`, { version: version + 1 });
  if (signed.statusCode !== 200) throw new Error(signed.body);
  return id;
}
