import type { DemonstrationEntry, ServerLog } from '../http/server-log.ts';
import type { JobHandler } from '../jobs/job-handler.ts';
import { createDemonstrationCases, DEMONSTRATION_CASES_JOB } from './applications.ts';
import {
  createDemonstrationComplaints,
  DEMONSTRATION_COMPLAINTS_JOB,
} from './complaints/create-demonstration-complaints.ts';
import { demonstrationClock } from './demonstration-clock.ts';
import {
  createDemonstrationExaminations,
  DEMONSTRATION_EXAMINATIONS_JOB,
} from './examinations/create-demonstration-examinations.ts';
import { createDemonstrationReviews, DEMONSTRATION_REVIEWS_JOB } from './reviews/create-demonstration-reviews.ts';

type Setting = Parameters<typeof createDemonstrationReviews>[0] & { readonly log: ServerLog };

/** The work that goes on after the first start; how far it is stands in the log, a line for each tenth. */
export function demonstrationHandlers(given: Setting): Readonly<Record<string, JobHandler>> {
  const setting = { ...given, now: demonstrationClock(given.now) };
  const { log } = setting;
  return {
    [DEMONSTRATION_CASES_JOB]: telling(log, 'cases', createDemonstrationCases(setting)),
    [DEMONSTRATION_COMPLAINTS_JOB]: telling(log, 'complaints', createDemonstrationComplaints(setting)),
    [DEMONSTRATION_EXAMINATIONS_JOB]: telling(log, 'examinations', createDemonstrationExaminations(setting)),
    [DEMONSTRATION_REVIEWS_JOB]: telling(log, 'reviews', createDemonstrationReviews(setting)),
  };
}

function telling(log: ServerLog, made: DemonstrationEntry['made'], make: JobHandler): JobHandler {
  return (run) => {
    let told = 0;
    return make({
      ...run,
      reportProgress(done, total) {
        run.reportProgress(done, total);
        const tenth = total === null ? 0 : Math.floor((done / total) * 10);
        if (tenth <= told || total === null) return;
        told = tenth;
        log.write({ kind: 'demonstration', made, done, total });
      },
    });
  };
}
