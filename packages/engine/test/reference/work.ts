import type { TruthWord } from '../../src/values/assessment.ts';
import type { Employment, Occupation } from '../../src/values/request.ts';
import { anniversaryOf } from './calendar.ts';
import { isListed, sharesPair } from './directory.ts';
import { coversDay, type DayCounts, type JudgedCase } from './judged-case.ts';
import { allOf, truthOf, truthOfFact } from './truth.ts';

/** Which work counts towards a tenure. */
export type Work =
  | { readonly kind: 'any' }
  | { readonly kind: 'corresponding'; readonly occupation: Occupation }
  | { readonly kind: 'guangzhou-enterprise' };

export interface Clock {
  /** D: the day after which work counts. */
  readonly after: number;
  readonly work: Work;
}

export interface Tenure extends Clock {
  readonly years: number;
}

/** Whether an employment is work of the kind asked for (contract 4, "Qualifying work"; 5, 440100 competition). */
export function qualifies(judged: JudgedCase, employment: Employment, work: Work): TruthWord {
  switch (work.kind) {
    case 'any':
      return skilledWork(employment);
    case 'corresponding':
      return correspondingWork(judged, employment, work.occupation);
    case 'guangzhou-enterprise':
      return guangzhouEnterprise(employment);
  }
}

/** "enterprises (`kind`) with a region 4401xx …; kind or region absent makes those days unknown" (contract 5, 440100). */
export function guangzhouEnterprise({ employer }: Employment): TruthWord {
  return allOf([
    truthOfFact(employer.kind, (kind) => kind === 'enterprise'),
    truthOfFact(employer.region, (region) => region.startsWith('4401')),
  ]);
}

/**
 * "Tenure of N years after a credential issued on D, at day d: the number of distinct days in (D, d] that are covered by
 * at least one qualifying employment … is at least the number of days from D to the anniversary of D after N years. …
 * Days whose work may or may not qualify (unknown) make the tenure unknown when it is reached only with them, and leave
 * it false when it is not reached even with them." (contract 2)
 */
export function hasTenure(judged: JudgedCase, tenure: Tenure, day: number): TruthWord {
  const worked = workedDays(judged, tenure, day);
  const needed = anniversaryOf(tenure.after, tenure.years) - tenure.after;
  if (worked.sure >= needed) return 'true';
  return worked.possible >= needed ? 'unknown' : 'false';
}

/** Counts the days of (D, d] one by one: those surely worked, and those surely or possibly worked. */
export function workedDays(
  judged: JudgedCase,
  clock: Clock,
  day: number,
): { readonly sure: number; readonly possible: number } {
  const counts = countsUntil(judged, clock, day);
  return { sure: counts.sure[day - clock.after] ?? 0, possible: counts.possible[day - clock.after] ?? 0 };
}

/** The running counts of a clock, made at least as far as `last`. */
export function countsUntil(judged: JudgedCase, { after, work }: Clock, last: number): DayCounts {
  const key = `${after} ${work.kind} ${work.kind === 'corresponding' ? work.occupation : ''}`;
  const counts = judged.countsByClock.get(key) ?? createCounts(judged, work);
  judged.countsByClock.set(key, counts);
  countOn(counts, after, last);
  return counts;
}

function createCounts(judged: JudgedCase, work: Work): DayCounts {
  const jobs = judged.jobs.map((job) => ({ job, value: qualifies(judged, job.employment, work) }));
  return {
    sureJobs: jobs.filter(({ value }) => value === 'true').map(({ job }) => job),
    possibleJobs: jobs.filter(({ value }) => value !== 'false').map(({ job }) => job),
    sure: [0],
    possible: [0],
  };
}

/** "distinct days … covered by at least one qualifying employment": "overlapping jobs count once". */
function countOn({ sureJobs, possibleJobs, sure, possible }: DayCounts, after: number, last: number): void {
  for (let index = sure.length; after + index <= last; index += 1) {
    const day = after + index;
    sure.push((sure[index - 1] ?? 0) + (sureJobs.some((job) => coversDay(job, day)) ? 1 : 0));
    possible.push((possible[index - 1] ?? 0) + (possibleJobs.some((job) => coversDay(job, day)) ? 1 : 0));
  }
}

/** "`any` = skilled work (技术技能工作) as the schema says; unknown where neither flag nor occupation is given." */
function skilledWork({ skilledWork: flag, occupation }: Employment): TruthWord {
  if (flag !== undefined) return truthOf(flag);
  // Schema: "major groups 2, 4, 5, 6: yes; 1, 3, 7, 8: no; no occupation: unknown".
  return truthOfFact(occupation, (code) => ['2', '4', '5', '6'].includes(code.slice(0, 1)));
}

/**
 * "`corresponding` to an occupation O = skilled work in O itself, or in an occupation that shares at least one (series,
 * specialty) pair with O …; for skilled work, unknown where it has no occupation …, or is not O and one of the two is
 * not in the directory" (contract 4).
 */
function correspondingWork(judged: JudgedCase, employment: Employment, occupation: Occupation): TruthWord {
  if (skilledWork(employment) === 'false') return 'false';
  if (employment.occupation === undefined) return 'unknown';
  if (employment.occupation === occupation) return 'true';
  if (!isListed(judged.directory, employment.occupation) || !isListed(judged.directory, occupation)) return 'unknown';
  return truthOf(sharesPair(judged.directory, employment.occupation, occupation));
}
