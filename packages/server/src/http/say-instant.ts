import { timeInShanghai } from '@guantong/procedure';

/** An instant as the clock in China showed it, to the minute, for lists and letters: '2026-10-08 14:05'. */
export function sayInstantInChina(iso: string): string {
  return timeInShanghai(iso).slice(0, 16);
}
