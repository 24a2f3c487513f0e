import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SealingKey, ServerKeys } from './server-keys.ts';

const CIPHER = 'aes-256-gcm';
/** Bytes of the nonce and of the tag: NIST SP 800-38D, 5.2.1.1 and 5.2.1.2. */
const [NONCE, TAG] = [12, 16];

/** A sealed text with the name of the key that opens it. */
export interface Sealed {
  readonly key: string;
  /** base64url of nonce, tag and cipher text. */
  readonly sealed: string;
}

/**
 * Seals a text with the first key: AES-256-GCM with a nonce of its own. `context` names what it belongs to (a row, a
 * purpose); it does not open under another, so a sealed text cannot be moved to another row.
 */
export function sealText(text: string, context: string, { identity: [key] }: Pick<ServerKeys, 'identity'>): Sealed {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key.bytes, nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(context, 'utf8'));
  const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { key: key.name, sealed: Buffer.concat([nonce, cipher.getAuthTag(), content]).toString('base64url') };
}

/** The text of a sealed one; throws where the key is unknown, the context another, or anything was changed. */
export function openText({ key, sealed }: Sealed, context: string, { identity }: Pick<ServerKeys, 'identity'>): string {
  const { bytes } = keyNamed(key, identity);
  const all = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv(CIPHER, bytes, all.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(all.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(all.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
}

/** The same in one text, for columns and cookies that keep no key beside: `key.sealed`. */
export function sealToken(text: string, context: string, keys: Pick<ServerKeys, 'identity'>): string {
  const { key, sealed } = sealText(text, context, keys);
  return `${key}.${sealed}`;
}

/** The text of a token; undefined where it does not open. */
export function openToken(token: string, context: string, keys: Pick<ServerKeys, 'identity'>): string | undefined {
  const at = token.indexOf('.');
  try {
    return openText({ key: token.slice(0, at), sealed: token.slice(at + 1) }, context, keys);
  } catch {
    return undefined;
  }
}

function keyNamed(name: string, keys: readonly SealingKey[]): SealingKey {
  const key = keys.find((each) => each.name === name);
  if (key === undefined) throw new Error(`expected a key named ${name} in GUANTONG_IDENTITY_KEYS, found none`);
  return key;
}
