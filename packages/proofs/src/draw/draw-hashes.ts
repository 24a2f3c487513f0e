import { canonicalJson } from '../canonical/canonical-json.ts';
import { sha256Hex } from '../canonical/sha256-hex.ts';
import type { DrawDemand, DrawFile, DrawParty, FixedExclusions, FixedPool } from './draw-file.ts';

/** The hash of the pool: also of what is to be drawn from it, so that neither can be chosen with the order in sight. */
export function poolHash(drawId: string, demand: DrawDemand, { fixedAt, experts }: Omit<FixedPool, 'hash'>): string {
  return sha256Hex(canonicalJson({ drawId, demand, fixedAt, experts }));
}

/** The hash of the exclusions, bound to the pool they were made for. */
export function exclusionsHash(
  { drawId, poolHash: pool }: Pick<DrawTerms, 'drawId' | 'poolHash'>,
  { fixedAt, list }: Omit<FixedExclusions, 'hash'>,
): string {
  return sha256Hex(canonicalJson({ drawId, poolHash: pool, fixedAt, list }));
}

/** What everybody knows before the first commitment. */
export interface DrawTerms {
  readonly drawId: string;
  readonly poolHash: string;
  readonly exclusionsHash: string;
}

/** The terms as a file carries them. */
export function termsOf({ drawId, pool, exclusions }: Pick<DrawFile, 'drawId' | 'pool' | 'exclusions'>): DrawTerms {
  return { drawId, poolHash: pool.hash, exclusionsHash: exclusions.hash };
}

/**
 * What a party publishes before anybody reveals: it binds the party to its secret, and to pool and exclusions. The
 * secret is 32 bytes from a cryptographic source, as lower-case hex; it stays with the party until all have committed.
 */
export function commitmentHash(
  { drawId, poolHash: pool, exclusionsHash: exclusions }: DrawTerms,
  own: OwnSecret,
): string {
  const { party, secret } = own;
  return sha256Hex(canonicalJson({ drawId, poolHash: pool, exclusionsHash: exclusions, party, secret }));
}

export interface OwnSecret {
  readonly party: DrawParty;
  readonly secret: string;
}

/** The seed: every secret changes it, so one honest party is enough to make it unpredictable. Secrets in the order of the parties. */
export function drawSeed(
  { drawId, poolHash: pool, exclusionsHash: exclusions }: DrawTerms,
  secrets: readonly string[],
): string {
  return sha256Hex(canonicalJson({ drawId, poolHash: pool, exclusionsHash: exclusions, secrets }));
}
