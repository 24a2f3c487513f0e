import { createHmac } from 'node:crypto';
import type { ServerKeys } from './server-keys.ts';

/**
 * HMAC-SHA-256 of a resident id in its normal form, in hex: the same id is found again, and without the key nobody can
 * try the few thousand million ids there are.
 */
export function identityDigest(residentId: string, { digest }: Pick<ServerKeys, 'digest'>): string {
  return createHmac('sha256', digest).update(residentId, 'utf8').digest('hex');
}
