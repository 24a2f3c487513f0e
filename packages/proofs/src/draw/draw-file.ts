import type { CommitteeLevel } from '@guantong/procedure';

export const drawFormat = 'guantong-draw/1';

/** Who commit to a secret each: the evaluation body, the bureau, and who supervises the draw. In this order everywhere. */
export const drawParties = ['body', 'bureau', 'supervisor'] as const;
export type DrawParty = (typeof drawParties)[number];

/** Why an expert does not sit: coded, because the file is published. */
export const exclusionGrounds = [
  'same-employer',
  'kin',
  'supervisor-student',
  'collaboration',
  'self-declared',
  'recused',
] as const;
export type ExclusionGround = (typeof exclusionGrounds)[number];

/** What is drawn: whole numbers of seats. */
export interface DrawDemand {
  readonly seats: number;
  /** At least so many of the seats go to skilled experts. */
  readonly skilledSeats: number;
  /** How many substitutes are named with the seats; a redraw may go on beyond them. */
  readonly substitutes: number;
  /** The title an expert holds at least; null where any expert of the pool may sit. */
  readonly leastLevel: CommitteeLevel | null;
  /** Whether a skilled expert below that level, or without a title, may sit. */
  readonly skilledBelowLevel: 'eligible' | 'not-eligible';
}

/** An expert of the pool, by an id that says nothing to a stranger. */
export interface PooledExpert {
  readonly id: string;
  /** In rising order, each once. `skilled` counts for the skilled seats; other groups are only shown. */
  readonly groups: readonly string[];
  /** The level of the title held; null without a title. */
  readonly level: CommitteeLevel | null;
}

export interface Exclusion {
  readonly id: string;
  readonly ground: ExclusionGround;
  /** An opaque id of the person or unit the ground is about. */
  readonly with: string;
}

/** The pool as it was fixed, experts in rising order of their ids. */
export interface FixedPool {
  /** UTC with milliseconds and Z, as every instant of the file. */
  readonly fixedAt: string;
  readonly experts: readonly PooledExpert[];
  readonly hash: string;
}

/** The exclusions as they were fixed, in rising order of id, ground and `with`. */
export interface FixedExclusions {
  readonly fixedAt: string;
  readonly list: readonly Exclusion[];
  readonly hash: string;
}

export interface Commitment {
  readonly party: DrawParty;
  readonly at: string;
  readonly hash: string;
}

export interface Reveal {
  readonly party: DrawParty;
  readonly at: string;
  /** 32 bytes as lower-case hex. */
  readonly secret: string;
}

/** An expert with the ticket the seed gives; rising tickets are the order. */
export interface Ticket {
  readonly id: string;
  readonly ticket: string;
}

export type SeatKind = 'skilled' | 'any';

export interface Seat extends Ticket {
  readonly kind: SeatKind;
}

/** A seat given to the next substitute because of a recorded recusal. */
export interface Redraw {
  readonly at: string;
  readonly recused: string;
  readonly ground: ExclusionGround;
  readonly with: string;
  readonly replacement: Ticket;
}

/** All of a draw but the hash of its file. */
export interface DrawContent {
  readonly format: typeof drawFormat;
  readonly drawId: string;
  readonly demand: DrawDemand;
  readonly pool: FixedPool;
  readonly exclusions: FixedExclusions;
  readonly commitments: readonly Commitment[];
  readonly reveals: readonly Reveal[];
  readonly seed: string;
  /** The skilled seats first; within a kind by rising ticket. */
  readonly seats: readonly Seat[];
  readonly substitutes: readonly Ticket[];
  readonly redraws: readonly Redraw[];
}

/** A draw anyone can recompute (docs/proofs.md). */
export interface DrawFile extends DrawContent {
  /** SHA-256 over the canonical JSON of the file without this field. */
  readonly hash: string;
}
