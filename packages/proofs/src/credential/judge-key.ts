import { sayInstant } from '@guantong/engine';
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
    const { zh, en } = sayInstant(key.revokedAt);
    return finding('revoked', `密钥已于${zh}作废`, `the key was revoked on ${en}, China time`);
  }
  const { created } = proof;
  if (created < key.from || (key.to !== null && created >= key.to)) {
    const { zh, en } = sayInstant(created);
    return finding(
      'not-valid',
      `签名时刻${zh}不在密钥有效期内`,
      `signed on ${en}, China time, outside the time of the key`,
    );
  }
  if (key.to === null) return finding('valid', '现用密钥', 'a key in use');
  const { zh, en } = sayInstant(key.to);
  return finding('valid', `签名时有效的密钥，${zh}起停用`, `in use when it signed, retired on ${en}, China time`);
}
