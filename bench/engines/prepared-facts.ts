import {
  anniversary,
  type Day,
  type Directory,
  type Facts,
  type Occupation,
  type PolicyLibrary,
  readFacts,
} from '@guantong/engine';
import { correspondingWork, skilledWork } from '../../packages/engine/src/operators/qualifying-work.ts';
import { daysCovered } from '../../packages/engine/src/values/spells.ts';
import type { Person } from './persons.ts';

/** 0 false, 1 unknown, 2 true. */
export type Value = 0 | 1 | 2;

/** What can be counted from the day a credential was issued. */
export interface PreparedClock {
  readonly issued: Day;
  /** Days since then. */
  readonly age: number;
  /** Days of skilled work since then: surely, and at most. */
  readonly sureDays: number;
  readonly possibleDays: number;
  /** The same of work corresponding to the target occupation. */
  readonly sureOwnDays: number;
  readonly possibleOwnDays: number;
  /** Days to its anniversaries. */
  readonly need1: number;
  readonly need2: number;
  readonly need3: number;
  readonly need4: number;
  readonly need5: number;
}

export interface PreparedSkill extends PreparedClock {
  readonly rank: number;
  /** The directory lists its occupation with the series of the title. */
  readonly corresponds: Value;
  /** Its occupation is the target occupation: 1 or 0. */
  readonly same: number;
}

export interface PreparedTitle extends PreparedClock {
  readonly rank: number;
  /** The directory lists its series for the target occupation. */
  readonly corresponds: Value;
}

/**
 * What the other engines start from. They can neither count days, nor look into a directory, nor find the present post, so
 * all of it is done for them, outside the measured time; what is left to them is what a rule says: levels, thresholds,
 * dates, all-of and any-of. Ours starts from the dossier as read and does the rest inside the measured time.
 */
export interface PreparedFacts {
  readonly asOf: Day;
  /** Far in the future where there is none. */
  readonly retired: Day;
  readonly banFrom: Day;
  readonly banTo: Day;
  /** One for each of the last three completed years. */
  readonly review1: Value;
  readonly review2: Value;
  readonly review3: Value;
  readonly frontLine: Value;
  /** The first day of an honour that counts, or far in the future. */
  readonly awarded: Day;
  /** The occupation of the present post is the target occupation. */
  readonly postIsTarget: Value;
  readonly skills: readonly PreparedSkill[];
  readonly titles: readonly PreparedTitle[];
}

/** Later than every day of a person. */
export const farAway: Day = 10_000_000;

export const countingAwards = [
  'china-skill-grand-award',
  'national-technical-expert',
  'national-studio-leader',
  'state-council-allowance',
  'provincial-allowance',
  'provincial-shortage-talent',
];

export function prepareFacts(persons: readonly Person[], { directory }: PolicyLibrary): readonly PreparedFacts[] {
  return persons.map(({ request, targets }) => {
    const named = targets.flatMap((target) => (target.type === 'skill-level' ? [target.occupation] : []));
    return prepareOne(readFacts(request), named[0] ?? '', directory);
  });
}

function prepareOne(facts: Facts, occupation: Occupation, directory: Directory): PreparedFacts {
  const { asOf, retired, ban, year, awards } = facts;
  const post = facts.posts[0]?.post;
  const counting = awards.filter(({ source }) => countingAwards.includes(source.code));
  return {
    asOf,
    retired: Math.min(farAway, retired),
    banFrom: ban?.from ?? farAway,
    banTo: ban?.to ?? farAway,
    review1: reviewOf(facts, year - 3),
    review2: reviewOf(facts, year - 2),
    review3: reviewOf(facts, year - 1),
    frontLine: post?.frontLine === undefined ? 1 : toValue(post.frontLine),
    awarded: Math.min(farAway, ...counting.map(({ awarded }) => awarded)),
    postIsTarget: post !== undefined && post.occupation === undefined ? 1 : toValue(post?.occupation === occupation),
    skills: facts.skills.map((each) => ({
      rank: each.rank,
      corresponds: directory.correspondence(each.occupation, 'engineering'),
      same: Number(each.occupation === occupation),
      ...clockOf(facts, each.issued, occupation, directory),
    })),
    titles: facts.titles.map((each) => ({
      rank: each.rank,
      corresponds: directory.correspondence(occupation, each.source.series),
      ...clockOf(facts, each.issued, occupation, directory),
    })),
  };
}

function clockOf(facts: Facts, issued: Day, occupation: Occupation, directory: Directory): PreparedClock {
  const [any, own] = [skilledWork(facts), correspondingWork(facts, occupation, directory)];
  return {
    issued,
    age: facts.asOf - issued,
    sureDays: daysCovered(any.sure, issued, facts.asOf),
    possibleDays: daysCovered(any.possible, issued, facts.asOf),
    sureOwnDays: daysCovered(own.sure, issued, facts.asOf),
    possibleOwnDays: daysCovered(own.possible, issued, facts.asOf),
    need1: anniversary(issued, 1) - issued,
    need2: anniversary(issued, 2) - issued,
    need3: anniversary(issued, 3) - issued,
    need4: anniversary(issued, 4) - issued,
    need5: anniversary(issued, 5) - issued,
  };
}

// The persons have one record a year at most.
function reviewOf(facts: Facts, year: number): Value {
  const record = facts.reviewsByYear.get(year)?.[0];
  const post = facts.posts[0]?.post;
  if (record === undefined) return 1;
  if (record.result !== 'excellent' && record.result !== 'competent') return 0;
  if (post === undefined) return 1;
  const elsewhere =
    (record.employerId !== undefined && record.employerId !== post.employer.id) ||
    (record.occupation !== undefined && record.occupation !== post.occupation);
  return elsewhere ? 1 : 2;
}

function toValue(holds: boolean): Value {
  return holds ? 2 : 0;
}
