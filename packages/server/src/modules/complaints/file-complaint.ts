import type { ComplaintReceipt, NewComplaint } from '@guantong/contracts';
import {
  complaintStates,
  createComplaint,
  handlersOf,
  latestCalendarVersion,
  protectsByDefault,
} from '@guantong/procedure';
import type { SystemActor } from '../../access/actor.ts';
import type { DatabaseTransaction } from '../../database/database.ts';
import { AppError } from '../../http/app-error.ts';
import type { OfficeContext } from '../../http/route-context.ts';
import { todayInChina } from '../../http/today.ts';
import { sealText } from '../../keys/seal.ts';
import { findApplication, holdCase } from '../applications/applications.repository.ts';
import { laterOf } from '../applications/later-of.ts';
import { takeStep } from '../applications/take-step.ts';
import { findCertificateByNumber } from '../credentials/certificates.repository.ts';
import { lockCycle } from '../cycles/cycles.service.ts';
import { listResultPublicity } from '../evaluation/results/result-publicity.repository.ts';
import { insertComplainant } from './complainants.repository.ts';
import { createComplaintCode, hashComplaintCode } from './complaint-code.ts';
import { recordOnComplaint, tellOffices } from './complaint-events.ts';
import { complaintNumberOf } from './complaint-number.ts';
import { insertComplaint, takeComplaintNumber } from './complaints.repository.ts';

const filing: SystemActor = { role: 'system', purpose: 'file-complaint' };
const complainant = { accountId: null, role: 'complainant' } as const;

/**
 * Takes a complaint of anybody against one line of a running publicity or one certificate in force: it holds that case
 * alone. Who asks is not looked at, signed in or not; who they say they are is sealed. The code is given once; `reserved` is
 * a receipt that was made before. Throws `publicity-not-found`, `certificate-not-found`, `step-not-possible` while the case is on hold.
 */
export async function fileComplaint(
  { database, now, newId, keys }: Pick<OfficeContext, 'database' | 'now' | 'newId' | 'keys'>,
  { about, kind, text, complainant: who, protectIdentity = protectsByDefault(kind) }: NewComplaint,
  reserved?: Pick<ComplaintReceipt, 'number' | 'code'>,
): Promise<ComplaintReceipt> {
  const code = reserved?.code ?? createComplaintCode();
  return database.transaction(filing, async (tx) => {
    const today = todayInChina(now());
    const { applicationId, certificateId } = await findSubject(tx, about, today);
    await holdCase(tx, applicationId);
    const record = await findApplication(tx, applicationId);
    if (record === undefined) throw new AppError('publicity-not-found');
    const cycle = await lockCycle(tx, { id: record.cycle_id, today });
    const id = newId();
    const at = laterOf(now(), record.case_state.lastAt);
    const actor = { accountId: 'system', role: 'system' } as const;
    const by = { accountId: null, role: 'system' };
    const action = { kind: 'file-complaint', id, at: at.toISOString(), actor } as const;
    await takeStep({ tx, newId, now: at, by, record, cycle, action });
    const year = Number(today.slice(0, 4));
    const { province } = record;
    const number =
      reserved?.number ??
      complaintNumberOf({ province, year, serial: await takeComplaintNumber(tx, { province, year }) });
    const state = createComplaint({ kind, applicationId, certificateId, protectIdentity });
    await insertComplaint(tx, {
      province: record.province,
      id,
      number,
      kind,
      application_id: applicationId,
      certificate_id: certificateId,
      person_id: record.person_id,
      body_id: record.body_id,
      jurisdiction: record.jurisdiction,
      text,
      protected: protectIdentity,
      anonymous: who === null,
      complaint_state: JSON.stringify(state),
      state: state.state,
      handler: null,
      calendar_version: latestCalendarVersion,
      due_on: null,
      reported_at: at.toISOString(),
      updated_at: at.toISOString(),
    });
    const sealed = who === null ? null : sealText(JSON.stringify(who), complainantContext(id), keys);
    await insertComplainant(tx, {
      complaint_id: id,
      code_sha256: hashComplaintCode(code),
      sealed: sealed?.sealed ?? null,
      sealed_key: sealed?.key ?? null,
    });
    const filed = { id, number, kind, province: record.province, application_id: applicationId };
    await tellOffices(tx, { now: at, newId, record: filed, title: complaintStates.reported, to: handlersOf({ kind }) });
    await recordOnComplaint(tx, {
      record: filed,
      at: at.toISOString(),
      by: complainant,
      action: 'complaint.report',
      detail: { number, kind, certificate: certificateId !== null },
    });
    return { number, code, on: today };
  });
}

/** What a sealed complainant belongs to: it opens for no other complaint. */
export function complainantContext(complaintId: string): string {
  return `complainant:${complaintId}`;
}

interface SubjectFound {
  readonly applicationId: string;
  readonly certificateId: string | null;
}

async function findSubject(
  tx: DatabaseTransaction,
  about: NewComplaint['about'],
  today: string,
): Promise<SubjectFound> {
  if (about.what === 'result') {
    const [line] = await listResultPublicity(tx, { id: about.applicationId, today }, { offset: 0, limit: 1 });
    if (line === undefined) throw new AppError('publicity-not-found');
    return { applicationId: line.id, certificateId: null };
  }
  const certificate = await findCertificateByNumber(tx, about.number);
  if (certificate === undefined || (certificate.state !== 'issued' && certificate.state !== 'suspended'))
    throw new AppError('certificate-not-found');
  return { applicationId: certificate.application_id, certificateId: certificate.id };
}
