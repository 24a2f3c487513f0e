import type { EvaluationMethod } from '@guantong/contracts';
import { addDays } from '@guantong/procedure';
import type { Actor } from '../../access/actor.ts';
import { listMarksOfGroup } from '../../modules/evaluation/examinations/marks/marks.repository.ts';
import { releaseGroupMarks } from '../../modules/evaluation/examinations/marks/release-marks.ts';
import type { Step } from '../count-steps.ts';
import { actorOf } from '../planned-actors.ts';
import { finishCase } from '../reviews/finish-case.ts';
import type { CaseEnding } from '../reviews/review-plan.ts';
import { contextAt, look, morningOf, type ReviewParties, type ReviewStage } from '../reviews/review-stage.ts';
import { openDrawOnce, runDraw } from '../reviews/run-draw.ts';
import { scoreSheets } from '../reviews/score-sheets.ts';
import { listSeated } from '../reviews/seat-log-in.ts';
import type { CandidatePart, ExaminationPlan, ExaminedGroup, PlannedCandidate } from './examination-plan.ts';
import { holdPanel } from './hold-panel.ts';
import { holdSitting, makePaper } from './sit-theory.ts';
import { interviewStations, skillStations } from './stations.ts';
import { recordResult } from './win-competition.ts';

export interface GroupToPlay {
  readonly plan: ExaminationPlan;
  readonly group: ExaminedGroup;
  /** The case of each applicant, by account. */
  readonly cases: ReadonlyMap<string, string>;
  /** Does one thing after the other, and counts. */
  readonly step: Step;
}

/** Plays what is examined in a group whose cases are under evaluation. */
export async function playGroup(stage: ReviewStage, playing: GroupToPlay): Promise<void> {
  switch (playing.group.kind) {
    case 'over':
      return playToTheEnd(stage, playing);
    case 'marking':
      return playMarking(stage, playing);
    case 'sitting':
      return playSitting(stage, playing);
    case 'interview':
      return playInterview(stage, playing);
    case 'competition':
      return playCompetition(stage, playing);
  }
}

/** A reviewing session for skill levels: all of it skilled, and small. */
const size = { seats: 5, skilledSeats: 0, substitutes: 2 } as const;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

async function playToTheEnd(stage: ReviewStage, playing: GroupToPlay): Promise<void> {
  const { plan, group, step } = playing;
  const { ago, parties, candidates } = sceneOf(playing);
  await step(() =>
    sitTheory(stage, playing, { paper: '理论知识 A 卷', plannedOn: ago(53), opensAt: morningOf(ago(50)) }),
  );
  await step(() => examine(stage, playing, { method: 'skill', plannedOn: ago(53), begins: morningOf(ago(49)) }));
  const drawn = { cycleId: group.cycleId, group: group.group, parties, size, on: ago(52) };
  const drawId = await step(() => runDraw(stage, drawn));
  const experts = (await listSeated(stage, drawId))
    .slice(0, 3)
    .flatMap(({ expert_id: expertId, account_id }) =>
      account_id === null ? [] : [{ expertId, actor: actorOf(plan.actors, account_id) }],
    );
  const applicationIds = candidates.map(({ applicationId }) => applicationId);
  const staysOpen = () => false;
  await step(() =>
    scoreSheets(stage, { drawId, clerk: parties.clerk, experts, applicationIds, on: ago(47), staysOpen }),
  );
  for (const method of ['theory', 'skill', 'dossier-review'] as const)
    await step(() => release(stage, playing, method, morningOf(ago(44))));
  for (const { applicationId: id, part, applicant } of candidates) {
    const ending = endings[part];
    if (ending !== undefined)
      await step(() => finishCase(stage, { id, ending, today: plan.today, parties, applicant }));
  }
}

/** What is said of a case that is over. */
const endings: Readonly<Partial<Record<CandidatePart, CaseEnding>>> = {
  certified: 'certified',
  'in-publicity': 'in-publicity',
  'result-recorded': 'result-recorded',
  absent: 'not-passed',
};

async function playMarking(stage: ReviewStage, playing: GroupToPlay): Promise<void> {
  const { group, step } = playing;
  const { ago, parties } = sceneOf(playing);
  await step(() =>
    sitTheory(stage, playing, { paper: '理论知识 B 卷', plannedOn: ago(10), opensAt: morningOf(ago(4)) }),
  );
  await step(() => examine(stage, playing, { method: 'skill', plannedOn: ago(10), begins: morningOf(ago(1)) }));
  const drawn = { cycleId: group.cycleId, group: group.group, parties, size, on: ago(1) };
  await step(() => openDrawOnce(stage, drawn));
}

async function playSitting(stage: ReviewStage, playing: GroupToPlay): Promise<void> {
  const { ago } = sceneOf(playing);
  const opensAt = new Date(stage.until.getTime() - HOUR / 2);
  await playing.step(() =>
    sitTheory(stage, playing, { paper: '理论知识 B 卷', plannedOn: ago(3), opensAt, open: 3 * DAY }),
  );
  const begins = morningOf(addDays(playing.plan.today, 4));
  await playing.step(() => examine(stage, playing, { method: 'skill', plannedOn: ago(2), begins }));
}

async function playInterview(stage: ReviewStage, playing: GroupToPlay): Promise<void> {
  const { ago } = sceneOf(playing);
  const begins = morningOf(addDays(playing.plan.today, 1));
  await playing.step(() => examine(stage, playing, { method: 'interview', plannedOn: ago(2), begins }));
}

