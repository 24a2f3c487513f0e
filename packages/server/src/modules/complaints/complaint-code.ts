import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Without I, L, O and U, which are read as something else (Crockford’s base 32). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 80 random bits: nobody tries them through, whatever requests a minute are let in. */
const LENGTH = 16;

/** A new secret code of a receipt, in four groups of four, for the complainant alone. */
export function createComplaintCode(): string {
  // 256 is a multiple of 32: every letter is as likely as another.
  const drawn = [...randomBytes(LENGTH)].map((byte) => letters[byte % letters.length]).join('');
  return (drawn.match(/.{4}/g) ?? []).join('-');
}

/** What is kept of a code: however it is written, in small letters, without lines, with an O for a zero. */
export function hashComplaintCode(code: string): string {
  const plain = code.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return createHash('sha256').update(plain, 'utf8').digest('hex');
}

export function isComplaintCode(code: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashComplaintCode(code), 'hex'), Buffer.from(hash, 'hex'));
}
