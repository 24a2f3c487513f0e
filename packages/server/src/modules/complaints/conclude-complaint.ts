import {
  allowedActions,
  type CaseAction,
  type CaseRole,
  type ComplaintState,
  caseResolutionOf,
  complaintEffects,
  type Finding,
  finalFinding,
} from '@guantong/procedure';
import { AppError } from '../../http/app-error.ts';
import { todayInChina } from '../../http/today.ts';
import { enqueueJob } from '../../jobs/enqueue-job.ts';
import { type ApplicationRecord, findApplication, holdCase } from '../applications/applications.repository.ts';
import { caseContextOf } from '../applications/case-context.ts';
import { laterOf } from '../applications/later-of.ts';
import { takeStep } from '../applications/take-step.ts';
import { certificateObstacle } from '../credentials/certificate-steps.ts';
import { findCertificateOfApplication } from '../credentials/certificates.repository.ts';
import { resumeCertificate, revokeCertificate } from '../credentials/change-certificate.ts';
import type { CredentialWork } from '../credentials/credential-work.ts';
import { imposeBan } from '../credentials/ledger/ledger.service.ts';
import { lockCycle } from '../cycles/cycles.service.ts';
import type { ComplaintRecord } from './complaints.repository.ts';
import { finderOf, ordersEffect } from './effect-order.ts';

/**
 * What follows from the end of a complaint, in its transaction: the case hears how it ended; an upheld one annuls the result,
 * begins the evaluation again, or revokes the certificate, and fraud enters the integrity ledger. Whoever found it orders that,
 * in the own name, where the access table lets that office; otherwise the head of the body is told and orders it, and a
 * certificate that was suspended waits for that. One that was suspended and is not to be revoked stands again. A case that ended
 * otherwise in the meantime stays as it is. Throws `step-not-possible` while the case is on hold.
 */
export async function concludeComplaint(
  work: CredentialWork,
  record: ComplaintRecord,
  state: ComplaintState,
): Promise<void> {
  const [finding, resolution] = [finalFinding(state), caseResolutionOf(state)];
  if (finding === null || resolution === null)
    throw new Error(`expected a finding at the end of complaint ${record.number}`);
  await holdCase(work.tx, record.application_id);
  await stepIfOpen(work, record, 'system', { kind: 'resolve-complaint', id: record.id, ...resolution });
  const finder = finderOf(state);
  if (!ordersEffect(finding.effect, finder)) return askChair(work, record, finding);
  if (finding.effect === 'annul-result') await annulResult(work, record, { finder, reason: finding.reason });
  if (record.certificate_id !== null) await applyToCertificate(work, record, finding);
}

/** Tells the head of the body what is to be ordered, and where. */
async function askChair(
  { tx, now, newId }: CredentialWork,
  { number, application_id: applicationId, certificate_id }: ComplaintRecord,
  { effect }: Finding,
): Promise<void> {
  const { zh, en } = complaintEffects[effect];
  const subject = {
    zh: `投诉举报 ${number} 成立，请办理：${zh}`,
    en: `Complaint ${number} is upheld, to be ordered: ${en}`,
  };
  const link =
    certificate_id === null ? `/office/applications/${applicationId}` : `/office/certificates/${certificate_id}`;
  await enqueueJob(tx, {
    ...{ id: newId(), kind: 'notify', now },
    payload: { applicationId, audience: 'body-chair', subject, link },
  });
}

async function annulResult(
  work: CredentialWork,
  record: ComplaintRecord,
  { finder, reason }: { readonly finder: CaseRole; readonly reason: string },
): Promise<void> {
  await stepIfOpen(work, record, finder, { kind: 'annul-result', reason });
  const application = await getApplication(work, record.application_id);
  if (record.kind === 'fraud') await imposeBan(work, { found: { ...application, certificate: null }, reason });
}

async function applyToCertificate(
  work: CredentialWork,
  record: ComplaintRecord,
  { effect, reason }: Finding,
): Promise<void> {
  // A correction has another certificate stand in the place of the one complained about.
  const certificate = await findCertificateOfApplication(work.tx, record.application_id);
  if (certificate === undefined) return;
  if (effect === 'revoke-certificate') {
    if (certificateObstacle(certificate, 'revoke') === undefined)
      await revokeCertificate(work, { id: certificate.id, reason, fraud: record.kind === 'fraud' });
    return;
  }
  if (record.certificate_suspended && certificateObstacle(certificate, 'resume') === undefined)
    await resumeCertificate(work, { id: certificate.id, reason });
}

type StepSaid = CaseAction extends infer Each ? (Each extends CaseAction ? Omit<Each, 'at' | 'actor'> : never) : never;

/** Takes a step of the case as whoever found what it follows from, where the table of the case has it now. */
async function stepIfOpen(
  work: CredentialWork,
  { application_id }: ComplaintRecord,
  role: CaseRole,
  said: StepSaid,
): Promise<void> {
  const { tx, now, newId, by } = work;
  const record = await getApplication(work, application_id);
  const cycle = await lockCycle(tx, { id: record.cycle_id, today: todayInChina(now) });
  const at = laterOf(now, record.case_state.lastAt);
  const moment = { ...caseContextOf(cycle), today: todayInChina(at) };
  const step = allowedActions(record.case_state, role, moment).find(({ kind }) => kind === said.kind);
  if (step === undefined || step.whyNot?.kind === 'no-complaint-open') return;
  // What is said was written here; the procedure checks it.
  const action = { ...said, at: at.toISOString(), actor: { accountId: by.accountId ?? 'system', role } } as CaseAction;
  await takeStep({ tx, newId, now: at, by, record, cycle, action });
}

async function getApplication({ tx }: CredentialWork, id: string): Promise<ApplicationRecord> {
  const record = await findApplication(tx, id);
  if (record === undefined) throw new AppError('application-not-found');
  return record;
}
