import { dayFromIso, NEVER } from './day.ts';
import type { Facts } from './facts.ts';
import { examCategories, qualificationRank, titleSeries } from './levels.ts';
import {
  type AssessmentRequest,
  awardCodes,
  competitionEvents,
  competitionGroups,
  competitionMedals,
  competitionPrizes,
  employerKinds,
  employerOwnerships,
  employerRights,
  type Occupation,
  type Region,
  reviewResults,
} from './request.ts';
import { ABSENT, type Field, NO_YEAR, type RowCapacity, type RowList, rowListNames, rowLists } from './row-layout.ts';

/** A dossier as records of numbers, one list of records for each list of the layout, and the columns that stand alone. */
export interface EncodedDossier {
  readonly scalars: Readonly<Record<'as_of' | 'cycle_year' | 'retired' | 'ban_from' | 'ban_to', number>>;
  readonly lists: Readonly<Record<RowList, readonly Readonly<Record<string, number>>[]>>;
}

/** Encodes a dossier as it stands on the judged day. Nothing is judged here: numbers for facts, and posts put in order. */
export function encodeDossier({ dossier }: Pick<AssessmentRequest, 'dossier'>, facts: Facts): EncodedDossier {
  const employers = numberEmployers(facts);
  return {
    scalars: {
      as_of: facts.asOf,
      cycle_year: facts.cycleYear,
      retired: facts.retired,
      ban_from: facts.ban?.from ?? NEVER,
      ban_to: facts.ban?.to ?? 0,
    },
    lists: {
      skill: facts.skills.map(({ rank, occupation, issued }) => ({
        rank,
        occupation: encodeOccupation(occupation),
        issued,
      })),
      title: facts.titles.map(({ rank, source, issued }) => ({
        rank,
        series: codeIn(titleSeries, source.series),
        issued,
      })),
      qualification: encodeQualifications(dossier),
      education: facts.educations.map(({ graduated }) => ({ graduated })),
      related: facts.educations.flatMap(({ source }, education) =>
        (source.relatedOccupations ?? []).map((each) => ({ education, occupation: encodeOccupation(each) })),
      ),
      employment: encodeEmployments(facts),
      ...encodePosts(facts, employers),
      review: encodeReviews(facts, employers),
      award: facts.awards.map(({ source, awarded }) => ({
        name: codeIn(awardCodes, source.code),
        region: encodeRegion(source.region),
        awarded,
      })),
      competition: encodeCompetitions(facts),
      training: facts.hours.map((each) => ({
        year: each.year,
        common: each.publicHours ?? 0,
        specialised: each.specialisedHours ?? 0,
        skill: each.skillTrainingHours ?? 0,
      })),
    },
  };
}

/** The fewest slots in which all of the dossiers fit. */
export function capacityFor(dossiers: Iterable<EncodedDossier>): RowCapacity {
  const capacity: Record<RowList, number> = { ...emptyCapacity };
  for (const { lists } of dossiers) {
    for (const list of rowListNames) capacity[list] = Math.max(capacity[list], lists[list].length);
  }
  return capacity;
}

/** The slots of a dossier as the columns of the table after the scalars; throws where a list has more than fit. */
export function slotValues({ lists }: EncodedDossier, capacity: RowCapacity): readonly number[] {
  return rowListNames.flatMap((list) => {
    const records = lists[list];
    if (records.length > capacity[list]) {
      throw new Error(
        `expected at most ${capacity[list]} records in "${list}", found ${records.length}; ` +
          'compile the query with the capacity of all dossiers (capacityFor)',
      );
    }
    const fields = Object.entries<Field>(rowLists[list]);
    return Array.from({ length: capacity[list] }, (_, slot) =>
      fields.map(([name, { empty }]) => records[slot]?.[name] ?? empty),
    ).flat();
  });
}

