import type { Inbox, InboxQuery, Message, UnreadCount } from '@guantong/contracts';
import { authorise } from '../../../access/authorise.ts';
import { inParts } from '../../../database/slice.ts';
import type { Act } from '../../../http/act.ts';
import { AppError } from '../../../http/app-error.ts';
import { countMessages, findMessage, listMessages, type MessageRecord, markRead } from './messages.repository.ts';

/** One page of the messages to the account, with how many are unread in all. */
export async function readInbox({ tx, actor }: Act, { page, size, unread = false }: InboxQuery): Promise<Inbox> {
  const { accountId } = actor;
  authorise(actor, 'message.read-own', { accountId });
  const counts = await countMessages(tx, accountId);
  const items = await listMessages(tx, { accountId, unread, offset: (page - 1) * size, limit: size });
  return {
    items: items.map(presentMessage),
    total: unread ? counts.unread : counts.total,
    page,
    size,
    unread: counts.unread,
  };
}

/** All messages to the account, or those unread, a part at a time, for an export. */
export async function* exportMessages(
  { tx, actor: { accountId }, actor }: Act,
  { unread = false }: Pick<InboxQuery, 'unread'>,
): AsyncGenerator<Message> {
  authorise(actor, 'message.read-own', { accountId });
  for await (const row of inParts((slice) => listMessages(tx, { accountId, unread, ...slice })))
    yield presentMessage(row);
}

/** Notes a message as read; throws `message-not-found`. */
export async function readMessage({ tx, actor, now }: Act, id: string): Promise<Message> {
  const { accountId } = actor;
  authorise(actor, 'message.mark-read', { accountId });
  await markRead(tx, { accountId, id, at: now.toISOString() });
  const message = await findMessage(tx, { accountId, id });
  if (message === undefined) throw new AppError('message-not-found');
  return presentMessage(message);
}

export async function readAllMessages({ tx, actor, now }: Act): Promise<UnreadCount> {
  const { accountId } = actor;
  authorise(actor, 'message.mark-read', { accountId });
  await markRead(tx, { accountId, at: now.toISOString() });
  const { unread } = await countMessages(tx, accountId);
  return { unread };
}

function presentMessage({ id, kind, subject, link, created_at, read_at }: MessageRecord): Message {
  return { id, kind, subject: { ...subject }, link, createdAt: created_at, readAt: read_at };
}
