import type { Text } from '@guantong/engine';
import { z } from 'zod';
import type { NewJob } from '../../jobs/enqueue-job.ts';
import type { JobHandler } from '../../jobs/job-handler.ts';
import type { Messenger } from '../../jobs/messenger.ts';

export interface AccountNotice {
  readonly id: string;
  readonly now: Date;
  readonly accountId: string;
  /** What the reader may know, however blind the review is. */
  readonly subject: Text;
  readonly link: string;
}

/** The job that tells one account something, for those who are no party of a case; added with what it tells of. */
export function accountNotice(kind: string, { id, now, accountId, subject: { zh, en }, link }: AccountNotice): NewJob {
  return { id, kind, now, payload: { accountId, subject: { zh, en }, link } };
}

const noticeSchema = z.object({
  accountId: z.uuid(),
  subject: z.object({ zh: z.string(), en: z.string() }),
  link: z.string(),
});

/** Puts the line into the inbox. Run again it tells again, which does no harm. */
export function createNotifyAccount(messenger: Messenger, kind: 'examination' | 'review'): JobHandler {
  return async ({ job, database }) => {
    const { accountId, subject, link } = noticeSchema.parse(job.payload);
    await database.transaction({ role: 'system', purpose: 'notify' }, (tx) =>
      messenger.send(tx, { accountId, kind, subject, link }),
    );
    return { told: 1 };
  };
}
