import type { ResultsRecorded } from '@guantong/contracts';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import { AppError } from '../../../http/app-error.ts';
import type { WorkContext } from '../../../http/route-context.ts';
import { asProduct } from '../as-product.ts';
import { getMeeting, getSeenMeeting, meetingSubject } from '../meetings/meeting-subject.ts';
import { holdMeeting } from '../meetings/meetings.repository.ts';
import { recordResults } from './record-results.ts';

/** Records what could not be recorded at the seal, such as the result of a case that was on hold then. */
export async function recordAgain(context: WorkContext, actor: Actor, id: string): Promise<ResultsRecorded> {
  const { database, now, newId } = context;
  await database.transaction(actor, async (tx) => {
    const { record } = await getSeenMeeting(tx, actor, id);
    authorise(actor, 'meeting.record-results', meetingSubject(record, undefined));
  });
  return asProduct(context, 'record-results', async (tx) => {
    await holdMeeting(tx, id);
    const { state } = await getMeeting(tx, id);
    if (state !== 'sealed') throw new AppError('step-not-possible', { reason: notSealed });
    return recordResults({ tx, newId, now: now() }, id);
  });
}

const notSealed = { zh: '会议尚未封存', en: 'the meeting is not sealed' };
