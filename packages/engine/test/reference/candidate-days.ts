import type { Target } from '../../src/values/request.ts';
import { anniversaryOf, dayOf, yearOf } from './calendar.ts';
import { documentDates } from './documents.ts';
import type { DayCounts, JudgedCase } from './judged-case.ts';
import { type Clock, countsUntil, type Work } from './work.ts';

/** The years that some rule asks a tenure, a certificate or a graduation for. */
const askedYears = [1, 2, 3, 4, 5];

/**
 * Every day of asOf … last on which some condition can change its value, in order. Between two of them nothing that a
 * condition reads changes: a condition compares d with the dates of the dossier and of the documents, with an
 * anniversary of one of them, with the year of d, or with the day on which a count of worked days reaches its number.
 */
export function candidateDays(judged: JudgedCase, target: Target, last: number): readonly number[] {
  const days = [judged.asOf, ...datedFacts(judged), ...newYears(judged, last), ...tenureDays(judged, target, last)];
  return [...new Set(days)].filter((day) => day >= judged.asOf && day <= last).sort((one, other) => one - other);
}

function datedFacts({ dossier, jobs }: JudgedCase): readonly number[] {
  const starts: number[] = Object.values(documentDates).map(dayOf);
  // The day after a last day.
  const ends: number[] = [];
  for (const credential of dossier.credentials) {
    const day = dayOf(credential.type === 'education' ? credential.graduatedOn : credential.issuedOn);
    starts.push(day, ...askedYears.map((years) => anniversaryOf(day, years)));
    ends.push(...askedYears.map((years) => anniversaryOf(day, years)));
  }
  for (const { employment, from, to } of jobs) {
    starts.push(from);
    ends.push(to);
    for (const right of employment.employer.rights ?? []) {
      starts.push(dayOf(right.from));
      if (right.to !== undefined && right.to !== null) ends.push(dayOf(right.to));
    }
  }
  for (const { awardedOn } of [...(dossier.awards ?? []), ...(dossier.competitions ?? [])])
    starts.push(dayOf(awardedOn));
  if (dossier.retiredOn !== undefined) starts.push(dayOf(dossier.retiredOn));
  if (dossier.integrityBan !== undefined) {
    starts.push(dayOf(dossier.integrityBan.from));
    ends.push(dayOf(dossier.integrityBan.until));
  }
  return [...starts, ...ends.map((day) => day + 1)];
}

function newYears({ asOf }: JudgedCase, last: number): readonly number[] {
  const days: number[] = [];
  for (let year = yearOf(asOf); year <= yearOf(last); year += 1) days.push(dayOf(`${year}-01-01`));
  return days;
}

/** For every clock a rule may start, the days on which its sure and its possible days reach each number asked. */
function tenureDays(judged: JudgedCase, target: Target, last: number): readonly number[] {
  return clocks(judged, target).flatMap((clock) => {
    const needs = askedYears.map((years) => anniversaryOf(clock.after, years) - clock.after);
    const { sure, possible } = countsUntilReached(judged, { clock, need: Math.max(...needs), last });
    return needs
      .flatMap((need) => [sure.findIndex((days) => days >= need), possible.findIndex((days) => days >= need)])
      .filter((index) => index >= 0)
      .map((index) => clock.after + index);
  });
}

/** Counts a year at a time until the number is surely reached, every employment has ended, or the last day has come. */
function countsUntilReached(
  judged: JudgedCase,
  options: { readonly clock: Clock; readonly need: number; readonly last: number },
): DayCounts {
  const { clock, need, last } = options;
  let counts = countsUntil(judged, clock, clock.after);
  const lastWorked = Math.min(last, Math.max(clock.after, ...counts.possibleJobs.map(({ to }) => to)));
  for (let until = clock.after; (counts.sure.at(-1) ?? 0) < need && until < lastWorked; ) {
    until = Math.min(until + 366, lastWorked);
    counts = countsUntil(judged, clock, until);
  }
  return counts;
}

function clocks(judged: JudgedCase, target: Target): readonly Clock[] {
  const issued = judged.dossier.credentials.flatMap((credential): Clock[] => {
    if (credential.type === 'skill-level') {
      const after = dayOf(credential.issuedOn);
      const works: Work[] = [{ kind: 'any' }, { kind: 'corresponding', occupation: credential.occupation }];
      return works.map((work) => ({ after, work }));
    }
    if (credential.type === 'title' && target.type === 'skill-level') {
      const work: Work = { kind: 'corresponding', occupation: target.occupation };
      return [{ after: dayOf(credential.issuedOn), work }];
    }
    return [];
  });
  const employed = judged.jobs.map(({ from }): Clock => ({ after: from, work: { kind: 'guangzhou-enterprise' } }));
  return [...issued, ...employed];
}
