import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { foundWords } from '../canonical/check-record.ts';
import type { ProofProblem } from '../checks/proof-check.ts';
import { bytesField } from '../checks/value-fields.ts';
import type { RoundPublicKey } from './ballot-file.ts';
import type { Bytes } from './ballot-messages.ts';

/** RFC 9474, section 5: RSABSSA-SHA384-PSS-Randomized. */
export const blindSuite = RSABSSA.SHA384.PSS.Randomized();

const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };

export interface RoundKey {
  readonly publicKey: RoundPublicKey;
  /** The private key as the UTF-8 of a JSON Web Key: to be kept sealed, and destroyed when the round has closed. */
  readonly privateKey: Bytes;
}

/** A key for one round, from the randomness of Web Cryptography. */
export async function createRoundKey(): Promise<RoundKey> {
  const pair = await blindSuite.generateKey({ modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) });
  const { n } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  if (n === undefined) throw new Error('an RSA key has a modulus');
  const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return { publicKey: { kty: 'RSA', n, e: 'AQAB' }, privateKey: new TextEncoder().encode(JSON.stringify(jwk)) };
}

export type BlindSigned =
  | { readonly ok: true; readonly blindSignature: string }
  | { readonly ok: false; readonly problem: ProofProblem };

/** The private operation of RSA (RFC 8017, RSASP1) on 256 bytes, a number below the modulus. */
export type RawSigner = (privateKey: JsonWebKey, message: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/**
 * Signs what a voter sent, without seeing what it is. One for each member and round: that one was given is recorded
 * before, not what was signed. The signer that comes with this package runs anywhere and keeps a processor busy for half
 * a second; where OpenSSL is at hand it is to be given (`privateEncrypt` without padding: a millisecond, constant time).
 */
export async function blindSign(
  privateKey: Uint8Array,
  blinded: unknown,
  sign: RawSigner = signAnywhere,
): Promise<BlindSigned> {
  const { expected, holds } = bytesField('blinded', 256);
  const problem = { pointer: '/blinded', expected, found: foundWords(blinded) };
  if (typeof blinded !== 'string' || !holds(blinded)) return { ok: false, problem };
  const jwk: JsonWebKey = JSON.parse(new TextDecoder().decode(privateKey));
  if (blinded >= modulusOf(jwk)) return { ok: false, problem };
  return { ok: true, blindSignature: bytesToHex(await sign(jwk, hexToBytes(blinded))) };
}

/** The modulus as hex; of one length, numbers written in hex are in the order of their texts. */
function modulusOf({ n = '' }: JsonWebKey): string {
  const bytes = atob(n.replaceAll('-', '+').replaceAll('_', '/'));
  return bytesToHex(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

async function signAnywhere(privateKey: JsonWebKey, message: Uint8Array): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('jwk', privateKey, algorithm, true, ['sign']);
  return blindSuite.blindSign(key, message);
}

/** The key for verification; undefined where it is no RSA key of 2048 bits. */
export async function importRoundKey(publicKey: RoundPublicKey): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey('jwk', { ...publicKey }, algorithm, true, ['verify']);
  } catch {
    return undefined;
  }
}
