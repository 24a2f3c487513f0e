import { randomBytes } from 'node:crypto';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import type { PasswordCost } from '../../../config/sign-in-config.ts';

/** argon2id (RFC 9106) in the PHC text form, salted; the cost is config/sign-in-config.ts's, from OWASP. */
export function hashPassword(password: string, cost: PasswordCost): Promise<string> {
  return hash(password.normalize('NFC'), {
    memoryCost: cost.memoryKib,
    timeCost: cost.passes,
    parallelism: cost.lanes,
  });
}

/** Checks passwords in the same time whether there is a hash to check against or not. */
export interface PasswordCheck {
  verify(hashed: string | null | undefined, password: string): Promise<boolean>;
}

export function createPasswordCheck(cost: PasswordCost): PasswordCheck {
  let nobody: Promise<string> | undefined;
  return {
    async verify(hashed, password) {
      // Made at the first need: the hash of what nobody can type.
      nobody ??= hashPassword(randomBytes(32).toString('base64'), cost);
      const matches = await verify(hashed ?? (await nobody), password.normalize('NFC'));
      return matches && typeof hashed === 'string';
    },
  };
}

/** Whether a hash was made at another cost than is wanted now, so that the next sign-in should renew it. */
export function isOutdated(hashed: string, cost: PasswordCost): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(hashed);
  return memoryCost !== cost.memoryKib || timeCost !== cost.passes || parallelism !== cost.lanes;
}
