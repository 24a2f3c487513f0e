import { FetchError } from '../../lib/fetch-json.ts';

/** A page of a list: what the interface answers for every list. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  /** A long list is not counted to its end: there are more than `total`. */
  readonly more?: boolean;
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

/**
 * The answer as the type the interface documents. The server answers by the schema of its interface; that the named
 * members are there tells an answer of ours from one of a proxy.
 */
export function readAnswer<T>(value: unknown, members: readonly (keyof T & string)[]): T {
  const whole = typeof value === 'object' && value !== null && members.every((member) => member in value);
  if (!whole) throw new FetchError({ kind: 'unreadable', address: '' });
  return value as T;
}

export function readList<Item>(value: unknown): ListPage<Item> {
  return readAnswer<ListPage<Item>>(value, ['items', 'total']);
}
