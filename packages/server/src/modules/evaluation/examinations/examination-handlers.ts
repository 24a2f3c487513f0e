import type { OnFault } from '../../../jobs/each-apart.ts';
import type { JobHandler } from '../../../jobs/job-handler.ts';
import type { Messenger } from '../../../jobs/messenger.ts';
import { createNotifyAccount } from '../notify-account.ts';
import { createHandIn, HAND_IN } from './attempts/hand-in.ts';
import { NOTIFY_EXAMINER } from './examination-notices.ts';
import { createSettleSlot, SETTLE_SLOT } from './panels/settle-slot.ts';
import { CLOSE_SITTING, createCloseSitting } from './sittings/close-sitting.ts';

export interface ExaminationWork {
  readonly messenger: Messenger;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly onFault: OnFault;
}

/** What examinations do by themselves: hand in at the deadline, close a sitting, seal a mark, tell examiners. */
export function examinationHandlers({ messenger, ...work }: ExaminationWork): Readonly<Record<string, JobHandler>> {
  return {
    [HAND_IN]: createHandIn(work),
    [CLOSE_SITTING]: createCloseSitting(work),
    [SETTLE_SLOT]: createSettleSlot(work),
    [NOTIFY_EXAMINER]: createNotifyAccount(messenger, 'examination'),
  };
}
