import { type Meeting, type MeetingFilter, type MeetingRow, meetingRowSchema } from '@guantong/contracts';
import type { Actor } from '../../../access/actor.ts';
import { authorise } from '../../../access/authorise.ts';
import { authoriseStep } from '../../../access/list-can.ts';
import { inParts, type Page } from '../../../database/slice.ts';
import type { Act } from '../../../http/act.ts';
import { AppError } from '../../../http/app-error.ts';
import type { WorkContext } from '../../../http/route-context.ts';
import { asProduct } from '../as-product.ts';
import { redact } from '../redact.ts';
import { sideOf, viewerOf } from '../viewer-of.ts';
import { findPaper, listRounds } from './ballots.repository.ts';
import { getMeeting, getSeenMeeting, meetingSubject } from './meeting-subject.ts';
import {
  countMeetings,
  listItems,
  listMeetingMembers,
  listMeetings,
  type MeetingRecord,
  saveCheckIn,
} from './meetings.repository.ts';
import { checkInObstacle, presentHead, presentMeeting } from './present-meeting.ts';

/** A meeting as the caller may see it. Throws `meeting-not-found`, `not-allowed`. */
export async function readMeeting(context: WorkContext, actor: Actor, id: string): Promise<Meeting> {
  const { membership } = await context.database.transaction(actor, (tx) => getSeenMeeting(tx, actor, id));
  return asProduct(context, 'read-meeting', async (tx) => {
    const record = await getMeeting(tx, id);
    const rounds = await listRounds(tx, id);
    const open = rounds.find(({ state }) => state === 'open');
    const expertId = membership?.expert_id;
    const paper =
      open === undefined || expertId === undefined ? undefined : await findPaper(tx, { roundId: open.id, expertId });
    const [members, items] = [await listMeetingMembers(tx, id), await listItems(tx, id)];
    const parts = { record, rounds, members, items, hasFetched: paper !== undefined, library: context.library };
    return presentMeeting(parts, actor, await viewerOf(tx, actor, record.cycle_id));
  });
}

/** The caller says whether they are in the room. Nobody does it for another: row security asks for the own account. */
export async function checkIn(
  { database, now }: Pick<WorkContext, 'database' | 'now'>,
  actor: Actor,
  { id, present }: { readonly id: string; readonly present: boolean },
): Promise<void> {
  await database.transaction(actor, async (tx) => {
    const { record, membership } = await getSeenMeeting(tx, actor, id);
    const step = { action: 'meeting.check-in', obstacle: checkInObstacle(record) } as const;
    authoriseStep(actor, meetingSubject(record, membership), step);
    if (membership === undefined) throw new AppError('not-allowed');
    const { expert_id } = membership;
    await saveCheckIn(tx, { meeting_id: id, expert_id, account_id: actor.accountId, present, at: now().toISOString() });
  });
}

/** Meetings the caller may see: those of the body or region, an expert’s own. */
export async function readMeetings(act: Act, { page, size, ...filter }: MeetingFilter & Page) {
  const { tx, actor } = act;
  authorise(actor, 'meeting.list');
  const rows = await listMeetings(tx, filter, { offset: (page - 1) * size, limit: size });
  return { items: rows.map((row) => presentRow(actor, row)), total: await countMeetings(tx, filter), page, size };
}

/** All of a filter, a part at a time, for an export. */
export async function* exportMeetings({ tx, actor }: Act, filter: MeetingFilter): AsyncGenerator<MeetingRow> {
  authorise(actor, 'meeting.list');
  for await (const row of inParts((slice) => listMeetings(tx, filter, slice))) yield presentRow(actor, row);
}

// A row says nothing of applicants or experts: the strictest viewer sees it as well.
function presentRow({ role }: Actor, record: MeetingRecord): MeetingRow {
  return redact(meetingRowSchema, { side: sideOf(role), blindness: 'double' }, presentHead(record));
}
