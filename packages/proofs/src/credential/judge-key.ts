import { type CredentialReport, finding } from './credential-report.ts';
import type { IssuerKeys } from './did-document.ts';
import type { SigningProof } from './signing-proof.ts';

/** Whether the key of a proof could sign at the time the proof says. */
export function judgeKey(proof: SigningProof, issuer: IssuerKeys | undefined): CredentialReport['key'] {
  if (issuer === undefined) {
    return finding('could-not-check', '没有发证机构的 did 文档', "the issuer's did document is not at hand");
  }
  const key = issuer.keys.find(({ name }) => `${issuer.did}#${name}` === proof.verificationMethod);
  if (key === undefined) return finding('not-valid', '不是该机构的密钥', 'not a key of the issuer');
  if (key.revokedAt !== null) {
    return finding('revoked', `密钥已于 ${key.revokedAt} 作废`, `the key was revoked at ${key.revokedAt}`);
  }
  const { created } = proof;
  if (created < key.from || (key.to !== null && created >= key.to)) {
    return finding(
      'not-valid',
      `签名时刻 ${created} 不在密钥有效期内`,
      `signed at ${created}, outside the time of the key`,
    );
  }
  return key.to === null
    ? finding('valid', '现用密钥', 'a key in use')
    : finding('valid', `签名时有效的密钥，${key.to} 起停用`, `in use when it signed, retired at ${key.to}`);
}
