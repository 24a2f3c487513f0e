import { addDays } from '@guantong/procedure';
import type { JobHandler } from '../../jobs/job-handler.ts';
import { addComplaints, type ComplaintPlan } from '../complaints/create-demonstration-complaints.ts';
import { countSteps } from '../count-steps.ts';
import { storyOfGroup } from '../made-up-stories.ts';
import { actorOf, planActors } from '../planned-actors.ts';
import { numberCertificates } from '../reviews/number-certificates.ts';
import { morningOf, type ReviewStage } from '../reviews/review-stage.ts';
import { startEvaluation } from '../reviews/start-evaluation.ts';
import { type StoryToTell, tellOnce } from '../tell-story.ts';
import {
  type ExaminationPlan,
  type ExaminedGroup,
  examinationPlanSchema,
  type PlannedCandidate,
} from './examination-plan.ts';
import { playGroup } from './play-groups.ts';
import { fillBank } from './sit-theory.ts';
import { awardProved } from './win-competition.ts';

export const DEMONSTRATION_EXAMINATIONS_JOB = 'demonstration-examinations';

/** Days before today on which the evaluation of a group began. */
const evaluated = { over: 54, marking: 12, sitting: 6, interview: 6, competition: 8 } as const;
/** About as many steps as a group has besides its cases. */
const STEPS_A_GROUP = 5;

/**
 * Makes the examinations of a plan, from the bank of questions to released marks, through the services of the product at the
 * times at which things happened. Stopped in the middle, it goes on from where each thing stands.
 */
export function createDemonstrationExaminations(
  setting: Omit<ReviewStage, 'database' | 'until' | 'signal'> & { readonly now: () => Date },
): JobHandler {
  return async ({ job, database, signal, reportProgress }) => {
    const plan = examinationPlanSchema.parse(job.payload);
    const { actors, by, bodyId, groups, today } = plan;
    const stage: ReviewStage = { ...setting, database, signal, until: setting.now() };
    const total = groups.reduce((sum, { candidates }) => sum + candidates.length + STEPS_A_GROUP, 0);
    const step = countSteps({ signal, reportProgress }, total);
    if (groups.length === 0) return { groups: 0, cases: 0 };
    await numberCertificates(stage, actorOf(actors, by.officer), bodyId);
    await fillBank(stage, actorOf(actors, by.clerk), morningOf(addDays(today, -90)));
    const cases = new Map<string, string>();
    for (const group of groups) {
      const begin = morningOf(addDays(today, -evaluated[group.kind]));
      for (const candidate of group.candidates) {
        const id = await step(() => tellOnce(stage, storyOf(plan, group, candidate)));
        if (id === undefined) continue;
        cases.set(candidate.applicant, id);
        await startEvaluation(stage, { id, at: begin, clerk: actorOf(actors, group.clerk) });
      }
      await playGroup(stage, { plan, group, cases, step });
    }
    await addComplaints(stage, complaintsOf(plan));
    reportProgress(total, total);
    return { groups: groups.length, cases: cases.size };
  };
}

/** Against a result of the group that is over. */
function complaintsOf({ actors, by, groups }: ExaminationPlan): readonly ComplaintPlan[] {
  const { clerk, supervisor } = by;
  return groups
    .filter(({ kind }) => kind === 'over')
    .map(({ cycleId, group }) => ({
      actors: planActors([actorOf(actors, clerk), actorOf(actors, supervisor)]),
      ...{ by: { clerk, supervisor }, cycleId, group, of: 'skills', spared: null, receipt: null },
    }));
}

function storyOf({ actors, by }: ExaminationPlan, group: ExaminedGroup, candidate: PlannedCandidate): StoryToTell {
  const { applicant, hr, target } = candidate;
  return {
    story: storyOfGroup(group.group),
    beginOn: group.beganOn,
    cycleId: group.cycleId,
    target,
    actors: {
      applicant: actorOf(actors, applicant),
      hr: actorOf(actors, hr),
      clerk: actorOf(actors, group.clerk),
      supervisor: actorOf(actors, by.supervisor),
    },
    proved: group.kind === 'competition' ? awardProved : undefined,
  };
}
