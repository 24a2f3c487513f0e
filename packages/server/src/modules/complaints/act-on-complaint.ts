import type { Complaint, ComplaintAct } from '@guantong/contracts';
import type { ComplaintAction } from '@guantong/procedure';
import type { Actor } from '../../access/actor.ts';
import { authorise } from '../../access/authorise.ts';
import { authoriseStep } from '../../access/list-can.ts';
import { digestOf } from '../../database/digest-of.ts';
import { AppError } from '../../http/app-error.ts';
import type { WorkContext } from '../../http/route-context.ts';
import { todayInChina } from '../../http/today.ts';
import { laterOf } from '../applications/later-of.ts';
import { findCertificateOfApplication } from '../credentials/certificates.repository.ts';
import { suspendCertificate } from '../credentials/change-certificate.ts';
import { type CredentialWork, doerOf, runCredentialWork } from '../credentials/credential-work.ts';
import { recordOnComplaint } from './complaint-events.ts';
import { actionOfKind, complaintRoleOf, complaintSubject, noteStep, suspendStep } from './complaint-steps.ts';
import { type ComplaintRecord, holdComplaint, insertComplaintNote, updateComplaint } from './complaints.repository.ts';
import { getComplaint, readComplaint } from './read-complaints.ts';
import { takeComplaintStep } from './take-complaint-step.ts';

/**
 * Does one thing to a complaint and tells how it stands then. Throws `complaint-not-found`, `version-stale`, `not-allowed` by
 * the access table, `step-not-possible` by the procedure.
 */
export async function actOnComplaint(
  context: WorkContext,
  actor: Actor,
  id: string,
  act: ComplaintAct,
): Promise<Complaint> {
  await asActor(context, actor, id, async (record) =>
    authorise(actor, actionOfKind[act.kind], complaintSubject(record)),
  );
  const role = complaintRoleOf(actor);
  if (role === undefined) throw new AppError('not-allowed');
  await changing(context, actor, { id, version: act.version }, async (work, record) => {
    const at = laterOf(work.now, record.complaint_state.lastAt).toISOString();
    const envelope = { at, actor: { accountId: actor.accountId, role } };
    await takeComplaintStep(work, record, toAction(act, record, actor, envelope));
  });
  return readComplaint(context, actor, id);
}

/** Adds a note of the investigation, for the office that handles the complaint. */
export async function noteOnComplaint(
  context: WorkContext,
  actor: Actor,
  id: string,
  text: string,
): Promise<Complaint> {
  const role = complaintRoleOf(actor);
  await asActor(context, actor, id, async (record) =>
    authoriseStep(actor, complaintSubject(record), role ? noteStep(record, role) : { action: 'complaint.note' }),
  );
  await changing(context, actor, { id }, async ({ tx, now, newId, by }, record) => {
    const [noteId, at] = [newId(), now.toISOString()];
    const handler = role === 'body-clerk' ? 'body' : 'bureau';
    await insertComplaintNote(tx, {
      ...{ complaint_id: id, id: noteId, handler, text },
      ...{ account_id: actor.accountId, at },
    });
    const detail = { noteId, sha256: digestOf({ text }) };
    await recordOnComplaint(tx, { record, at, by, action: 'complaint.note', detail });
  });
  return readComplaint(context, actor, id);
}

/** Suspends the certificate a complaint is about while it is open; unless it is revoked it stands again with the end. */
export async function suspendForComplaint(
  context: WorkContext,
  actor: Actor,
  id: string,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<Complaint> {
  await asActor(context, actor, id, async (record) =>
    authorise(actor, 'complaint.suspend-certificate', complaintSubject(record)),
  );
  await changing(context, actor, { id, version }, async (work, record) => {
    const certificate =
      record.certificate_id === null ? undefined : await findCertificateOfApplication(work.tx, record.application_id);
    if (certificate === undefined) throw new AppError('certificate-not-found');
    authoriseStep(actor, complaintSubject(record), suspendStep(record, certificate));
    await suspendCertificate(work, { id: certificate.id, reason });
    const at = work.now.toISOString();
    if (!(await updateComplaint(work.tx, record, { certificate_suspended: true, updated_at: at })))
      throw new AppError('version-stale');
    const detail = { certificate: certificate.number };
    await recordOnComplaint(work.tx, { record, at, by: work.by, action: 'complaint.suspend-certificate', detail });
  });
  return readComplaint(context, actor, id);
}

/** Judges by the table, as who asks: what row security hides is not there. */
async function asActor(
  { database, now }: WorkContext,
  actor: Actor,
  id: string,
  judge: (record: ComplaintRecord) => Promise<void>,
): Promise<void> {
  await database.transaction(actor, async (tx) => judge(await getComplaint(tx, { id, today: todayInChina(now()) })));
}

/** Changes a complaint in a transaction of the product, with the complaint held. */
function changing(
  context: WorkContext,
  actor: Actor,
  { id, version }: { readonly id: string; readonly version?: number },
  change: (work: CredentialWork, record: ComplaintRecord) => Promise<void>,
): Promise<void> {
  return runCredentialWork(context, doerOf(actor), async (work) => {
    await holdComplaint(work.tx, id);
    const record = await getComplaint(work.tx, { id, today: todayInChina(work.now) });
    if (version !== undefined && version !== record.version) throw new AppError('version-stale');
    await change(work, record);
  });
}

function toAction(
  act: ComplaintAct,
  record: ComplaintRecord,
  { role, organisationId }: Actor,
  envelope: Pick<ComplaintAction, 'at' | 'actor'>,
): ComplaintAction {
  switch (act.kind) {
    case 'dispatch': {
      const { handler } = act.payload;
      // A supervisor takes it to the own bureau; a body sends it to whichever bureau supervises it.
      const bureau = role === 'bureau-supervisor' && organisationId !== null ? organisationId : record.jurisdiction;
      return { ...envelope, kind: 'dispatch', handler, organisationId: handler === 'body' ? record.body_id : bureau };
    }
    case 'start-handling':
      return { ...envelope, kind: 'start-handling' };
    case 'reply':
    case 'reply-recheck':
      return { ...envelope, kind: act.kind, ...act.payload };
  }
}
