import { isCarried, quorumOf, voteBase, votesNeeded } from '../committee/ballot-thresholds.ts';
import type { CommitteeSettings } from '../committee/committee-settings.ts';
import type { ItemCount } from './meeting-action.ts';
import type { MeetingState, Recusal, Round } from './meeting-state.ts';

/** How one application fared: whole numbers. */
export interface ItemOutcome extends ItemCount {
  /** Voters who cast no ballot; they stay in the base. */
  readonly notCast: number;
  readonly base: number;
  readonly needed: number;
  readonly carried: boolean;
}

/** What the minutes of a meeting tell, ready to be put into words; everything in it follows from the log. */
export interface Minutes {
  readonly size: number;
  readonly quorum: number;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly presiding: string | null;
  readonly recusals: readonly Recusal[];
  readonly deferred: MeetingState['deferred'];
  readonly rounds: readonly (Pick<Round, 'id' | 'present' | 'presiding' | 'openedAt' | 'closedAt'> & {
    readonly voters: number;
    readonly hash: string | null;
    readonly outcomes: readonly ItemOutcome[];
  })[];
}

/** The minutes of a meeting as it stands; rounds that are not counted have no outcomes. */
export function minutesOf(state: MeetingState, settings: CommitteeSettings): Minutes {
  const members = state.plan.members.map(({ expertId }) => expertId);
  const present = state.attendance?.present ?? [];
  return {
    size: members.length,
    quorum: quorumOf(members.length),
    present,
    absent: members.filter((id) => !present.includes(id)),
    presiding: state.attendance?.presiding ?? null,
    recusals: state.recusals,
    deferred: state.deferred,
    rounds: state.rounds.map((round) => ({
      id: round.id,
      present: round.present,
      presiding: round.presiding,
      openedAt: round.openedAt,
      closedAt: round.closedAt,
      voters: round.voters.length,
      hash: round.count?.hash ?? null,
      outcomes: roundOutcomes(round, { size: members.length, settings }),
    })),
  };
}

interface Measure {
  /** Members of the committee. */
  readonly size: number;
  readonly settings: CommitteeSettings;
}

/** The outcome of every application of a counted round. Source: `committeeSources.majority`, `recused-members`. */
export function roundOutcomes({ present, voters, count }: Round, { size, settings }: Measure): ItemOutcome[] {
  if (!count) return [];
  const attendance = { size, present: present.length, recused: present.length - voters.length, chairPresent: true };
  const base = voteBase(attendance, settings);
  return count.items.map((item) => ({
    ...item,
    notCast: voters.length - count.ballots,
    base,
    needed: votesNeeded(base),
    carried: isCarried(item.yes, base),
  }));
}
