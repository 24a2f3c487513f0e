import type { ExamAttempt, ExamPaper, ExamSitting } from '@guantong/contracts';
import { expect } from 'vitest';
import type { TestActor } from '../../../src/testing/test-actors.ts';
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

export interface ExamPlace {
  readonly group: string;
  /** YYYY-MM-DD of the theory in the morning and the skill in the afternoon. */
  readonly on: string;
}

/** The body plans theory and skill for one candidate, from the bank of questions on. */
export async function planExaminations(scene: ExamScene, candidate: Candidate, { group, on }: ExamPlace) {
  const { clerk, office, cycleId } = scene;
  const questions = Buffer.from(questionSheet(sampleQuestions()));
  await upload(office, clerk, { url: '/api/examinations/questions/import', name: '题库.csv', bytes: questions });
  const examiners = await addExaminers(scene, 3, `${on}T00:00:00.000Z`);
  const of = { cycleId, subject: examSubject, level: 'senior', name: '理论A卷', blueprint: sampleBlueprint };
  const { id: paperId } = await ask<ExamPaper>(scene, clerk, '/papers', of);
  const opensAt = `${on}T01:00:00.000Z`;
  const { id: sittingId } = await ask<ExamSitting>(scene, clerk, '/sittings', {
    ...{ cycleId, group, title: '第一场', room: '示例技能楼301', paperId },
    ...{ opensAt, closesAt: `${on}T03:00:00.000Z`, minutes: 90 },
  });
  const ids = examiners.map(({ id }) => id);
  const panel = skillPanel(scene, { candidate, examiners: ids, group, startsAt: `${on}T06:00:00.000Z` });
  await ask(scene, clerk, '/panels', panel);
  return { opensAt, sittingId, examiners };
}

/** The head of the body releases both marks; gives what the candidate then reads. */
export async function releaseExaminations(scene: ExamScene, candidate: Candidate, group: string) {
  const { chair, cycleId, get } = scene;
  for (const method of ['theory', 'skill']) await ask(scene, chair, '/marks/release', { cycleId, group, method });
  return (await get(candidate.as, '/examinations/mine')).json();
}

interface ExamDay extends ExamPlace {
  /** Moves the clock of everybody. */
  readonly moveTo: (instant: string) => Promise<void>;
  /** What each examiner gives, of 40, 20 and 40. */
  readonly scores: readonly [wire: number, safety: number, find: number];
  /** Done when all have marked and nothing is released. */
  readonly whenMarked?: (examiners: Awaited<ReturnType<typeof addExaminers>>) => Promise<void>;
}

/** One candidate goes through theory, with everything right, and skill, from the bank of questions to the released marks. */
export async function sitExaminations(scene: ExamScene, candidate: Candidate, day: ExamDay) {
  const { on, moveTo, scores, whenMarked } = day;
  const { opensAt, sittingId, examiners } = await planExaminations(scene, candidate, day);
  await moveTo(opensAt);
  const at = `/sittings/${sittingId}`;
  const { questions } = await ask<ExamAttempt>(scene, candidate.as, `${at}/start`, {});
  const entries = (questions ?? []).map((question, index) => ({
    ...{ sequence: index + 1, questionId: question.id, choices: rightOf(question), at: opensAt },
  }));
  await ask(scene, candidate.as, `${at}/answers`, { entries });
  await ask(scene, candidate.as, `${at}/hand-in`, {});
  await moveTo(`${on}T08:00:00.000Z`);
  for (const { as } of examiners) await markCandidate(scene, as, candidate.name, scores);
  await whenMarked?.(examiners);
  return releaseExaminations(scene, candidate, day.group);
}

interface PanelOfOne {
  readonly candidate: Candidate;
  readonly examiners: readonly string[];
  readonly group: string;
  readonly startsAt: string;
}

/** The plan of a skill examination of one candidate at two stations. */
export function skillPanel({ cycleId }: ExamScene, { candidate, examiners, group, startsAt }: PanelOfOne) {
  const item = (id: string, maximum: number) => ({ id, name: `评分项${id}`, maximum });
  return {
    ...{ cycleId, group, method: 'skill', level: 'senior', title: '实操考核', examiners },
    stations: [
      { id: 'wiring', name: '接线', items: [item('wire', 40), item('safety', 20)] },
      { id: 'repair', name: '排故', items: [item('find', 40)] },
    ],
    slots: [{ applicationId: candidate.id, startsAt, place: '示例实训车间' }],
  };
}

async function ask<Answer>({ post }: ExamScene, as: TestActor, path: string, body: object): Promise<Answer> {
  const answer = await post(as, `/examinations${path}`, body);
  expect(answer.statusCode, answer.body).toBeLessThan(300);
  return answer.json();
}
