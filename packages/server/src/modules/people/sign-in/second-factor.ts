import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as authenticator programs have it: SHA-1, six digits, 30 seconds. */
const PERIOD = 30;
const settings = { algorithm: 'SHA1', digits: 6, period: PERIOD } as const;
/** Steps a clock may be off to either side (RFC 6238, 5.2 recommends at most one). */
const TOLERANCE = 1;

/** What a secret is sealed for: in another account's row it does not open. */
export function secondFactorContext(accountId: string): string {
  return `second-factor:${accountId}`;
}

/** A new secret of 160 bits (RFC 4226, 4 R6), in base32. */
export function createTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the QR code says. */
export function totpUri(secret: string, loginName: string): string {
  return new TOTP({ ...settings, issuer: 'Guantong', label: loginName, secret: Secret.fromBase32(secret) }).toString();
}

/** The step whose code it is, no older than the step after `lastStep`; undefined for a wrong code and for a used one. */
export function findTotpStep(
  code: string,
  { secret, now, lastStep }: { readonly secret: string; readonly now: Date; readonly lastStep: number | null },
): number | undefined {
  const delta = TOTP.validate({
    ...settings,
    token: code,
    secret: Secret.fromBase32(secret),
    timestamp: now.getTime(),
    window: TOLERANCE,
  });
  if (delta === null) return undefined;
  const step = Math.floor(now.getTime() / 1000 / PERIOD) + delta;
  return lastStep !== null && step <= lastStep ? undefined : step;
}

/** The code of a moment, as the device shows it. */
export function totpCode(secret: string, now: Date): string {
  return TOTP.generate({ ...settings, secret: Secret.fromBase32(secret), timestamp: now.getTime() });
}
