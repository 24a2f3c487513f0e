import type { Actor } from '../../access/actor.ts';
import { findApplication } from '../../modules/applications/applications.repository.ts';
import { listMarks } from '../../modules/evaluation/examinations/marks/marks.repository.ts';
import { recordCompetition } from '../../modules/evaluation/examinations/marks/marks.service.ts';
import { contextAt, look, type ReviewStage } from '../reviews/review-stage.ts';
import type { StoryToTell } from '../tell-story.ts';
import { awardFile } from './award-file.ts';

const won = {
  event: '示例省电工职业技能竞赛（演示）',
  on: '2025-10-18',
  clause: '示例人社发〔2026〕8号第五条：省级竞赛获奖选手折算成绩（演示）',
} as const;

/** What an applicant of the competition writes, with the certificate of the award. */
export const awardProved: NonNullable<StoryToTell['proved']> = {
  achievement: {
    kind: 'competition-results',
    title: won.event,
    on: won.on,
    role: '参赛选手',
    text: '电工赛项二等奖（演示）。',
  },
  file: {
    name: '获奖证书（演示）.pdf',
    bytes: awardFile('Award certificate - demonstration, of nobody'),
    fields: {},
  },
};

export interface ResultToRecord {
  readonly cycleId: string;
  readonly group: string;
  readonly applicationId: string;
  readonly clerk: Actor;
  readonly at: Date;
  readonly mark: number;
}

/** The clerk enters the result of a competition, with the file the case was submitted with. */
export async function recordResult(
  stage: ReviewStage,
  { cycleId, group, applicationId, clerk, at, mark }: ResultToRecord,
): Promise<void> {
  const { isThere, evidence } = await look(stage, async (tx) => {
    const find = { cycle: cycleId, group, method: 'competition' } as const;
    const marks = await listMarks(tx, find, { offset: 0, limit: 100 });
    const record = await findApplication(tx, applicationId);
    return {
      isThere: marks.some(({ application_id }) => application_id === applicationId),
      evidence: (record?.submitted_draft?.achievements ?? []).flatMap((each) => each.evidence),
    };
  });
  if (isThere) return;
  const result = { applicationId, ...won, award: '二等奖', mark, evidence };
  await recordCompetition(contextAt(stage, at), clerk, result);
}
