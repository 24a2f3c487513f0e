import type { Text } from '@guantong/engine';
import { type ComplaintHandler, complaintHandlers } from '@guantong/procedure';
import type { JsonValue } from '@guantong/proofs';
import { appendAudit } from '../../database/append-audit.ts';
import type { DatabaseTransaction } from '../../database/database.ts';
import { enqueueJobs } from '../../jobs/enqueue-job.ts';
import type { Doer } from '../credentials/credential-work.ts';
import type { ComplaintRecord } from './complaints.repository.ts';

type About = Pick<ComplaintRecord, 'id' | 'number' | 'kind' | 'province' | 'application_id'>;

export interface ComplaintEvent {
  readonly record: About;
  readonly at: string;
  readonly by: Doer;
  readonly action: string;
  /** Ids, states and hashes: never what was written, and never who complains. */
  readonly detail: JsonValue;
}

/** Adds an entry to the chain of the case a complaint is about, in the transaction of what it tells of. */
export async function recordOnComplaint(
  tx: DatabaseTransaction,
  { record, at, by, action, detail }: ComplaintEvent,
): Promise<void> {
  await appendAudit(tx, {
    chain: `case:${record.application_id}`,
    province: record.province,
    at,
    actor: by,
    action,
    subject: { kind: 'complaint', id: record.id },
    detail,
  });
}

export interface ComplaintNotice {
  readonly now: Date;
  readonly newId: () => string;
  readonly record: About;
  readonly title: Text;
  readonly to: readonly ComplaintHandler[];
}

/** Tells the offices that have something to do with a complaint now. */
export async function tellOffices(
  tx: DatabaseTransaction,
  { now, newId, record, title, to }: ComplaintNotice,
): Promise<void> {
  await enqueueJobs(
    tx,
    to.map((handler) => ({
      id: newId(),
      kind: 'notify',
      now,
      payload: {
        applicationId: record.application_id,
        audience: complaintHandlers[handler],
        subject: { zh: `投诉举报 ${record.number}：${title.zh}`, en: `Complaint ${record.number}: ${title.en}` },
        link: `/office/complaints/${record.id}`,
      },
    })),
  );
}
