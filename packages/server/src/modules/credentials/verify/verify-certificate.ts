import { type CertificateVerification, maskName, verificationQuestions } from '@guantong/contracts';
import {
  buildDidDocument,
  type CredentialEvidence,
  type SignatureMemory,
  verifyCredential,
} from '@guantong/proofs/credential';
import { AppError } from '../../../http/app-error.ts';
import { type CertificateRecord, findCertificateOnFile } from '../certificates.repository.ts';
import type { CredentialWork } from '../credential-work.ts';
import { listIssuerKeys } from '../issuers/issuer.repository.ts';
import { publicKeys } from '../issuers/issuer.service.ts';
import { listScopes } from '../issuers/issuer-register.repository.ts';
import { registerOf } from '../issuers/issuer-register.ts';
import { listAddress, readBothLists } from '../issuers/status-lists.ts';
import { HASH_PREFIX } from './verify-path.ts';

/** A certificate with everything a stranger would verify it from, read at one instant. */
export interface CertificateOnFile {
  readonly record: CertificateRecord;
  /** The number that took its place. */
  readonly supersededBy: string | null;
  readonly evidence: CredentialEvidence;
}

/** Status, keys and register are read anew for every question: a revocation shows at once. Throws `certificate-not-found`. */
export async function findOnFile(work: CredentialWork, number: string): Promise<CertificateOnFile> {
  const { tx, now } = work;
  const record = await findCertificateOnFile(tx, number);
  if (record === undefined) throw new AppError('certificate-not-found');
  const { body_id, did, body_name: name, list_number: list, superseded_by_number } = record;
  const keys = publicKeys(await listIssuerKeys(tx, body_id));
  return {
    record,
    supersededBy: superseded_by_number,
    evidence: {
      at: now.toISOString(),
      didDocument: buildDidDocument({ did, keys }),
      statusLists: await readBothLists(work, { bodyId: body_id, list }),
      register: registerOf([{ body_id, did, name }], await listScopes(tx, [body_id]), now),
    },
  };
}

export interface VerificationOptions {
  /** The hash of the QR code. */
  readonly hash: string | undefined;
  /** Signatures that were found to fit before. */
  readonly memory: SignatureMemory;
}

/**
 * Verifies a certificate for anybody, exactly as a stranger would from its files: each question answered by itself. Without
 * the hash of the QR code the name is masked and the credential is not given out. Signatures take their time: no
 * transaction stays open for them.
 */
export async function verifyCertificate(
  { record, supersededBy, evidence }: CertificateOnFile,
  { hash, memory }: VerificationOptions,
): Promise<CertificateVerification> {
  const report = await verifyCredential(record.credential, { ...evidence, memory });
  const paper = paperOf(record, hash);
  return {
    number: record.number,
    kind: record.kind,
    holder: paper === 'matches' ? record.person_name : maskName(record.person_name),
    name: record.name,
    level: record.level,
    field: { code: record.field_code, name: record.field_name },
    specialty: record.specialty,
    issuer: report.content?.issuer ?? { name: '', did: '' },
    committee:
      record.committee_name === null ? null : { name: record.committee_name, approval: record.approval_number ?? '' },
    obtainedOn: record.obtained_on,
    issuedAt: record.issued_at,
    state: record.state,
    supersededBy,
    paper,
    findings: verificationQuestions.map((question) => ({ question, ...report[question] })),
    verdict: paper === 'differs' ? 'not-valid' : report.verdict,
    checkedAgainst: documentsOf(record),
    credential: paper === 'matches' ? record.credential : null,
  };
}

/** Where everybody finds what `findOnFile` reads. */
function documentsOf({ body_id, list_number }: CertificateRecord): CertificateVerification['checkedAgainst'] {
  const issuer = `/issuers/${body_id}`;
  return {
    keys: `${issuer}/did.json`,
    revocations: listAddress(issuer, list_number, 'revocation'),
    suspensions: listAddress(issuer, list_number, 'suspension'),
    register: '/api/public/issuers',
  };
}

function paperOf({ credential_sha256 }: CertificateRecord, hash: string | undefined): CertificateVerification['paper'] {
  if (hash === undefined) return 'not-asked';
  return credential_sha256.slice(0, HASH_PREFIX) === hash ? 'matches' : 'differs';
}
