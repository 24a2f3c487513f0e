import type { ExamAttempt, ExamPaper, ExamSitting } from '@guantong/contracts';
import { expect } from 'vitest';
import { upload } from '../../people/support/upload.ts';
import {
  addExaminers,
  type Candidate,
  type ExamScene,
  examSubject,
  markCandidate,
  questionSheet,
  rightOf,
  sampleBlueprint,
  sampleQuestions,
} from './exam-scene.ts';

export interface ExamDays {
  readonly group: string;
  /** YYYY-MM-DD of the theory; the skill is on the next day. */
  readonly on: string;
  /** Moves the clock of everybody. */
  readonly moveTo: (instant: string) => Promise<void>;
}

/** One candidate goes through theory and skill, from the bank of questions to the released marks. */
export async function sitExaminations(scene: ExamScene, candidate: Candidate, { group, on, moveTo }: ExamDays) {
  const { clerk, chair, post, get, office, cycleId } = scene;
  const base = '/examinations';
  const questions = Buffer.from(questionSheet(sampleQuestions()));
  await upload(office, clerk, { url: `/api${base}/questions/import`, name: '题库.csv', bytes: questions });
  const send = async <Answer>(as: typeof clerk, path: string, body: object): Promise<Answer> => {
    const answer = await post(as, `${base}${path}`, body);
    expect(answer.statusCode, answer.body).toBeLessThan(300);
    return answer.json();
  };
  const examiners = await addExaminers(scene, 3, `${on}T00:00:00.000Z`);
  const of = { cycleId, subject: examSubject, level: 'senior' };
  const paper = await send<ExamPaper>(clerk, '/papers', { ...of, name: '理论A卷', blueprint: sampleBlueprint });
  const [opensAt, closesAt] = [`${on}T01:00:00.000Z`, `${on}T03:00:00.000Z`];
  const place = { cycleId, group, title: '第一场', room: '示例技能楼301' };
  const sitting = await send<ExamSitting>(clerk, '/sittings', {
    ...place,
    paperId: paper.id,
    opensAt,
    closesAt,
    minutes: 90,
  });
  const item = (id: string, maximum: number) => ({ id, name: `评分项${id}`, maximum });
  await send(clerk, '/panels', {
    ...{ cycleId, group, method: 'skill', level: 'senior', title: '实操考核' },
    examiners: examiners.map(({ id }) => id),
    stations: [
      { id: 'wiring', name: '接线', items: [item('wire', 40), item('safety', 20)] },
      { id: 'repair', name: '排故', items: [item('find', 40)] },
    ],
    slots: [{ applicationId: candidate.id, startsAt: `${on}T06:00:00.000Z`, place: '示例实训车间' }],
  });
  await moveTo(opensAt);
  const at = `/sittings/${sitting.id}`;
  const { questions: asked } = await send<ExamAttempt>(candidate.as, `${at}/start`, {});
  const entries = (asked ?? []).map((question, index) => ({
    ...{ sequence: index + 1, questionId: question.id, choices: rightOf(question), at: opensAt },
  }));
  await send(candidate.as, `${at}/answers`, { entries });
  await send(candidate.as, `${at}/hand-in`, {});
  await moveTo(`${on}T08:00:00.000Z`);
  for (const { as } of examiners) await markCandidate(scene, as, candidate.name, [36, 18, 30]);
  for (const method of ['theory', 'skill']) await send(chair, '/marks/release', { cycleId, group, method });
  return (await get(candidate.as, `${base}/mine`)).json();
}
