import type { Attending, RoundCount } from './meeting-action.ts';
import type { MeetingStateName, MemberOffice, RecusalGround } from './meeting-names.ts';

/** What a meeting is planned with: the drawn committee and what it is to vote on. */
export interface MeetingPlan {
  readonly members: readonly { readonly expertId: string; readonly office: MemberOffice }[];
  readonly applicationIds: readonly string[];
}

/** What the log of a meeting amounts to: plain JSON. Instants are as they were given. */
export interface MeetingState {
  readonly state: MeetingStateName;
  readonly plan: MeetingPlan;
  readonly lastAt: string | null;
  readonly attendance: (Attending & { readonly at: string }) | null;
  readonly recusals: readonly Recusal[];
  readonly deferred: readonly { readonly applicationId: string; readonly reason: string }[];
  readonly rounds: readonly Round[];
  readonly minutes: { readonly at: string; readonly hash: string } | null;
  readonly signature: { readonly at: string; readonly expertId: string } | null;
  readonly seal: { readonly at: string; readonly hash: string } | null;
  readonly calledOff: { readonly at: string; readonly reason: string } | null;
}

export interface Recusal {
  readonly expertId: string;
  readonly applicationId: string;
  readonly ground: RecusalGround;
  readonly at: string;
}

/** A round of secret voting, with the attendance it was opened on. Who voted what is nowhere in it. */
export interface Round {
  readonly id: string;
  readonly applicationIds: readonly string[];
  readonly present: readonly string[];
  readonly presiding: string;
  /** Who gets a blind signature: present and not recused, the same for every item of the round. */
  readonly voters: readonly string[];
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly count: RoundCount | null;
}

/** A meeting before its first action. */
export function createMeeting({ members, applicationIds }: MeetingPlan): MeetingState {
  return {
    state: 'planned',
    plan: {
      members: members.map(({ expertId, office }) => ({ expertId, office })),
      applicationIds: [...applicationIds],
    },
    lastAt: null,
    attendance: null,
    recusals: [],
    deferred: [],
    rounds: [],
    minutes: null,
    signature: null,
    seal: null,
    calledOff: null,
  };
}
