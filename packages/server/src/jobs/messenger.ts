import type { Text } from '@guantong/engine';
import type { DatabaseTransaction } from '../database/database.ts';
import { enqueueJob } from './enqueue-job.ts';
import type { Channel } from './jobs.tables.ts';

export interface NewMessage {
  readonly accountId: string;
  readonly kind: string;
  /** One line in both languages; no personal data beyond what the reader may see anyway, for it leaves by mail. */
  readonly subject: Text;
  /** A path of the product, beginning with /. */
  readonly link?: string | undefined;
}

export interface Messenger {
  /** Puts a message into the inbox, in the transaction of what it tells of, and has it delivered by every channel there is. */
  send(transaction: DatabaseTransaction, message: NewMessage): Promise<void>;
}

export interface MessengerOptions {
  readonly channels: readonly Channel[];
  readonly newId: () => string;
  readonly now: () => Date;
}

/** The name of the jobs that deliver messages. */
export const deliverMessageKind = 'deliver-message';

export function createMessenger({ channels, newId, now }: MessengerOptions): Messenger {
  return {
    async send(transaction, { accountId, kind, subject, link = null }) {
      const id = newId();
      await transaction
        .insertInto('messages')
        .values({
          ...{ id, account_id: accountId, kind, link, created_at: now().toISOString(), read_at: null },
          subject: JSON.stringify({ zh: subject.zh, en: subject.en }),
        })
        .execute();
      for (const channel of channels) {
        await transaction.insertInto('deliveries').values({ message_id: id, channel }).execute();
        const payload = { messageId: id, channel };
        await enqueueJob(transaction, { id: newId(), kind: deliverMessageKind, payload, now: now() });
      }
    },
  };
}
