import type { Complaint, ComplaintFilter, ComplaintListQuery, ComplaintRow } from '@guantong/contracts';
import { complaintRoles, effectsOn, handlersOf } from '@guantong/procedure';
import type { Actor } from '../../access/actor.ts';
import { authorise } from '../../access/authorise.ts';
import { listCan } from '../../access/list-can.ts';
import type { DatabaseTransaction } from '../../database/database.ts';
import { inParts } from '../../database/slice.ts';
import { AppError } from '../../http/app-error.ts';
import type { WorkContext } from '../../http/route-context.ts';
import { todayInChina } from '../../http/today.ts';
import { findCertificateOfApplication } from '../credentials/certificates.repository.ts';
import { recordOnComplaint } from './complaint-events.ts';
import { findComplaintFile, listComplaintFiles } from './complaint-files.repository.ts';
import { complaintRoleOf, complaintSteps, complaintSubject } from './complaint-steps.ts';
import {
  type ComplaintRecord,
  type ComplaintsWanted,
  countComplaints,
  listComplaintActions,
  listComplaintNotes,
  listComplaints,
} from './complaints.repository.ts';
import { complaintTimeline, presentComplaintRow, presentComplaintSteps, presentFindings } from './present-complaint.ts';

/** One complaint, as far as row security shows it. Throws `complaint-not-found`. */
export async function getComplaint(tx: DatabaseTransaction, wanted: ComplaintsWanted): Promise<ComplaintRecord> {
  const [record] = await listComplaints(tx, wanted, { offset: 0, limit: 1 });
  if (record === undefined) throw new AppError('complaint-not-found');
  return record;
}

export async function readComplaints(
  { database, now, library }: WorkContext,
  actor: Actor,
  { page, size, ...filter }: ComplaintListQuery,
) {
  authorise(actor, 'complaint.list');
  const wanted = { ...filter, today: todayInChina(now()) };
  return database.transaction(actor, async (tx) => {
    const rows = await listComplaints(tx, wanted, { offset: (page - 1) * size, limit: size });
    const items = rows.map((record) => presentComplaintRow(library, record, wanted.today));
    return { items, total: await countComplaints(tx, wanted), page, size };
  });
}

/** All rows of a filter, a part at a time, for an export. */
export async function* exportComplaints(
  tx: DatabaseTransaction,
  { library, now }: Pick<WorkContext, 'library' | 'now'>,
  filter: ComplaintFilter,
): AsyncGenerator<ComplaintRow> {
  const wanted = { ...filter, today: todayInChina(now()) };
  for await (const record of inParts((slice) => listComplaints(tx, wanted, slice)))
    yield presentComplaintRow(library, record, wanted.today);
}

/** Everything the page of a complaint shows, but for who complains. Throws `complaint-not-found`, `not-allowed`. */
export async function readComplaint(
  { database, now, library }: WorkContext,
  actor: Actor,
  id: string,
): Promise<Complaint> {
  const today = todayInChina(now());
  return database.transaction(actor, async (tx) => {
    const record = await getComplaint(tx, { id, today });
    authorise(actor, 'complaint.read', complaintSubject(record));
    const state = record.complaint_state;
    const { reply, recheckReply } = presentFindings(state);
    const certificate =
      record.certificate_id === null ? undefined : await findCertificateOfApplication(tx, record.application_id);
    const role = complaintRoleOf(actor);
    return {
      ...presentComplaintRow(library, record, today),
      applicationId: record.application_id,
      certificateId: certificate?.id ?? record.certificate_id,
      text: record.text,
      anonymous: record.anonymous,
      protected: record.protected,
      steps: presentComplaintSteps(record),
      handlers: [...handlersOf(state.report)],
      effects: [...effectsOn(state.report)],
      reply,
      recheck: state.recheck && {
        on: state.recheck.on,
        reason: state.recheck.reason,
        reply: recheckReply,
      },
      certificateSuspended: record.certificate_suspended,
      files: (await listComplaintFiles(tx, id)).map((file) => ({
        id: file.id,
        name: file.name,
        mediaType: file.media_type,
        size: file.size,
        scan: file.scan,
      })),
      notes: (await listComplaintNotes(tx, id)).map(({ id: noteId, text, at, handler }) => ({
        id: noteId,
        text,
        at,
        by: handler === 'body' ? complaintRoles['body-clerk'] : complaintRoles['bureau-supervisor'],
      })),
      timeline: complaintTimeline(record, await listComplaintActions(tx, id)),
      version: record.version,
      can: listCan(actor, complaintSubject(record), complaintSteps({ record, role, today, certificate })),
    };
  });
}

/** A file of a complaint; that it was opened is on record. Throws `complaint-not-found`, `evidence-not-found`. */
export async function openComplaintFile(
  { database, now }: WorkContext,
  actor: Actor,
  { id, fileId }: { readonly id: string; readonly fileId: string },
) {
  return database.transaction(actor, async (tx) => {
    const record = await getComplaint(tx, { id, today: todayInChina(now()) });
    authorise(actor, 'complaint.read', complaintSubject(record));
    const file = await findComplaintFile(tx, { id: fileId, complaintId: id });
    if (file === undefined) throw new AppError('evidence-not-found');
    await recordOnComplaint(tx, {
      record,
      at: now().toISOString(),
      by: { accountId: actor.accountId, role: actor.role },
      action: 'complaint.open-file',
      detail: { fileId, sha256: file.sha256 },
    });
    return file;
  });
}
