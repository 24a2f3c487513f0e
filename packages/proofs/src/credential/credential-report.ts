import type { Text } from '@guantong/engine';
import type { CredentialContent } from './credential-content.ts';

/** One answer of a verification and why, in words. `could-not-check` is an answer of its own: neither good nor bad. */
export interface Finding<Answer extends string> {
  readonly answer: Answer;
  readonly reason: Text;
}

/** What a verification found, each question answered by itself. */
export interface CredentialReport {
  /** What the credential says; null where its form is broken. Proven only if form, signature and key are good. */
  readonly content: CredentialContent | null;
  /** Whether it is exactly what the format says: contexts, order of lists and fields, which the signature leaves open. */
  readonly form: Finding<'sound' | 'broken'>;
  readonly signature: Finding<'valid' | 'invalid' | 'could-not-check'>;
  /** Whether the key could sign then: keys that retired later still count, revoked keys never do. */
  readonly key: Finding<'valid' | 'not-valid' | 'revoked' | 'could-not-check'>;
  readonly issuer: Finding<'known' | 'unknown' | 'could-not-check'>;
  readonly entitlement: Finding<'entitled' | 'not-entitled' | 'could-not-check'>;
  readonly status: Finding<'valid' | 'suspended' | 'revoked' | 'could-not-check'>;
  readonly dates: Finding<'in-force' | 'not-yet' | 'could-not-check'>;
  /** All good: `valid`; anything bad: `not-valid`; else something could not be checked. */
  readonly verdict: 'valid' | 'not-valid' | 'could-not-check';
}

const good: ReadonlySet<string> = new Set(['sound', 'valid', 'known', 'entitled', 'in-force']);

export function verdictOf(findings: readonly Finding<string>[]): CredentialReport['verdict'] {
  const answers = findings.map(({ answer }) => answer);
  if (answers.every((answer) => good.has(answer))) return 'valid';
  return answers.some((answer) => !good.has(answer) && answer !== 'could-not-check') ? 'not-valid' : 'could-not-check';
}

export function finding<Answer extends string>(answer: Answer, zh: string, en: string): Finding<Answer> {
  return { answer, reason: { zh, en } };
}
