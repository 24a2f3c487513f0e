import type { JobRun } from '../jobs/job-handler.ts';

/** Does a piece of a job and counts it; throws instead once the job is to stop. */
export type Step = <T>(work: () => Promise<T>) => Promise<T>;

/** Steps of a job that makes about `total` of them: progress never says more than all. */
export function countSteps({ signal, reportProgress }: Pick<JobRun, 'signal' | 'reportProgress'>, total: number): Step {
  let done = 0;
  return async (work) => {
    if (signal.aborted) throw new Error('the demonstration was stopped');
    const answer = await work();
    done += 1;
    reportProgress(Math.min(done, total), total);
    return answer;
  };
}
