import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../canonical/canonical-json.ts';
import { sha256Hex } from '../canonical/sha256-hex.ts';
import { type Ballot, type BallotRound, ballotFormat } from './ballot-file.ts';

/** The hash of everything that is settled when a round opens. */
export function roundHash(round: BallotRound): string {
  return sha256Hex(canonicalJson(round));
}

/** What the server signs blindly, before the token is put in front of it: that this key may cast one ballot in this round. */
export function tokenMessage(round: BallotRound, key: string): Bytes {
  return bytesOf({ format: ballotFormat, key, round: roundHash(round) });
}

/** What the voter's key signs: these choices, under this token, in this round. */
export function sealMessage(round: BallotRound, { token, choices }: Pick<Ballot, 'token' | 'choices'>): Bytes {
  return bytesOf({ choices, format: ballotFormat, round: roundHash(round), token });
}

/** Ballots by rising hash of their tokens, so that their order says nothing about when they were cast. */
export function sortBallots(ballots: readonly Ballot[]): readonly Ballot[] {
  return [...ballots].sort((a, b) => (tokenHash(a) < tokenHash(b) ? -1 : 1));
}

/** SHA-256 of the 64 hex digits of a token. */
export function tokenHash({ token }: Pick<Ballot, 'token'>): string {
  return sha256Hex(token);
}

/** Bytes of their own buffer, as Web Cryptography takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

function bytesOf(value: object): Bytes {
  return new Uint8Array(utf8ToBytes(canonicalJson(value)));
}
