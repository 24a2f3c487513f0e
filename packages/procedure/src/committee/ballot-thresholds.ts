import type { CommitteeSettings } from './committee-settings.ts';

/** Who came to a sitting: whole numbers. */
export interface Attendance {
  /** Members of the committee. */
  readonly size: number;
  readonly present: number;
  /** Of those present, the ones recused from the vote. */
  readonly recused: number;
  readonly chairPresent: boolean;
}

/** Whether a sitting can vote: two thirds of the members are there, and the chair. Source: `committeeSources.quorum`. */
export function canSit({ size, present, chairPresent }: Attendance): boolean {
  return chairPresent && present <= size && hasQuorum(present, size);
}

/** 3·present ≥ 2·size. */
export function hasQuorum(present: number, size: number): boolean {
  return 3 * present >= 2 * size;
}

/** The least attendance that is a quorum. */
export function quorumOf(size: number): number {
  return twoThirdsOf(size);
}

/**
 * The number a vote is measured by. Abstentions and void ballots stay in it; members who are present but recused stay
 * by default. Source: `committeeSources.majority`, `recused-members`.
 */
export function voteBase({ present, recused }: Attendance, settings: CommitteeSettings): number {
  return settings.recusedMembers === 'in-base' ? present : present - recused;
}

/** 3·yes ≥ 2·base; nobody is carried where nobody is counted. */
export function isCarried(yes: number, base: number): boolean {
  return base > 0 && 3 * yes >= 2 * base;
}

/** The least number of votes in favour that carries. */
export function votesNeeded(base: number): number {
  return twoThirdsOf(base);
}

function twoThirdsOf(number: number): number {
  return Math.floor((2 * number + 2) / 3);
}
