import { z } from 'zod';
import { enqueueJobs } from '../../jobs/enqueue-job.ts';
import type { JobHandler } from '../../jobs/job-handler.ts';
import { closeComplaints } from '../../modules/complaints/close-complaints.ts';
import { actorOf, plannedActorsSchema } from '../planned-actors.ts';
import { look, type ReviewStage } from '../reviews/review-stage.ts';
import { skillComplaints, titleComplaints } from './made-up-complaints.ts';
import { tellComplaint } from './tell-complaint.ts';

export const DEMONSTRATION_COMPLAINTS_JOB = 'demonstration-complaints';

/** Complaints about the results and certificates of a group, which is made before. */
export const complaintPlanSchema = z.object({
  actors: plannedActorsSchema,
  by: z.object({ clerk: z.uuid(), supervisor: z.uuid() }),
  cycleId: z.uuid(),
  group: z.string(),
  of: z.enum(['titles', 'skills']),
  /** The case that nobody complains about. */
  spared: z.uuid().nullable(),
  receipt: z.object({ number: z.string(), code: z.string() }).nullable(),
});
export type ComplaintPlan = z.infer<typeof complaintPlanSchema>;

/** Adds the work on complaints once what they are about is made; no plan is added twice. */
export async function addComplaints(stage: ReviewStage, plans: readonly ComplaintPlan[]): Promise<void> {
  const { newId, until: now } = stage;
  const jobs = plans.map((plan) => ({
    ...{ id: newId(), kind: DEMONSTRATION_COMPLAINTS_JOB, now, payload: JSON.parse(JSON.stringify(plan)) },
    idempotencyKey: `${DEMONSTRATION_COMPLAINTS_JOB}:${plan.of}`,
  }));
  await look(stage, (tx) => enqueueJobs(tx, jobs));
}

/** Makes the complaints of a plan through the services of the product; stopped in the middle, it goes on where each stands. */
export function createDemonstrationComplaints(
  setting: Omit<ReviewStage, 'database' | 'until' | 'signal'> & { readonly now: () => Date },
): JobHandler {
  return async ({ job, database, signal, reportProgress }) => {
    const plan = complaintPlanSchema.parse(job.payload);
    const stage: ReviewStage = { ...setting, database, signal, until: setting.now() };
    const { actors, by, cycleId, group, spared, receipt } = plan;
    const offices = { clerk: actorOf(actors, by.clerk), supervisor: actorOf(actors, by.supervisor) };
    const stories = plan.of === 'titles' ? titleComplaints : skillComplaints;
    for (const [index, story] of stories.entries()) {
      if (signal.aborted) throw new Error('the demonstration was stopped');
      await tellComplaint(stage, { story, cycleId, group, spared, receipt, offices });
      reportProgress(index + 1, stories.length);
    }
    const { library, config, keys, newId, until } = stage;
    await closeComplaints({ database, library, config, keys, newId, now: () => until, onFault: fail });
    return { complaints: stories.length };
  };
}

/** A complaint is closed as it is told, or not at all. */
function fail(error: unknown): never {
  throw error;
}
