import { committeeLevels } from '@guantong/procedure';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DrawDemand, Exclusion, PooledExpert, Ticket } from './draw-file.ts';

/** An eligible expert in the order of the draw. */
export interface OrderedExpert extends Ticket {
  readonly skilled: boolean;
}

export interface OrderInput {
  /** 64 lower-case hex digits. */
  readonly seed: string;
  readonly demand: Pick<DrawDemand, 'leastLevel' | 'skilledBelowLevel'>;
  readonly experts: readonly PooledExpert[];
  readonly exclusions: readonly Exclusion[];
}

/** The eligible experts by rising ticket. */
export function drawOrder({ seed, demand, experts, exclusions }: OrderInput): readonly OrderedExpert[] {
  const excluded = new Set(exclusions.map(({ id }) => id));
  const ticketOf = createTickets(seed);
  return experts
    .filter((expert) => !excluded.has(expert.id) && isQualified(expert, demand))
    .map((expert) => ({ id: expert.id, ticket: ticketOf(expert.id), skilled: isSkilled(expert) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
}

/** Tickets under a seed: HMAC-SHA-256 (RFC 2104) with the 32 bytes of the seed as key, of the UTF-8 of an id, in hex. */
export function createTickets(seed: string): (id: string) => string {
  const keyed = hmac.create(sha256, hexToBytes(seed));
  return (id) => bytesToHex(keyed.clone().update(utf8ToBytes(id)).digest());
}

function isQualified(expert: PooledExpert, { leastLevel, skilledBelowLevel }: OrderInput['demand']): boolean {
  if (leastLevel === null) return true;
  if (skilledBelowLevel === 'eligible' && isSkilled(expert)) return true;
  return expert.level !== null && committeeLevels.indexOf(expert.level) >= committeeLevels.indexOf(leastLevel);
}

function isSkilled({ groups }: PooledExpert): boolean {
  return groups.includes('skilled');
}
