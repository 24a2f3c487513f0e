import { canonicalJson } from '../canonical/canonical-json.ts';
import { sha256Hex } from '../canonical/sha256-hex.ts';
import { buildCredential } from './build-credential.ts';
import { contentProblems } from './check-content.ts';
import type { CredentialContent } from './credential-content.ts';
import { type SigningKey, signDocument } from './sign-document.ts';

/** Builds and signs a credential, dated the instant it is issued. Throws a TypeError for content the format does not allow. */
export async function issueCredential(
  content: CredentialContent,
  key: SigningKey,
): Promise<Readonly<Record<string, unknown>>> {
  const problems = contentProblems(content);
  if (problems.length > 0) {
    const words = problems.map(({ expected, found }) => `expected ${expected.en}, found ${found.en}`);
    throw new TypeError(`credential: ${words.join('; ')}`);
  }
  if (content.issuer.did !== key.did) throw new TypeError(`a key of ${key.did} cannot sign for ${content.issuer.did}`);
  return signDocument(buildCredential(content), key, content.issuedAt);
}

/** SHA-256 over the canonical JSON of a whole credential, proof included: what a QR code carries the beginning of. */
export function credentialHash(credential: unknown): string {
  return sha256Hex(canonicalJson(credential));
}
