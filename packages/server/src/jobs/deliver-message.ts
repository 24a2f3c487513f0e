import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import type { ClaimedJob } from './job.repository.ts';
import type { JobHandler } from './job-handler.ts';
import type { MessagesTable } from './jobs.tables.ts';

export interface Recipient {
  readonly email: string | null;
  readonly language: 'zh' | 'en';
}

export type Message = Selectable<MessagesTable>;

/** Sends a message on its way; rejects when it did not arrive. */
export type Deliver = (message: Message, recipient: Recipient) => Promise<void>;

export interface MessageChannels {
  readonly mail?: Deliver | undefined;
  readonly webhook?: Deliver | undefined;
}

const payloadSchema = z.object({ messageId: z.uuid(), channel: z.enum(['mail', 'webhook']) });
type Delivery = z.infer<typeof payloadSchema>;
const system = { role: 'system', purpose: 'delivery' } as const;

/**
 * Delivers a message by one channel. Mail is not sent where the account has no address; a message may arrive twice, when
 * the server dies between sending and writing that it did.
 */
export function createDeliverMessage(channels: MessageChannels): JobHandler {
  return async ({ job, database }) => {
    const delivery = payloadSchema.parse(job.payload);
    const found = await database.transaction(system, (transaction) => findMessage(transaction, delivery));
    const deliver = channels[delivery.channel];
    if (found === undefined || deliver === undefined) return 'nothing to deliver';
    try {
      await deliver(found.message, found.recipient);
    } catch (error) {
      await noteAttempt(database, delivery, { job, error: error instanceof Error ? error.message : String(error) });
      throw error;
    }
    await noteAttempt(database, delivery, { job, error: null });
    return 'delivered';
  };
}

async function findMessage(transaction: DatabaseTransaction, { messageId, channel }: Delivery) {
  const message = await transaction
    .selectFrom('messages')
    .innerJoin('deliveries', 'deliveries.message_id', 'messages.id')
    .selectAll('messages')
    .where('messages.id', '=', messageId)
    .where('deliveries.channel', '=', channel)
    .where('deliveries.state', '=', 'waiting')
    .executeTakeFirst();
  if (message === undefined) return undefined;
  const recipient = await transaction
    .selectFrom('accounts')
    .select(['email', 'language'])
    .where('id', '=', message.account_id)
    .executeTakeFirst();
  return recipient === undefined ? undefined : { message, recipient };
}

async function noteAttempt(
  database: Database,
  { messageId, channel }: Delivery,
  { job, error }: { readonly job: ClaimedJob; readonly error: string | null },
): Promise<void> {
  const lastState = job.attempts >= job.maxAttempts ? 'failed' : 'waiting';
  await database.transaction(system, (transaction) =>
    transaction
      .updateTable('deliveries')
      .set({ state: error === null ? 'delivered' : lastState, attempts: sql`attempts + 1`, last_error: error })
      .where('message_id', '=', messageId)
      .where('channel', '=', channel)
      .execute(),
  );
}
