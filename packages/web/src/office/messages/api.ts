import type { Text } from '@guantong/engine';
import { callApi } from '../api/call-api.ts';
import { type ListPage, readList } from '../api/read-answer.ts';

/** A message of the caller's inbox. */
export interface Message {
  readonly id: string;
  readonly subject: Text;
  /** Address inside the product; null where there is nothing to open. */
  readonly link: string | null;
  /** Instant, ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly readAt: string | null;
}

export async function fetchUnreadCount(signal: AbortSignal): Promise<number> {
  return readList<Message>(await callApi('/api/messages?unread=true&size=1', { signal })).total;
}

export async function fetchMessages(params: URLSearchParams, signal: AbortSignal): Promise<ListPage<Message>> {
  return readList<Message>(await callApi(`/api/messages?${params}`, { signal }));
}

export async function markRead(id: string): Promise<void> {
  await callApi(`/api/messages/${id}/read`, { method: 'POST' });
}
