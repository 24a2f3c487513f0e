import type { MeetingFilter } from '@guantong/contracts';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { Slice } from '../../../database/slice.ts';
import type {
  MeetingActionsTable,
  MeetingCheckInsTable,
  MeetingItemsTable,
  MeetingMembersTable,
  MeetingsTable,
} from './meetings.tables.ts';

export type MeetingRecord = Selectable<MeetingsTable> & { readonly cycle_name: string };

export async function findMeeting(tx: DatabaseTransaction, id: string): Promise<MeetingRecord | undefined> {
  return withCycle(tx).where('meetings.id', '=', id).executeTakeFirst();
}

/** Keeps others from acting on the meeting until the transaction ends. */
export async function holdMeeting(tx: DatabaseTransaction, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`meeting:${id}`}, 0))`.execute(tx);
}

/** Meetings that row security shows, the latest first. */
export async function listMeetings(
  tx: DatabaseTransaction,
  { cycle, state }: MeetingFilter,
  { offset, limit }: Slice,
): Promise<readonly MeetingRecord[]> {
  let query = withCycle(tx);
  if (cycle !== undefined) query = query.where('meetings.cycle_id', '=', cycle);
  if (state !== undefined) query = query.where('meetings.state', '=', state);
  return query.orderBy('planned_at', 'desc').orderBy('meetings.id').offset(offset).limit(limit).execute();
}

export async function countMeetings(tx: DatabaseTransaction, { cycle, state }: MeetingFilter): Promise<number> {
  let query = tx.selectFrom('meetings').select(({ fn }) => fn.countAll<number>().as('total'));
  if (cycle !== undefined) query = query.where('cycle_id', '=', cycle);
  if (state !== undefined) query = query.where('state', '=', state);
  return (await query.executeTakeFirstOrThrow()).total;
}

/** Members with their names and whether they are in the room, the chair first. Needs a system transaction. */
export async function listMeetingMembers(tx: DatabaseTransaction, meetingId: string) {
  return tx
    .selectFrom('meeting_members')
    .innerJoin('experts', 'experts.id', 'meeting_members.expert_id')
    .leftJoin('meeting_check_ins', (join) =>
      join
        .onRef('meeting_check_ins.meeting_id', '=', 'meeting_members.meeting_id')
        .onRef('meeting_check_ins.expert_id', '=', 'meeting_members.expert_id'),
    )
    .select(['meeting_members.expert_id', 'meeting_members.account_id', 'office', 'experts.name'])
    .select(sql<boolean>`coalesce(meeting_check_ins.present, false)`.as('checked_in'))
    .where('meeting_members.meeting_id', '=', meetingId)
    .orderBy(sql`array_position(array['chair', 'vice-chair', 'member'], office)`)
    .orderBy('experts.name')
    .orderBy('experts.id')
    .execute();
}

export type MemberRecord = Awaited<ReturnType<typeof listMeetingMembers>>[number];

/** The membership of an account; undefined where it has none. */
export async function findMembership(
  tx: DatabaseTransaction,
  { meetingId, accountId }: { readonly meetingId: string; readonly accountId: string },
): Promise<Selectable<MeetingMembersTable> | undefined> {
  return tx
    .selectFrom('meeting_members')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

/** What is on the agenda, with the applications behind it and the code of their last sheets. Needs a system transaction. */
export async function listItems(tx: DatabaseTransaction, meetingId: string) {
  return tx
    .selectFrom('meeting_items')
    .innerJoin('applications', 'applications.id', 'meeting_items.application_id')
    .select(({ selectFrom }) =>
      selectFrom('scoring_sheets')
        .select('case_code')
        .whereRef('scoring_sheets.application_id', '=', 'applications.id')
        .orderBy('round', 'desc')
        .limit(1)
        .as('case_code'),
    )
    .select([
      'meeting_items.item_id',
      'meeting_items.place',
      'applications.id as application_id',
      'applications.number',
      'applications.person_name',
      'applications.employer_name',
      'applications.target',
      'applications.jurisdiction',
      'applications.held',
    ])
    .where('meeting_id', '=', meetingId)
    .orderBy('place')
    .execute();
}

export type ItemRecord = Awaited<ReturnType<typeof listItems>>[number];

export interface NewMeetingRows {
  readonly meeting: Insertable<MeetingsTable>;
  readonly members: readonly Insertable<MeetingMembersTable>[];
  readonly items: readonly Insertable<MeetingItemsTable>[];
}

/** Needs a system transaction, as every change of a meeting but a check-in. */
export async function insertMeeting(
  tx: DatabaseTransaction,
  { meeting, members, items }: NewMeetingRows,
): Promise<void> {
  await tx.insertInto('meetings').values(meeting).execute();
  await tx.insertInto('meeting_members').values(members).execute();
  await tx.insertInto('meeting_items').values(items).execute();
}

export async function insertMeetingAction(
  tx: DatabaseTransaction,
  row: Omit<Insertable<MeetingActionsTable>, 'sequence'>,
): Promise<void> {
  const next = tx
    .selectFrom('meeting_actions')
    .select(({ fn }) => sql<number>`coalesce(${fn.max('sequence')}, 0) + 1`.as('next'))
    .where('meeting_id', '=', row.meeting_id);
  await tx
    .insertInto('meeting_actions')
    .values({ ...row, sequence: next })
    .execute();
}

export async function updateMeeting(
  tx: DatabaseTransaction,
  { id, version }: Pick<MeetingRecord, 'id' | 'version'>,
  change: { readonly meeting_state: string; readonly state: MeetingRecord['state']; readonly minutes?: string },
): Promise<void> {
  await tx
    .updateTable('meetings')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .execute();
}

/** Takes over the accounts that experts have by now: without one nobody checks in. */
export async function takeAccounts(tx: DatabaseTransaction, meetingId: string): Promise<void> {
  await tx
    .updateTable('meeting_members')
    .from('experts')
    .set(({ ref }) => ({ account_id: ref('experts.account_id') }))
    .whereRef('experts.id', '=', 'meeting_members.expert_id')
    .where('meeting_id', '=', meetingId)
    .execute();
}

/** Says whether a member is in the room; as the member, for row security lets nobody else. */
export async function saveCheckIn(tx: DatabaseTransaction, row: Insertable<MeetingCheckInsTable>): Promise<void> {
  await tx
    .insertInto('meeting_check_ins')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['meeting_id', 'expert_id']).doUpdateSet({ present: row.present, at: row.at }),
    )
    .execute();
}

function withCycle(tx: DatabaseTransaction) {
  return tx
    .selectFrom('meetings')
    .innerJoin('cycles', 'cycles.id', 'meetings.cycle_id')
    .selectAll('meetings')
    .select('cycles.name as cycle_name');
}
