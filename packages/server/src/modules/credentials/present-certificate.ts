import type { Certificate, CertificateRow } from '@guantong/contracts';
import type { Actor } from '../../access/actor.ts';
import { listCan } from '../../access/list-can.ts';
import type { DatabaseTransaction } from '../../database/database.ts';
import { certificateSubject, listCertificateSteps } from './certificate-steps.ts';
import { type CertificateRecord, findNumber } from './certificates.repository.ts';
import { verifyPath } from './verify/verify-path.ts';

export type NamedCertificate = CertificateRecord & { readonly body_name: string };

export function presentCertificateRow(record: NamedCertificate): CertificateRow {
  return {
    id: record.id,
    kind: record.kind,
    number: record.number,
    holder: record.person_name,
    name: record.name,
    level: record.level,
    field: { code: record.field_code, name: record.field_name },
    specialty: record.specialty,
    body: { id: record.body_id, name: record.body_name },
    obtainedOn: record.obtained_on,
    issuedAt: record.issued_at,
    state: record.state,
  };
}

export async function presentCertificate(
  tx: DatabaseTransaction,
  actor: Actor,
  record: NamedCertificate,
): Promise<Certificate> {
  const numberOf = async (id: string | null) => (id === null ? null : ((await findNumber(tx, id)) ?? null));
  return {
    ...presentCertificateRow(record),
    applicationId: record.application_id,
    committee:
      record.committee_name === null ? null : { name: record.committee_name, approval: record.approval_number ?? '' },
    basis: record.basis,
    stateReason: record.state_reason,
    stateAt: record.state_at,
    supersedes: await numberOf(record.supersedes),
    supersededBy: await numberOf(record.superseded_by),
    credentialSha256: record.credential_sha256,
    verifyPath: verifyPath(record),
    version: record.version,
    can: listCan(actor, certificateSubject(record), listCertificateSteps(record)),
  };
}
