export { buildCredential, openBadgesSchema, type UnsignedCredential } from './build-credential.ts';
export {
  type Achievement,
  type AchievementKind,
  achievementKinds,
  type Committee,
  type CredentialContent,
  type Issuer,
  type StatusPlace,
} from './credential-content.ts';
export type { CredentialReport, Finding } from './credential-report.ts';
export { addressToDid, buildDidDocument, type IssuerKey, type IssuerKeys, readDidDocument } from './did-document.ts';
export { credentialHash, issueCredential } from './issue-credential.ts';
export { createIssuerKeyPair, type IssuerKeyPair } from './issuer-key-pair.ts';
export {
  type Entitlement,
  type IssuerRegister,
  type RegisteredIssuer,
  readIssuerRegister,
} from './issuer-register.ts';
export { readCredential } from './read-credential.ts';
export type { SigningKey } from './sign-document.ts';
export { createSignatureMemory, type SignatureMemory } from './signature-memory.ts';
export { issueStatusList, type StatusListContent, type StatusPurpose, statusPurposes } from './status-list.ts';
export { statusListLength } from './status-list-length.ts';
export { type CredentialEvidence, verifyCredential } from './verify-credential.ts';
