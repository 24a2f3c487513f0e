import { describe, expect, it } from 'vitest';
import { type Attendance, canSit, hasQuorum, isCarried, quorumOf, voteBase, votesNeeded } from './ballot-thresholds.ts';
import { checkCommittee, checkFiledSpan, mayReview } from './check-committee.ts';
import type { Committee, CommitteeMember } from './committee.ts';
import { defaultCommitteeSettings } from './committee-settings.ts';

function members(count: number, change: (index: number) => Partial<CommitteeMember> = () => ({})): CommitteeMember[] {
  return Array.from({ length: count }, (_, index) => ({
    expertId: `expert-${index}`,
    isChair: index === 0,
    title: { series: 'engineering', level: 'full-senior' },
    ...change(index),
  }));
}

const committee: Committee = {
  scope: 'specialty',
  series: 'engineering',
  level: 'associate-senior',
  filedFrom: '2024-02-29',
  filedTo: '2027-02-28',
  members: members(11),
};

function kindsOf(change: Partial<Committee>, settings = defaultCommitteeSettings): string[] {
  return checkCommittee({ ...committee, ...change }, settings).map(({ kind }) => kind);
}

describe('a committee', () => {
  it('of 11 senior members for a specialty may be filed', () => {
    expect(kindsOf({})).toEqual([]);
  });

  it('has an odd number of members, and enough for its level and scope', () => {
    expect(kindsOf({ members: members(12) })).toEqual(['even-size']);
    expect(kindsOf({ members: members(9) })).toEqual(['too-small']);
    expect(kindsOf({ scope: 'series', members: members(23) })).toEqual(['too-small']);
    expect(kindsOf({ scope: 'series', members: members(25) })).toEqual([]);
    expect(kindsOf({ level: 'intermediate', members: members(7) })).toEqual([]);
    expect(kindsOf({ level: 'intermediate', members: members(6) })).toEqual(['even-size', 'too-small']);
    expect(kindsOf({ level: 'assistant', scope: 'series', members: members(5) })).toEqual(['too-small']);
  });

  it('has one chair, and each expert once', () => {
    expect(kindsOf({ members: members(11, () => ({ isChair: false })) })).toEqual(['not-one-chair']);
    expect(kindsOf({ members: members(11, (index) => ({ isChair: index < 2 })) })).toEqual(['not-one-chair']);
    expect(kindsOf({ members: members(11, (index) => ({ expertId: `expert-${index % 10}` })) })).toEqual([
      'member-twice',
    ]);
  });

  it('has members who hold a title of its series and level', () => {
    const lower = members(11, (index) =>
      index === 3 ? { title: { series: 'engineering', level: 'intermediate' } } : {},
    );
    const other = members(11, (index) => (index === 3 ? { title: { series: 'arts', level: 'full-senior' } } : {}));
    const skilled = members(11, (index) => (index === 3 ? { title: null } : {}));
    expect(kindsOf({ members: lower })).toEqual(['members-not-qualified']);
    expect(kindsOf({ members: other })).toEqual(['members-not-qualified']);
    expect(kindsOf({ members: skilled })).toEqual(['members-not-qualified']);
    expect(kindsOf({ members: skilled }, { ...defaultCommitteeSettings, skilledExperts: 'qualified' })).toEqual([]);
    const full = members(11, (index) =>
      index === 3 ? { title: { series: 'engineering', level: 'associate-senior' } } : {},
    );
    expect(kindsOf({ level: 'full-senior', members: full })).toEqual(['members-not-qualified']);
  });

  it('is filed for three years at most, by calendar years', () => {
    expect(checkFiledSpan({ filedFrom: '2024-02-29', filedTo: '2027-03-01' })).toMatchObject([
      { kind: 'filed-span-too-long', latestTo: '2027-02-28' },
    ]);
    expect(checkFiledSpan({ filedFrom: '2024-05-01', filedTo: '2027-05-01' })).toEqual([]);
    expect(checkFiledSpan({ filedFrom: '2024-05-01', filedTo: '2024-04-30' })).toMatchObject([
      { kind: 'filed-span-unordered' },
    ]);
  });

  it('reviews its own series up to its own level, while it is filed', () => {
    const title = { series: 'engineering', level: 'intermediate', on: '2027-02-28' } as const;
    expect(mayReview(committee, title)).toBe(true);
    expect(mayReview(committee, { ...title, level: 'full-senior' })).toBe(false);
    expect(mayReview(committee, { ...title, series: 'arts' })).toBe(false);
    expect(mayReview(committee, { ...title, on: '2027-03-01' })).toBe(false);
  });
});

describe('thresholds', () => {
  it.each([
    [11, 8],
    [25, 17],
  ])('a committee of %d sits with %d', (size, quorum) => {
    expect(quorumOf(size)).toBe(quorum);
    expect([hasQuorum(quorum, size), hasQuorum(quorum - 1, size)]).toEqual([true, false]);
  });

  it.each([
    [8, 6],
    [9, 6],
    [10, 7],
    [11, 8],
    [17, 12],
    [18, 12],
    [19, 13],
    [20, 14],
    [21, 14],
    [22, 15],
    [23, 16],
    [24, 16],
    [25, 17],
  ])('of %d present, %d carry', (present, yes) => {
    expect(votesNeeded(present)).toBe(yes);
    expect([isCarried(yes, present), isCarried(yes - 1, present)]).toEqual([true, false]);
  });

  it('a sitting needs the chair, and recused members stay in the base unless the setting says otherwise', () => {
    const attendance: Attendance = { size: 11, present: 8, recused: 2, chairPresent: true };
    expect([
      canSit(attendance),
      canSit({ ...attendance, chairPresent: false }),
      canSit({ ...attendance, present: 12 }),
    ]).toEqual([true, false, false]);
    expect(voteBase(attendance, defaultCommitteeSettings)).toBe(8);
    expect(voteBase(attendance, { ...defaultCommitteeSettings, recusedMembers: 'out-of-base' })).toBe(6);
    expect(isCarried(0, 0)).toBe(false);
  });
});
