import type { Text } from '@guantong/engine';
import type { NewJob } from '../../../jobs/enqueue-job.ts';
import { accountNotice } from '../notify-account.ts';

/** The kind of job that tells an examiner something. */
export const NOTIFY_EXAMINER = 'notify-examiner';

interface Notice {
  readonly id: string;
  readonly now: Date;
  readonly subject: Text;
}

/** A line for the applicant of a case. */
export function candidateNotice({ id, now, subject }: Notice, applicationId: string): NewJob {
  const payload = {
    applicationId,
    audience: 'applicant',
    subject: { zh: subject.zh, en: subject.en },
    link: '/office/examinations/mine',
  };
  return { id, kind: 'notify', now, payload };
}

/** A line for an examiner, who is no party of a case. */
export function examinerNotice({ id, now, subject }: Notice, accountId: string): NewJob {
  return accountNotice(NOTIFY_EXAMINER, { id, now, accountId, subject, link: '/office/examinations/marking' });
}
