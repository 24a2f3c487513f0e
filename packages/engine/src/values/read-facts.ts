import { type Day, dayFromIso, horizonOf, NEVER, yearOf } from './day.ts';
import type { EducationFact, EmploymentFact, Facts, PostSpan, ReviewFact, SkillFact, TitleFact } from './facts.ts';
import { skillRank, titleRank } from './levels.ts';
import type { AssessmentRequest, Dossier, Employment, IsoDate } from './request.ts';
import { type Truth, truthOf, UNKNOWN } from './truth.ts';

/** Reads a validated request. Linear in the dossier but for present posts, which are quadratic in employments. */
export function readFacts(request: AssessmentRequest): Facts {
  const { dossier } = request;
  const asOf = dayFromIso(request.asOf);
  const year = yearOf(asOf);
  const employments = dossier.employments.map(readEmployment);
  const reviewsByYear = readReviews(dossier);
  const { skills, titles, educations } = readCredentials(dossier);
  return {
    asOf,
    horizon: horizonOf(asOf),
    year,
    cycleYear: request.cycleYear ?? year,
    skills,
    titles,
    educations,
    employments,
    posts: presentPosts(employments, asOf),
    reviewsByYear,
    lastReviewYear: lastReviewYear(reviewsByYear, year),
    awards: (dossier.awards ?? []).map((source, index) => ({
      index,
      awarded: dayFromIso(source.awardedOn),
      source,
    })),
    competitions: (dossier.competitions ?? []).map((source, index) => ({
      index,
      awarded: dayFromIso(source.awardedOn),
      source,
    })),
    hours: (dossier.continuingEducation ?? []).map((source, index) => ({
      index,
      year: source.year,
      publicHours: source.publicHours,
      specialisedHours: source.specialisedHours,
      skillTrainingHours: source.skillTrainingHours,
    })),
    retired: dossier.retiredOn === undefined ? NEVER : dayFromIso(dossier.retiredOn),
    ban:
      dossier.integrityBan === undefined
        ? undefined
        : {
            from: dayFromIso(dossier.integrityBan.from),
            to: dayFromIso(dossier.integrityBan.until),
          },
    works: [],
  };
}

/** The present post on a day: the employment that covers it; of several, the one that began last, then the later in the list. */
export function presentPost(employments: readonly EmploymentFact[], day: Day): EmploymentFact | undefined {
  let present: EmploymentFact | undefined;
  for (const employment of employments) {
    if (employment.from > day || employment.to < day) continue;
    if (present === undefined || employment.from >= present.from) present = employment;
  }
  return present;
}

// A year past the horizon is never looked at, however far in the future a record claims to be.
function lastReviewYear(reviewsByYear: ReadonlyMap<number, unknown>, year: number): number {
  let last = year;
  for (const recorded of reviewsByYear.keys()) if (recorded > last && recorded <= year + 60) last = recorded;
  return last;
}

function readCredentials(dossier: Dossier): Pick<Facts, 'skills' | 'titles' | 'educations'> {
  const skills: SkillFact[] = [];
  const titles: TitleFact[] = [];
  const educations: EducationFact[] = [];
  dossier.credentials.forEach((source, index) => {
    switch (source.type) {
      case 'skill-level': {
        skills.push({
          index,
          rank: skillRank(source.level),
          occupation: source.occupation,
          issued: dayFromIso(source.issuedOn),
          source,
        });
        return;
      }
      case 'title':
        titles.push({
          index,
          rank: titleRank(source.level),
          issued: dayFromIso(source.issuedOn),
          source,
        });
        return;
      case 'education':
        educations.push({
          index,
          graduated: dayFromIso(source.graduatedOn),
          source,
        });
        return;
      case 'professional-qualification':
        return;
    }
  });
  return { skills, titles, educations };
}

function readEmployment(source: Employment, index: number): EmploymentFact {
  return {
    index,
    pointer: `/employments/${index}`,
    from: dayFromIso(source.from),
    to: endDay(source.to),
    employer: source.employer,
    rights: (source.employer.rights ?? []).map((right, at) => ({
      index: at,
      right: right.right,
      from: dayFromIso(right.from),
      to: endDay(right.to),
    })),
    occupation: source.occupation,
    skilled: skilledWork(source),
    frontLine: source.frontLine,
    appointedRank: source.appointedSkillLevel === undefined ? undefined : skillRank(source.appointedSkillLevel),
  };
}

function endDay(to: IsoDate | null | undefined): Day {
  return to === null || to === undefined ? NEVER : dayFromIso(to);
}

/** Major groups 2, 4, 5 and 6 of the occupational classification are technical or skilled work, 1, 3, 7 and 8 are not. */
function skilledWork(employment: Employment): Truth {
  if (employment.skilledWork !== undefined) return truthOf(employment.skilledWork);
  if (employment.occupation === undefined) return UNKNOWN;
  return truthOf('2456'.includes(employment.occupation.charAt(0)));
}

function presentPosts(employments: readonly EmploymentFact[], asOf: Day): readonly PostSpan[] {
  const changes: Day[] = [];
  for (const { from, to } of employments) {
    if (from > asOf) changes.push(from);
    if (to >= asOf && to < NEVER) changes.push(to + 1);
  }
  let last: PostSpan = { from: asOf, post: presentPost(employments, asOf) };
  const spans = [last];
  for (const from of changes.sort((a, b) => a - b)) {
    const post = presentPost(employments, from);
    if (post === last.post) continue;
    last = { from, post };
    spans.push(last);
  }
  return spans;
}

function readReviews(dossier: Dossier): ReadonlyMap<number, readonly ReviewFact[]> {
  const byYear = new Map<number, ReviewFact[]>();
  (dossier.annualReviews ?? []).forEach(({ year, result, employerId, occupation }, index) => {
    const fact = { index, result, employerId, occupation };
    const facts = byYear.get(year);
    if (facts === undefined) byYear.set(year, [fact]);
    else facts.push(fact);
  });
  return byYear;
}
