import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import type { Subject } from '../../../access/conditions.ts';
import type { DatabaseTransaction } from '../../../database/database.ts';
import { AppError } from '../../../http/app-error.ts';
import { findMeeting, findMembership, type MeetingRecord } from './meetings.repository.ts';

/** What the access table is asked about a meeting: an expert is at home in it where the own account is a member’s. */
export function meetingSubject(
  { body_id, jurisdiction }: Pick<MeetingRecord, 'body_id' | 'jurisdiction'>,
  membership: { readonly account_id: string | null } | undefined,
): Subject {
  return { bodyId: body_id, region: jurisdiction, accountId: membership?.account_id };
}

/** A meeting the caller may see, with their own membership. Throws `meeting-not-found`, `not-allowed`. */
export async function getSeenMeeting(tx: DatabaseTransaction, actor: Actor, id: string) {
  const record = await getMeeting(tx, id);
  const membership =
    actor.role === 'expert' ? await findMembership(tx, { meetingId: id, accountId: actor.accountId }) : undefined;
  authorise(actor, 'meeting.read', meetingSubject(record, membership));
  return { record, membership };
}

export async function getMeeting(tx: DatabaseTransaction, id: string): Promise<MeetingRecord> {
  const record = await findMeeting(tx, id);
  if (record === undefined) throw new AppError('meeting-not-found');
  return record;
}
