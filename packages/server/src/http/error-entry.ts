import type { Text } from '@guantong/engine';

export interface ErrorEntry {
  readonly status: number;
  /** What is wrong, in a few words; the same for every occurrence. */
  readonly title: Text;
  /** What to do about it. */
  readonly remedy: Text;
}

export function entry(
  status: number,
  title: readonly [zh: string, en: string],
  remedy: readonly [zh: string, en: string],
): ErrorEntry {
  return { status, title: { zh: title[0], en: title[1] }, remedy: { zh: remedy[0], en: remedy[1] } };
}
