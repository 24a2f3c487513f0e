import type { DatabaseTransaction } from '../../../database/database.ts';
import { listMeetingsOf, listRecordedRounds } from './recorded-rounds.repository.ts';

/** Whether a meeting has a case before it, or has counted an outcome that is not on record yet: then no other votes on it. */
export async function awaitsResult(tx: DatabaseTransaction, applicationId: string): Promise<boolean> {
  const meetings = await listMeetingsOf(tx, applicationId);
  if (meetings.some(({ state }) => state !== 'sealed' && state !== 'called-off')) return true;
  const recorded = await listRecordedRounds(tx, applicationId);
  return meetings.some(
    ({ item_id, state, meeting_state: { rounds } }) =>
      state === 'sealed' &&
      rounds.some(({ id, applicationIds }) => applicationIds.includes(item_id) && !recorded.has(id)),
  );
}
