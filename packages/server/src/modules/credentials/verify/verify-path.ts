import type { CertificateRecord } from '../certificates.repository.ts';

/** So much of the hash stands in a QR code: 64 bits, which nobody finds another credential for. */
export const HASH_PREFIX = 16;

/** The page that verifies a certificate, with the hash that only the certificate itself shows. */
export function verifyPath({
  number,
  credential_sha256,
}: Pick<CertificateRecord, 'number' | 'credential_sha256'>): string {
  return `/verify/${encodeURIComponent(number)}?h=${credential_sha256.slice(0, HASH_PREFIX)}`;
}
