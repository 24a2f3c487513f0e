import { randomBytes } from 'node:crypto';

/** 32 signs that are not mistaken for one another. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789!';

/** A password of 80 random bits to hand over. */
export function createFirstPassword(): string {
  return [...randomBytes(16)].map((byte) => signs[byte % signs.length]).join('');
}
