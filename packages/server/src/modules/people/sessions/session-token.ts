import { createHash, randomBytes } from 'node:crypto';

/** A new token of 256 random bits, for the browser alone. */
export function createSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: whoever reads the table cannot sign in with it. */
export function hashSessionToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}
