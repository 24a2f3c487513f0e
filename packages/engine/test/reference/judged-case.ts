import type { AssessmentRequest, Dossier, Employment } from '../../src/values/request.ts';
import { dayOf, yearOf } from './calendar.ts';
import type { DirectoryRow } from './directory.ts';

/** An employment with its days as numbers; `to` is Infinity while the employment goes on. */
export interface Job {
  readonly employment: Employment;
  readonly from: number;
  readonly to: number;
}

/** Running counts of days worked after a day D; index i counts (D, D + i]. They grow as later days are asked for. */
export interface DayCounts {
  readonly sureJobs: readonly Job[];
  readonly possibleJobs: readonly Job[];
  readonly sure: number[];
  readonly possible: number[];
}

/** Everything of a request that does not change from day to day. */
export interface JudgedCase {
  readonly dossier: Dossier;
  readonly directory: readonly DirectoryRow[];
  readonly asOf: number;
  readonly knownOn: number;
  readonly cycleYear: number;
  readonly jurisdiction: string;
  readonly jobs: readonly Job[];
  /** Day counts already made, by kind of work and first day. */
  readonly countsByClock: Map<string, DayCounts>;
}

export function createJudgedCase(request: AssessmentRequest, directory: readonly DirectoryRow[]): JudgedCase {
  const { dossier } = request;
  const asOf = dayOf(request.asOf);
  const jobs = dossier.employments.map((employment) => ({
    employment,
    from: dayOf(employment.from),
    // "null or absent: still employed"; "present employment goes on (a recorded `to` stands)" (contract 3).
    to: employment.to === undefined || employment.to === null ? Number.POSITIVE_INFINITY : dayOf(employment.to),
  }));
  return {
    dossier,
    directory,
    asOf,
    // "Ignore every rule published after this day. Absent: no limit."
    knownOn: request.knownOn === undefined ? Number.POSITIVE_INFINITY : dayOf(request.knownOn),
    // "Default: the year of asOf"; "the cycle year is fixed for every d" (contract 3).
    cycleYear: request.cycleYear ?? yearOf(asOf),
    // "without jurisdiction and without present employer's region, CN" (contract 5).
    jurisdiction: request.jurisdiction ?? presentPost(jobs, asOf)?.employer.region ?? 'CN',
    jobs,
    countsByClock: new Map(),
  };
}

/**
 * "Present post: the employment that covers d; of several, the one that began last, and of these the later in the
 * list." (contract 4)
 */
export function presentPost(jobs: readonly Job[], day: number): Employment | undefined {
  let present: Job | undefined;
  for (const job of jobs) {
    if (!coversDay(job, day)) continue;
    if (present === undefined || job.from >= present.from) present = job;
  }
  return present?.employment;
}

/** `from` … `to`, "both inclusive" (contract 2). */
export function coversDay(job: Job, day: number): boolean {
  return job.from <= day && day <= job.to;
}
