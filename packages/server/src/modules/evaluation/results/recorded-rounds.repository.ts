import { sql } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';

/** The ballot rounds whose outcome stands in the log of a case, also of an evaluation before a re-check. */
export async function listRecordedRounds(tx: DatabaseTransaction, applicationId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('case_actions')
    .select(sql<readonly string[]>`payload #> '{basis,ids}'`.as('ids'))
    .where('application_id', '=', applicationId)
    .where('kind', '=', 'record-result')
    .execute();
  return new Set(rows.flatMap(({ ids }) => ids));
}

/** The meetings in which a case stands on the agenda, with their state. Needs a system transaction. */
export async function listMeetingsOf(tx: DatabaseTransaction, applicationId: string) {
  return tx
    .selectFrom('meeting_items')
    .innerJoin('meetings', 'meetings.id', 'meeting_items.meeting_id')
    .select(['meeting_items.item_id', 'meetings.state', 'meetings.meeting_state'])
    .where('application_id', '=', applicationId)
    .execute();
}
