import type { Text } from '@guantong/engine';

/** Stands between what something is called and what it says. */
export const colon: Text = { zh: '：', en: ': ' };

/** What is said beside something, in brackets. */
export function inBrackets(words: string): Text {
  return { zh: `（${words}）`, en: ` (${words})` };
}
