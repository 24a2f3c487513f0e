import { appendAudit } from '../../database/append-audit.ts';
import { digestOf } from '../../database/digest-of.ts';
import { AppError } from '../../http/app-error.ts';
import { todayInChina } from '../../http/today.ts';
import { enqueueJob } from '../../jobs/enqueue-job.ts';
import { findApplication, holdCase } from '../applications/applications.repository.ts';
import { laterOf } from '../applications/later-of.ts';
import { takeStep } from '../applications/take-step.ts';
import { lockCycle } from '../cycles/cycles.service.ts';
import { type CertificateStep, certificateObstacle, stepWords } from './certificate-steps.ts';
import {
  type CertificateRecord,
  findCertificate,
  holdCertificate,
  updateCertificateState,
} from './certificates.repository.ts';
import type { CredentialWork } from './credential-work.ts';
import type { CertificateState } from './credentials.tables.ts';
import { type Award, signAndKeep } from './issue-certificate.ts';
import { renewStatusLists } from './issuers/status-lists.ts';
import { imposeBan } from './ledger/ledger.service.ts';
import { nextNumber } from './numbers/next-number.ts';

export interface CertificateChange {
  readonly id: string;
  /** Absent: whatever version there is. */
  readonly version?: number | undefined;
  readonly reason: string;
}

/** Suspends an issued certificate or lets a suspended one stand again. Throws `certificate-not-found`, `version-stale`, `step-not-possible`. */
export async function suspendCertificate(work: CredentialWork, change: CertificateChange): Promise<CertificateRecord> {
  return moveState(work, change, { step: 'suspend', state: 'suspended', reason: change.reason });
}

export async function resumeCertificate(work: CredentialWork, change: CertificateChange): Promise<CertificateRecord> {
  return moveState(work, change, { step: 'resume', state: 'issued', reason: null });
}

/**
 * Revokes a certificate for good, and with it the result of its case. For fraud the person may apply for nothing in either
 * direction for three years (facts B.1; 广东 2019).
 */
export async function revokeCertificate(
  work: CredentialWork,
  change: CertificateChange & { readonly fraud: boolean },
): Promise<CertificateRecord> {
  const revoked = await moveState(work, change, { step: 'revoke', state: 'revoked', reason: change.reason });
  await annulCase(work, revoked, change.reason);
  if (change.fraud) await imposeBan(work, { found: { ...revoked, certificate: revoked }, reason: change.reason });
  return revoked;
}

async function annulCase(
  { tx, now, newId, by }: CredentialWork,
  { application_id: id }: CertificateRecord,
  reason: string,
): Promise<void> {
  await holdCase(tx, id);
  const record = await findApplication(tx, id);
  // An upheld complaint may have ended it before.
  if (record?.state !== 'certified') return;
  const cycle = await lockCycle(tx, { id: record.cycle_id, today: todayInChina(now) });
  const at = laterOf(now, record.case_state.lastAt);
  const actor = { accountId: 'system', role: 'system' } as const;
  const action = { kind: 'revoke-certificate', reason, at: at.toISOString(), actor } as const;
  await takeStep({ tx, newId, now: at, by, record, cycle, action });
}

/** What of a certificate can have been written wrongly. */
export type Correction = Partial<Pick<Award, 'person_name' | 'specialty' | 'obtained_on'>>;

/** Issues a corrected certificate in the place of one, which it supersedes; the old one verifies as revoked. */
export async function correctCertificate(
  work: CredentialWork,
  { correction, region, ...change }: CertificateChange & { readonly correction: Correction; readonly region: string },
): Promise<CertificateRecord> {
  const { tx, now, newId } = work;
  const id = newId();
  const old = await moveState(work, change, {
    step: 'correct',
    state: 'superseded',
    reason: change.reason,
    supersededBy: id,
  });
  const target = targetOf(old);
  const number = await nextNumber(tx, { bodyId: old.body_id, region, target, now });
  return signAndKeep(work, { ...awardOf(old), ...correction, id, number, supersedes: old.id });
}

interface Move {
  readonly step: CertificateStep;
  readonly state: CertificateState;
  readonly reason: string | null;
  readonly supersededBy?: string;
}

async function moveState(
  work: CredentialWork,
  { id, version, reason }: CertificateChange,
  { step, state, reason: kept, supersededBy }: Move,
): Promise<CertificateRecord> {
  const { tx, now, newId, by } = work;
  await holdCertificate(tx, id);
  const record = await findCertificate(tx, id);
  if (record === undefined) throw new AppError('certificate-not-found');
  if (version !== undefined && version !== record.version) throw new AppError('version-stale');
  const obstacle = certificateObstacle(record, step);
  if (obstacle !== undefined) throw new AppError('step-not-possible', { reason: obstacle });
  const at = now.toISOString();
  if (!(await updateCertificateState(tx, record, { state, reason: kept, at, supersededBy })))
    throw new AppError('version-stale');
  await renewStatusLists(work, record.body_id, record.list_number);
  const words = stepWords[step];
  await enqueueJob(tx, {
    id: newId(),
    kind: 'notify',
    now,
    payload: {
      applicationId: record.application_id,
      audience: 'applicant',
      subject: { zh: `证书 ${record.number}：${words.zh}`, en: `Certificate ${record.number}: ${words.en}` },
      link: '/office/certificates',
    },
  });
  await appendAudit(tx, {
    chain: `case:${record.application_id}`,
    province: record.application_province,
    at,
    actor: by,
    action: `certificate.${step}`,
    subject: { kind: 'certificate', id },
    detail: {
      number: record.number,
      from: record.state,
      to: state,
      reasonSha256: digestOf({ reason }),
      ...(supersededBy === undefined ? {} : { supersededBy }),
    },
  });
  const moved = await findCertificate(tx, id);
  if (moved === undefined) throw new AppError('certificate-not-found');
  return moved;
}

function targetOf({ kind, field_code, level, specialty }: CertificateRecord) {
  // What was issued was a target of the contract.
  return (
    kind === 'title'
      ? { type: 'title', series: field_code, level, ...(specialty === null ? {} : { specialty }) }
      : { type: 'skill-level', occupation: field_code, level }
  ) as Parameters<typeof nextNumber>[1]['target'];
}

function awardOf(record: CertificateRecord): Award {
  const { id: _, number, issued_at, list_number, list_index, state, state_reason, state_at, ...rest } = record;
  const { supersedes, superseded_by, credential, credential_sha256, version, ...award } = rest;
  return award;
}
