import { citationName, specialtyName, type Target, titleSeriesNames } from '@guantong/engine';
import { type CredentialContent, credentialHash, issueCredential } from '@guantong/proofs/credential';
import { appendAudit } from '../../database/append-audit.ts';
import { AppError } from '../../http/app-error.ts';
import { todayInChina } from '../../http/today.ts';
import { type ApplicationRecord, findApplication, holdCase } from '../applications/applications.repository.ts';
import { routeOf } from '../applications/judge-application.ts';
import { laterOf } from '../applications/later-of.ts';
import { takeStep } from '../applications/take-step.ts';
import type { CycleRecord } from '../cycles/cycles.repository.ts';
import { lockCycle } from '../cycles/cycles.service.ts';
import { type CertificateRecord, findCertificateOfApplication, insertCertificate } from './certificates.repository.ts';
import type { CredentialWork } from './credential-work.ts';
import { instantInSeconds } from './instant-in-seconds.ts';
import { openIssuer } from './issuers/issuer.service.ts';
import { listAddress, takePlace } from './issuers/status-lists.ts';
import { nextNumber } from './numbers/next-number.ts';
import { awardName } from './title-name.ts';

/**
 * Issues the certificate of a confirmed case: number, credential, place in the status lists and the step of the case in
 * one transaction. A case that has one gets no second: it is returned. Throws `application-not-found`, `step-not-possible`
 * by the procedure, `certificate-settings-missing` and `certificate-number-impossible`.
 */
export async function issueCertificate(work: CredentialWork, applicationId: string): Promise<CertificateRecord> {
  const { tx, now, newId } = work;
  await holdCase(tx, applicationId);
  const record = await findApplication(tx, applicationId);
  if (record === undefined) throw new AppError('application-not-found');
  const issued = await findCertificateOfApplication(tx, applicationId);
  if (issued !== undefined) return issued;
  const cycle = await lockCycle(tx, { id: record.cycle_id, today: todayInChina(now) });
  const award = awardOf(work, record, cycle);
  const id = newId();
  const number = await nextNumber(tx, {
    bodyId: record.body_id,
    region: cycle.body_region,
    target: record.target,
    now,
  });
  const action = {
    kind: 'issue-certificate',
    certificateId: id,
    number,
    at: laterOf(now, record.case_state.lastAt).toISOString(),
    actor: product,
  } as const;
  await takeStep({ tx, newId, now, by: work.by, record, cycle, action });
  const certificate = await signAndKeep(work, { ...award, id, number, supersedes: null });
  await appendAudit(tx, {
    chain: `case:${record.id}`,
    province: record.province,
    at: now.toISOString(),
    actor: work.by,
    action: 'certificate.issue',
    subject: { kind: 'certificate', id },
    detail: { number, credentialSha256: certificate.credential_sha256 },
  });
  return certificate;
}

const product = { accountId: 'system', role: 'system' } as const;

/** What a certificate says, but for its number and its place. */
export type Award = Pick<
  CertificateRecord,
  | 'kind'
  | 'province'
  | 'person_province'
  | 'person_id'
  | 'person_name'
  | 'application_province'
  | 'application_id'
  | 'cycle_id'
  | 'body_id'
  | 'jurisdiction'
  | 'committee_id'
  | 'committee_name'
  | 'approval_number'
  | 'level'
  | 'field_code'
  | 'field_name'
  | 'specialty'
  | 'name'
  | 'basis'
  | 'obtained_on'
>;

function awardOf({ library }: CredentialWork, record: ApplicationRecord, cycle: CycleRecord): Award {
  const { target, case_state: state } = record;
  if (target.type === 'professional-qualification') throw new AppError('certificate-number-impossible');
  const nameOf = (occupation: string) => library.directory.nameOf(occupation);
  // 取得时间: the day the result was recorded from the counted ballots or released marks. A case without one is refused below.
  const obtainedOn = state.result?.on ?? todayInChina(new Date(record.updated_at));
  return {
    kind: target.type,
    province: record.province,
    person_province: record.person_province,
    person_id: record.person_id,
    person_name: record.person_name,
    application_province: record.province,
    application_id: record.id,
    cycle_id: record.cycle_id,
    body_id: record.body_id,
    jurisdiction: record.jurisdiction,
    ...committeeOf(target, cycle),
    level: target.level,
    ...fieldOf(target, nameOf),
    specialty: target.type === 'title' && target.specialty !== undefined ? specialtyName(target.specialty).zh : null,
    name: awardName(target, nameOf),
    basis: basisOf(record),
    obtained_on: obtainedOn,
  };
}

function committeeOf({ type }: Target, { committee_id, committee_name, committee_number }: CycleRecord) {
  if (type !== 'title') return { committee_id: null, committee_name: null, approval_number: null };
  return { committee_id, committee_name, approval_number: committee_number ?? '未编号' };
}

function fieldOf(target: Target, nameOf: (occupation: string) => string | undefined) {
  switch (target.type) {
    case 'title':
      return { field_code: target.series, field_name: `${titleSeriesNames[target.series].zh}系列` };
    case 'skill-level':
      return { field_code: target.occupation, field_name: nameOf(target.occupation) ?? target.occupation };
    case 'professional-qualification':
      return { field_code: target.category, field_name: target.category };
  }
}

/** The documents and clauses of the route, as the answer at the submission cited them. */
function basisOf({ assessment, route_id }: ApplicationRecord): string {
  const route = assessment === null ? undefined : routeOf(assessment, route_id);
  const words = [...new Set(route?.citations.map((citation) => citationName(citation).zh))].join('；');
  return words === '' ? '评审办法' : words.slice(0, 200);
}

export interface NewCertificate extends Award {
  readonly id: string;
  readonly number: string;
  readonly supersedes: string | null;
}

/** Signs a credential with the present key of the body and keeps the certificate. */
export async function signAndKeep(
  work: CredentialWork,
  { id, number, supersedes, ...award }: NewCertificate,
): Promise<CertificateRecord> {
  const { tx, now } = work;
  const issuer = await openIssuer(work, award.body_id);
  const { list, index } = await takePlace(work, award.body_id);
  const content: CredentialContent = {
    id: `${issuer.address}/credentials/${id}`,
    number,
    holder: award.person_name,
    issuer: { did: issuer.did, name: issuer.name },
    achievement: {
      kind: award.kind,
      level: award.level,
      name: award.name,
      field: { code: award.field_code, name: award.field_name },
      specialty: award.specialty,
      basis: award.basis,
    },
    obtainedOn: award.obtained_on,
    issuedAt: instantInSeconds(now),
    committee:
      award.committee_id === null
        ? null
        : { id: award.committee_id, name: award.committee_name ?? '', approval: award.approval_number ?? '' },
    status: {
      revocationList: listAddress(issuer.address, list, 'revocation'),
      suspensionList: listAddress(issuer.address, list, 'suspension'),
      index,
    },
  };
  const credential = await issueCredential(content, issuer.signing);
  return insertCertificate(tx, {
    ...award,
    name: JSON.stringify(award.name),
    id,
    number,
    issued_at: content.issuedAt,
    list_number: list,
    list_index: index,
    state: 'issued',
    state_reason: null,
    state_at: now.toISOString(),
    supersedes,
    superseded_by: null,
    credential: JSON.stringify(credential),
    credential_sha256: credentialHash(credential),
  });
}
