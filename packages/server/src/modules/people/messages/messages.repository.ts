import { type Selectable, sql } from 'kysely';
import type { DatabaseTransaction } from '../../../database/database.ts';
import type { MessagesTable } from '../../../jobs/jobs.tables.ts';

export type MessageRecord = Selectable<MessagesTable>;

/** Messages to an account, the latest first. */
export async function listMessages(
  tx: DatabaseTransaction,
  {
    accountId,
    unread,
    offset,
    limit,
  }: { readonly accountId: string; readonly unread: boolean; readonly offset: number; readonly limit: number },
): Promise<readonly MessageRecord[]> {
  return tx
    .selectFrom('messages')
    .selectAll()
    .where('account_id', '=', accountId)
    .where(sql<boolean>`(read_at is null or ${!unread})`)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
}

export async function countMessages(
  tx: DatabaseTransaction,
  accountId: string,
): Promise<{ readonly total: number; readonly unread: number }> {
  return tx
    .selectFrom('messages')
    .select([sql<number>`count(*)`.as('total'), sql<number>`count(*) filter (where read_at is null)`.as('unread')])
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
}

export async function findMessage(
  tx: DatabaseTransaction,
  { accountId, id }: { readonly accountId: string; readonly id: string },
): Promise<MessageRecord | undefined> {
  return tx
    .selectFrom('messages')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Notes messages as read: one, or all of the account. Read ones keep the instant of the first time. */
export async function markRead(
  tx: DatabaseTransaction,
  { accountId, id, at }: { readonly accountId: string; readonly id?: string; readonly at: string },
): Promise<void> {
  let query = tx
    .updateTable('messages')
    .set({ read_at: at })
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null);
  if (id !== undefined) query = query.where('id', '=', id);
  await query.execute();
}
