import type { CommitteeSettings } from '@guantong/procedure';

export const ballotFormat = 'guantong-ballot/1';

export const ballotChoices = ['yes', 'no', 'abstain'] as const;
export type BallotChoice = (typeof ballotChoices)[number];

/** The key of one round, as a JSON Web Key (RFC 7517): RSA of 2048 bits, exponent 65537. */
export interface RoundPublicKey {
  readonly kty: 'RSA';
  /** The modulus, base64url. */
  readonly n: string;
  readonly e: 'AQAB';
}

/** Who sits when the round opens: whole numbers. Who comes or goes later does not change the round. */
export interface RoundCommittee {
  readonly size: number;
  readonly present: number;
  /** Of those present, the ones who may not vote in this round. */
  readonly recused: number;
  readonly chairPresent: boolean;
}

/** What is settled when a round opens. Every voter sees it, and every ballot is bound to all of it. */
export interface BallotRound {
  /** A UUID in lower case; a round has a key of its own. */
  readonly roundId: string;
  /** UTC with milliseconds and Z. */
  readonly openedAt: string;
  /** Opaque ids of what is voted on, each once, in the order of the agenda. */
  readonly items: readonly string[];
  readonly committee: RoundCommittee;
  /** Whether recused members stay in the number a vote is measured by. */
  readonly recusedMembers: CommitteeSettings['recusedMembers'];
  readonly publicKey: RoundPublicKey;
}

/** A ballot as it is cast, without session and without name. Bytes are lower-case hex. */
export interface Ballot {
  /** 32 random bytes: the message prefix of RFC 9474. A token counts once. */
  readonly token: string;
  /** The voter's key for this ballot alone: an uncompressed point of P-256. */
  readonly key: string;
  /** For every item of the round. */
  readonly choices: Readonly<Record<string, BallotChoice>>;
  /** The voter's signature over the choices: ECDSA with SHA-256, r and s. */
  readonly seal: string;
  /** The signature the server gave without seeing token and key: RSABSSA-SHA384-PSS-Randomized. */
  readonly signature: string;
}

export interface BallotThresholds {
  /** The least attendance that is a quorum. */
  readonly quorum: number;
  /** The number a vote is measured by; who casts no ballot stays in it. */
  readonly base: number;
  /** The least number of votes in favour that carries. */
  readonly needed: number;
}

export interface ItemResult {
  readonly itemId: string;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly carried: boolean;
}

/** A closed round anyone can recount (docs/proofs.md). */
export interface BallotFile {
  readonly format: typeof ballotFormat;
  readonly round: BallotRound;
  readonly closedAt: string;
  /** How many members got a blind signature. */
  readonly tokensIssued: number;
  /** By rising SHA-256 of the token: the order of casting is gone. */
  readonly ballots: readonly Ballot[];
  readonly thresholds: BallotThresholds;
  /** One for each item, in the order of the agenda. */
  readonly results: readonly ItemResult[];
  /** SHA-256 over the canonical JSON of the file without this field. */
  readonly hash: string;
}