/** 6-31-01-03 as 6310103; ABSENT where there is none. */
export function encodeOccupation(occupation: Occupation | undefined): number {
  return occupation === undefined ? ABSENT : Number(occupation.replaceAll('-', ''));
}

function encodeRegion(region: Region | undefined): number {
  return region === undefined ? ABSENT : Number(region);
}

function codeIn<Code extends string>(list: readonly Code[], code: Code | undefined): number {
  return code === undefined ? ABSENT : list.indexOf(code);
}

export const emptyCapacity: RowCapacity = {
  skill: 0,
  title: 0,
  qualification: 0,
  education: 0,
  related: 0,
  employment: 0,
  post: 0,
  entitlement: 0,
  review: 0,
  award: 0,
  competition: 0,
  training: 0,
};

/** Employers are told apart within one dossier only: numbers in the order in which they are met. */
function numberEmployers(facts: Facts): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const meet = (id: string | undefined) => {
    if (id !== undefined && !numbers.has(id)) numbers.set(id, numbers.size);
  };
  for (const { employer } of facts.employments) meet(employer.id);
  for (const reviews of facts.reviewsByYear.values()) for (const { employerId } of reviews) meet(employerId);
  return numbers;
}

function encodeQualifications(dossier: AssessmentRequest['dossier']) {
  return dossier.credentials.flatMap((each) =>
    each.type === 'professional-qualification'
      ? [
          {
            category: codeIn(examCategories, each.category),
            rank: qualificationRank(each.level),
            issued: dayFromIso(each.issuedOn),
          },
        ]
      : [],
  );
}

function encodeEmployments({ employments }: Facts) {
  return [...employments]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, skilled, occupation, employer }) => ({
      started: from,
      ended: to,
      skilled,
      occupation: encodeOccupation(occupation),
      kind: codeIn(employerKinds, employer.kind),
      region: encodeRegion(employer.region),
    }));
}

function encodePosts({ posts }: Facts, employers: ReadonlyMap<string, number>) {
  return {
    post: posts.map(({ from, post }) => ({
      started: from,
      employer: post === undefined ? ABSENT : (employers.get(post.employer.id) ?? ABSENT),
      occupation: encodeOccupation(post?.occupation),
      kind: codeIn(employerKinds, post?.employer.kind),
      region: encodeRegion(post?.employer.region),
      ownership: codeIn(employerOwnerships, post?.employer.ownership),
      front: post?.frontLine === undefined ? ABSENT : Number(post.frontLine),
      appointed: post?.appointedRank ?? ABSENT,
    })),
    entitlement: posts.flatMap(({ post }, slot) =>
      (post?.rights ?? []).map(({ right, from, to }) => ({
        post: slot,
        name: codeIn(employerRights, right),
        started: from,
        ended: to,
      })),
    ),
  };
}

function encodeReviews({ reviewsByYear }: Facts, employers: ReadonlyMap<string, number>) {
  return [...reviewsByYear].flatMap(([year, reviews]) =>
    reviews.map(({ result, employerId, occupation }) => ({
      // No day up to the horizon looks back to a year outside of four digits.
      year: year > NO_YEAR && year < 10_000 ? year : NO_YEAR,
      result: codeIn(reviewResults, result),
      employer: employerId === undefined ? ABSENT : (employers.get(employerId) ?? ABSENT),
      occupation: encodeOccupation(occupation),
    })),
  );
}

function encodeCompetitions({ competitions }: Facts) {
  return competitions.map(({ source, awarded }) => ({
    event: codeIn(competitionEvents, source.event),
    medal: codeIn(competitionMedals, source.medal),
    prize: codeIn(competitionPrizes, source.prize),
    rank: source.rank === undefined ? ABSENT : Math.min(Math.ceil(source.rank), NEVER),
    party: codeIn(competitionGroups, source.group),
    occupation: encodeOccupation(source.occupation),
    region: encodeRegion(source.region),
    awarded,
  }));
}
