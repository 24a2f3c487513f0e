import {
  type Attendance,
  defaultCommitteeSettings,
  isCarried,
  quorumOf,
  voteBase,
  votesNeeded,
} from '@guantong/procedure';
import type { Ballot, BallotChoice, BallotRound, BallotThresholds, ItemResult } from './ballot-file.ts';

/** The thresholds of a round. Source: `committeeSources.quorum` and `.majority` of packages/procedure. */
export function thresholdsOf({ committee, recusedMembers }: BallotRound): BallotThresholds {
  const attendance: Attendance = committee;
  const base = voteBase(attendance, { ...defaultCommitteeSettings, recusedMembers });
  return { quorum: quorumOf(committee.size), base, needed: votesNeeded(base) };
}

/** Counts each item. Who cast no ballot is in the base and in no count. */
export function countBallots({ items }: BallotRound, ballots: readonly Ballot[], base: number): readonly ItemResult[] {
  return items.map((itemId) => {
    const count = (choice: BallotChoice) => ballots.filter(({ choices }) => choices[itemId] === choice).length;
    const yes = count('yes');
    return { itemId, yes, no: count('no'), abstain: count('abstain'), carried: isCarried(yes, base) };
  });
}