/** One result is released; another was entered since. */
async function playCompetition(stage: ReviewStage, playing: GroupToPlay): Promise<void> {
  const { step, group } = playing;
  const { ago, clerk, candidates } = sceneOf(playing);
  const enter = (part: CandidatePart, back: number, mark: number) => {
    const winner = candidates.find((each) => each.part === part);
    if (winner === undefined) return Promise.resolve();
    const { cycleId, group: name } = group;
    const at = morningOf(ago(back));
    return step(() =>
      recordResult(stage, { cycleId, group: name, applicationId: winner.applicationId, clerk, at, mark }),
    );
  };
  await enter('won', 5, 90);
  await step(() => release(stage, playing, 'competition', morningOf(ago(3))));
  await enter('won-lately', 1, 85);
}

interface Theory {
  readonly paper: string;
  /** YYYY-MM-DD. */
  readonly plannedOn: string;
  readonly opensAt: Date;
  /** Milliseconds; absent: three hours. */
  readonly open?: number;
}

async function sitTheory(
  stage: ReviewStage,
  playing: GroupToPlay,
  { paper, plannedOn, opensAt, open = 3 * HOUR }: Theory,
): Promise<void> {
  const { cycleId, group, sittingId } = playing.group;
  const { clerk, candidates } = sceneOf(playing);
  const paperId = await makePaper(stage, { cycleId, name: paper, clerk, at: morningOf(plannedOn) });
  await holdSitting(stage, {
    ...{ id: sittingId, cycleId, group, paperId, clerk, opensAt },
    title: `${group}第一场`,
    plannedAt: morningOf(plannedOn, 30),
    closesAt: new Date(opensAt.getTime() + open),
    candidates: candidates.map(({ applicant, applicationId, part }) => ({
      ...{ applicant, applicationId },
      isAbsent: part === 'absent',
    })),
  });
}

interface Examination {
  readonly method: 'skill' | 'interview';
  /** YYYY-MM-DD. */
  readonly plannedOn: string;
  readonly begins: Date;
}

async function examine(
  stage: ReviewStage,
  playing: GroupToPlay,
  { method, plannedOn, begins }: Examination,
): Promise<void> {
  const { plan, group } = playing;
  const { clerk, candidates } = sceneOf(playing);
  const isSkill = method === 'skill';
  await holdPanel(stage, {
    ...{ cycleId: group.cycleId, group: group.group, method, clerk, begins },
    level: isSkill ? 'technician' : 'intermediate',
    title: `${group.group}第一场`,
    place: isSkill ? '示例省高技能人才公共实训基地' : '示例省人才大厦 305 室',
    stations: isSkill ? skillStations : interviewStations,
    examiners: plan.examiners.slice(0, 3).map(({ expertId, accountId }) => ({
      expertId,
      actor: actorOf(plan.actors, accountId),
    })),
    plannedAt: morningOf(plannedOn, 60),
    candidates: candidates.map(({ applicationId, part }) => ({
      applicationId,
      isAbsent: part === 'absent',
      shares: shares[part] ?? [],
    })),
  });
}

/** What the examiners have given who have signed: one share of the highest mark each. */
const shares: Readonly<Partial<Record<CandidatePart, readonly number[]>>> = {
  certified: [0.86, 0.88, 0.9],
  'in-publicity': [0.8, 0.82, 0.78],
  'result-recorded': [0.76, 0.74, 0.8],
  spread: [0.9, 0.82, 0.6],
  marked: [0.84, 0.8, 0.82],
  'to-mark': [0.78, 0.8],
};

/** Releases what waits of a method, once. */
async function release(
  stage: ReviewStage,
  { group: { cycleId, group }, plan }: GroupToPlay,
  method: EvaluationMethod,
  at: Date,
): Promise<void> {
  const marks = await look(stage, (tx) => listMarksOfGroup(tx, { cycleId, group, method }));
  // The marks of the dossiers are made by their release.
  const isDone = marks.length === 0 ? method !== 'dossier-review' : marks.some((each) => each.released_at !== null);
  if (isDone) return;
  await releaseGroupMarks(contextAt(stage, at), actorOf(plan.actors, plan.by.chair), { cycleId, group, method });
}

interface GroupScene {
  /** YYYY-MM-DD, so many days before. */
  readonly ago: (days: number) => string;
  readonly clerk: Actor;
  readonly parties: ReviewParties;
  readonly candidates: readonly (Pick<PlannedCandidate, 'part'> & {
    readonly applicant: Actor;
    readonly applicationId: string;
  })[];
}

function sceneOf({ plan, group, cases }: GroupToPlay): GroupScene {
  const { actors, by, today } = plan;
  return {
    ago: (days) => addDays(today, -days),
    clerk: actorOf(actors, group.clerk),
    parties: {
      clerk: actorOf(actors, by.clerk),
      chair: actorOf(actors, by.chair),
      officer: actorOf(actors, by.officer),
      supervisor: actorOf(actors, by.supervisor),
    },
    candidates: group.candidates.flatMap(({ applicant, part }) => {
      const applicationId = cases.get(applicant);
      return applicationId === undefined ? [] : [{ applicant: actorOf(actors, applicant), applicationId, part }];
    }),
  };
}
