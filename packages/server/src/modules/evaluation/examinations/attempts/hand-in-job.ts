import type { NewJob } from '../../../../jobs/enqueue-job.ts';
import { HAND_IN } from './hand-in.ts';

/** The job that hands in an attempt whose time is over; one a case and sitting. */
export function handInJob(of: {
  readonly id: string;
  readonly now: Date;
  readonly sittingId: string;
  readonly personId: string;
  readonly applicationId: string;
  readonly runAt: Date;
}): NewJob {
  const { id, now, sittingId, personId, applicationId, runAt } = of;
  return {
    ...{ id, kind: HAND_IN, payload: { sittingId, personId }, now, runAt },
    idempotencyKey: `${HAND_IN}:${sittingId}:${applicationId}`,
  };
}
