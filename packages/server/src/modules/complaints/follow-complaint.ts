import type { ComplaintFollow, ComplaintRecheckRequest, FollowedComplaint } from '@guantong/contracts';
import { allowedComplaintActions, complaintStates } from '@guantong/procedure';
import type { DatabaseTransaction } from '../../database/database.ts';
import { AppError } from '../../http/app-error.ts';
import type { WorkContext } from '../../http/route-context.ts';
import { todayInChina } from '../../http/today.ts';
import { laterOf } from '../applications/later-of.ts';
import { runCredentialWork } from '../credentials/credential-work.ts';
import { inspectUpload } from '../people/evidence/inspect-upload.ts';
import type { Upload } from '../people/evidence/read-upload.ts';
import type { VirusScanner } from '../people/evidence/virus-scanner.ts';
import { findComplainant } from './complainants.repository.ts';
import { isComplaintCode } from './complaint-code.ts';
import { complaintContextOf } from './complaint-context.ts';
import { recordOnComplaint } from './complaint-events.ts';
import { insertComplaintFile, listComplaintFiles } from './complaint-files.repository.ts';
import { type ComplaintRecord, holdComplaint, listComplaints } from './complaints.repository.ts';
import { presentAbout, presentComplaintSteps, presentFindings, reportedOn } from './present-complaint.ts';
import { getComplaint } from './read-complaints.ts';
import { takeComplaintStep } from './take-complaint-step.ts';

/** Files of one complaint; who has more tells where they are. */
const MOST_FILES = 5;
const complainant = { accountId: null, role: 'complainant' } as const;

/** A complaint as whoever has its receipt follows it. Throws `complaint-not-found` for a wrong number or a wrong code alike. */
export async function followComplaint(context: WorkContext, receipt: ComplaintFollow): Promise<FollowedComplaint> {
  return context.database.transaction({ role: 'system', purpose: 'follow-complaint' }, async (tx) => {
    const record = await byReceipt(tx, context, receipt);
    return present(tx, context, record);
  });
}

/** Asks for a re-check of the reply, once and in time. Throws `complaint-not-found`, `step-not-possible`. */
export async function requestComplaintRecheck(
  context: WorkContext,
  { reason, ...receipt }: ComplaintRecheckRequest,
): Promise<FollowedComplaint> {
  await runCredentialWork(context, complainant, async (work) => {
    const { id } = await byReceipt(work.tx, context, receipt);
    await holdComplaint(work.tx, id);
    const record = await getComplaint(work.tx, { id, today: todayInChina(work.now) });
    const at = laterOf(work.now, record.complaint_state.lastAt).toISOString();
    await takeComplaintStep(work, record, { kind: 'request-recheck', reason, at, actor: complainant });
  });
  return followComplaint(context, receipt);
}

/**
 * Adds a file to a complaint: by its bytes a PDF, JPEG or PNG, scanned where a scanner is set up. Throws
 * `complaint-not-found`, `evidence-refused`, `scanner-unavailable`, and `step-not-possible` after the reply or for a sixth.
 */
export async function addComplaintFile(
  context: WorkContext,
  receipt: ComplaintFollow,
  { upload, scanner }: { readonly upload: Upload; readonly scanner: VirusScanner | undefined },
): Promise<FollowedComplaint> {
  const { database, now, newId } = context;
  const system = { role: 'system', purpose: 'complaint-file' } as const;
  // Before anything is read of the file.
  await database.transaction(system, (tx) => byReceipt(tx, context, receipt));
  const file = await inspectUpload(upload, scanner);
  return database.transaction(system, async (tx) => {
    const { id } = await byReceipt(tx, context, receipt);
    await holdComplaint(tx, id);
    const record = await getComplaint(tx, { id, today: todayInChina(now()) });
    if (!takesFiles(record, (await listComplaintFiles(tx, id)).length))
      throw new AppError('step-not-possible', { reason: noMoreFiles });
    const [fileId, at] = [newId(), now().toISOString()];
    const { name, bytes, mediaType, sha256, scan } = file;
    await insertComplaintFile(tx, {
      ...{ complaint_id: id, id: fileId, name, media_type: mediaType, size: bytes.length },
      ...{ sha256, scan, content: bytes, uploaded_at: at },
    });
    const detail = { fileId, sha256 };
    await recordOnComplaint(tx, { record, at, by: complainant, action: 'complaint.add-file', detail });
    return present(tx, context, record);
  });
}

const noMoreFiles = {
  zh: `答复之前可以补充材料，最多 ${MOST_FILES} 份`,
  en: `files may be added before the reply, at most ${MOST_FILES}`,
};

function takesFiles({ state }: ComplaintRecord, count: number): boolean {
  return state !== 'replied' && state !== 'closed' && count < MOST_FILES;
}

async function byReceipt(
  tx: DatabaseTransaction,
  { now }: Pick<WorkContext, 'now'>,
  { number, code }: ComplaintFollow,
): Promise<ComplaintRecord> {
  const wanted = { exactNumber: number.toUpperCase(), today: todayInChina(now()) };
  const [record] = await listComplaints(tx, wanted, { offset: 0, limit: 1 });
  const known = record === undefined ? undefined : await findComplainant(tx, record.id);
  if (record === undefined || known === undefined || !isComplaintCode(code, known.code_sha256))
    throw new AppError('complaint-not-found');
  return record;
}

async function present(
  tx: DatabaseTransaction,
  { library, now }: Pick<WorkContext, 'library' | 'now'>,
  record: ComplaintRecord,
): Promise<FollowedComplaint> {
  const { number, kind, state, complaint_state: folded } = record;
  const moment = { ...complaintContextOf(record), today: todayInChina(now()) };
  const files = await listComplaintFiles(tx, record.id);
  return {
    number,
    kind,
    about: presentAbout(library, record, { masked: true }),
    state,
    stateWords: complaintStates[state],
    on: reportedOn(record),
    anonymous: record.anonymous,
    protected: record.protected,
    steps: presentComplaintSteps(record),
    ...presentFindings(folded),
    files: files.map(({ name, size }) => ({ name, size })),
    mayAddFiles: takesFiles(record, files.length),
    mayAskRecheck: allowedComplaintActions(folded, 'complainant', moment).some(
      ({ kind: step, allowed }) => step === 'request-recheck' && allowed,
    ),
  };
}
