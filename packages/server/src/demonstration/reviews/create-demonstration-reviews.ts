import type { JobHandler } from '../../jobs/job-handler.ts';
import { addComplaints, type ComplaintPlan } from '../complaints/create-demonstration-complaints.ts';
import { countSteps } from '../count-steps.ts';
import { storyOfGroup } from '../made-up-stories.ts';
import { actorOf, planActors } from '../planned-actors.ts';
import { tellOnce } from '../tell-story.ts';
import { playSessions } from './play-sessions.ts';
import { type ReviewPlan, type ReviewSession, reviewPlanSchema } from './review-plan.ts';
import type { ReviewStage } from './review-stage.ts';

export const DEMONSTRATION_REVIEWS_JOB = 'demonstration-reviews';

/**
 * Makes the sessions of a plan, from the application to the certificate, through the services of the product at the times
 * at which things happened. Stopped in the middle, it goes on from where each thing stands.
 */
export function createDemonstrationReviews(
  setting: Omit<ReviewStage, 'database' | 'until' | 'signal'> & { readonly now: () => Date },
): JobHandler {
  return async ({ job, database, signal, reportProgress }) => {
    const plan = reviewPlanSchema.parse(job.payload);
    const stage: ReviewStage = { ...setting, database, signal, until: setting.now() };
    const total = plan.sessions.reduce((sum, { cases }) => sum + cases.length, 0) * 2;
    const step = countSteps({ signal, reportProgress }, total);
    const cases = new Map<string, string>();
    for (const session of plan.sessions)
      for (const told of session.cases) {
        const id = await step(() => tellOnce(stage, storyOf(plan, session, told)));
        if (id !== undefined) cases.set(told.applicant, id);
      }
    await playSessions(stage, { plan, cases, step });
    await addComplaints(stage, complaintsOf(plan, cases));
    reportProgress(total, total);
    return { sessions: plan.sessions.length, cases: cases.size };
  };
}

/** Against results and certificates of the session that is over; nobody complains about its first case. */
function complaintsOf(plan: ReviewPlan, cases: ReadonlyMap<string, string>): readonly ComplaintPlan[] {
  const over = plan.sessions.filter(({ kind }) => kind === 'over');
  const { clerk, supervisor } = plan.by;
  return over.map(({ group, cases: [first] }) => ({
    actors: planActors([actorOf(plan.actors, clerk), actorOf(plan.actors, supervisor)]),
    by: { clerk, supervisor },
    cycleId: plan.cycleId,
    group,
    of: 'titles',
    spared: cases.get(first?.applicant ?? '') ?? null,
    receipt: plan.receipt,
  }));
}

function storyOf({ actors, by, cycleId }: ReviewPlan, session: ReviewSession, told: ReviewSession['cases'][number]) {
  const { applicant, hr, target } = told;
  return {
    story: storyOfGroup(session.group),
    beginOn: session.beganOn,
    cycleId,
    target,
    actors: {
      applicant: actorOf(actors, applicant),
      hr: actorOf(actors, hr),
      clerk: actorOf(actors, by.clerk),
      supervisor: actorOf(actors, by.supervisor),
    },
  };
}
