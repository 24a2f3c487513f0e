import {
  allowedActions,
  type CaseAction,
  type CaseRole,
  type ComplaintHandler,
  type ComplaintState,
  caseResolutionOf,
  type Finding,
  finalFinding,
} from '@guantong/procedure';
import { AppError } from '../../http/app-error.ts';
import { todayInChina } from '../../http/today.ts';
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

/**
 * What follows from the end of a complaint, in its transaction: the case hears how it ended; an upheld one annuls the result,
 * begins the evaluation again, or revokes the certificate, and fraud enters the integrity ledger. A certificate that was
 * suspended for it and is not revoked stands again. A case that ended otherwise in the meantime stays as it is. Throws
 * `step-not-possible` while the case is on hold.
 */
export async function concludeComplaint(
  work: CredentialWork,
  record: ComplaintRecord,
  state: ComplaintState,
): Promise<void> {
  const [finding, resolution] = [finalFinding(state), caseResolutionOf(state)];
  if (finding === null || resolution === null || state.dispatch === null)
    throw new Error(`expected a finding at the end of complaint ${record.number}`);
  await holdCase(work.tx, record.application_id);
  await stepIfOpen(work, record, 'system', { kind: 'resolve-complaint', id: record.id, ...resolution });
  const { effect } = finding;
  if (effect === 'annul-result' || effect === 're-evaluate')
    await applyToResult(work, record, { finding, handler: state.dispatch.handler });
  if (record.certificate_id !== null) await applyToCertificate(work, record, finding);
}

interface Found {
  readonly finding: Finding;
  readonly handler: ComplaintHandler;
}

async function applyToResult(
  work: CredentialWork,
  record: ComplaintRecord,
  { finding: { effect, reason }, handler }: Found,
): Promise<void> {
  // Another complaint may be open: then the chair begins the evaluation again once that has ended.
  if (effect === 're-evaluate') await stepIfOpen(work, record, 'body-chair', { kind: 'reopen-evaluation', reason });
  if (effect !== 'annul-result') return;
  const role = handler === 'body' ? 'body-chair' : 'bureau-supervisor';
  await stepIfOpen(work, record, role, { kind: 'annul-result', reason });
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

/** Takes a step of the case in the place of an office, where the table of the case has it now. */
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
  const waits = step?.whyNot?.kind === 'complaints-open' || step?.whyNot?.kind === 'no-complaint-open';
  if (step === undefined || waits) return;
  // What is said was written here; the procedure checks it.
  const action = { ...said, at: at.toISOString(), actor: { accountId: 'system', role } } as CaseAction;
  await takeStep({ tx, newId, now: at, by, record, cycle, action });
}

async function getApplication({ tx }: CredentialWork, id: string): Promise<ApplicationRecord> {
  const record = await findApplication(tx, id);
  if (record === undefined) throw new AppError('application-not-found');
  return record;
}
