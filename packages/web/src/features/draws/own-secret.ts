import type { Draw } from '@guantong/contracts';
import type { DrawPartyName } from './draw-words.ts';

/** Whose secret it is. */
export interface SecretPlace {
  readonly drawId: string;
  readonly party: DrawPartyName;
}

const wellFormed = /^[0-9a-f]{64}$/;

/** 32 bytes from the browser's cryptographic source, as lower-case hex. */
export function makeSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The secret this browser keeps until it is revealed. */
export function keptSecret(place: SecretPlace): string | undefined {
  try {
    return localStorage.getItem(nameOf(place)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it. Where the browser refuses storage, what is left is the file. */
export function keepSecret(place: SecretPlace, secret: string): void {
  try {
    localStorage.setItem(nameOf(place), secret);
  } catch {
    // Private windows may refuse; the page holds it as long as it is open.
  }
}

export function forgetSecret(place: SecretPlace): void {
  try {
    localStorage.removeItem(nameOf(place));
  } catch {
    // Nothing was kept.
  }
}

/** The secret as a file of its own, which says what it belongs to. */
export function secretFile(place: SecretPlace, secret: string): Blob {
  return new Blob([JSON.stringify({ ...place, secret }, null, 2)], { type: 'application/json' });
}

/** The secret in a saved file; undefined where it belongs to another draw or party, or is none. */
export function readSecretFile({ drawId, party }: SecretPlace, text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const secret: unknown = Reflect.get(value, 'secret');
    const fits = Reflect.get(value, 'drawId') === drawId && Reflect.get(value, 'party') === party;
    return fits && typeof secret === 'string' && wellFormed.test(secret) ? secret : undefined;
  } catch {
    return undefined;
  }
}

/** What a party publishes of its secret; the proofs are loaded only here. */
export async function hashOfSecret({ id, pool, exclusions }: Draw, party: DrawPartyName, secret: string) {
  const { commitmentHash } = await import('@guantong/proofs');
  return commitmentHash({ drawId: id, poolHash: pool.hash, exclusionsHash: exclusions.hash }, { party, secret });
}

function nameOf({ drawId, party }: SecretPlace): string {
  return `guantong.draw-secret.${drawId}.${party}`;
}
