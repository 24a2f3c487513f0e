import type { Text } from '@guantong/engine';
import { z } from 'zod';
import type { NewJob } from '../../../jobs/enqueue-job.ts';
import type { JobHandler } from '../../../jobs/job-handler.ts';
import type { Messenger } from '../../../jobs/messenger.ts';

/** The kind of job that tells an examiner something. */
export const NOTIFY_EXAMINER = 'notify-examiner';

interface Notice {
  readonly id: string;
  readonly now: Date;
  readonly subject: Text;
}

/** A line for the applicant of a case. */
export function candidateNotice({ id, now, subject }: Notice, applicationId: string): NewJob {
  const payload = { applicationId, audience: 'applicant', subject: plain(subject), link: '/office/examinations/mine' };
  return { id, kind: 'notify', now, payload };
}

/** A line for an examiner, who is no party of a case. */
export function examinerNotice({ id, now, subject }: Notice, accountId: string): NewJob {
  const payload = { accountId, subject: plain(subject), link: '/office/examinations/marking' };
  return { id, kind: NOTIFY_EXAMINER, now, payload };
}

const noticeSchema = z.object({
  accountId: z.uuid(),
  subject: z.object({ zh: z.string(), en: z.string() }),
  link: z.string(),
});

/** Puts the line into the inbox. Run again it tells again, which does no harm. */
export function createNotifyExaminer(messenger: Messenger): JobHandler {
  return async ({ job, database }) => {
    const { accountId, subject, link } = noticeSchema.parse(job.payload);
    await database.transaction({ role: 'system', purpose: 'notify' }, (tx) =>
      messenger.send(tx, { accountId, kind: 'examination', subject, link }),
    );
    return { told: 1 };
  };
}

function plain({ zh, en }: Text): { zh: string; en: string } {
  return { zh, en };
}
