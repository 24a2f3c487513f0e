import type { Text } from '@guantong/engine';

const comma: Text = { zh: '、', en: ', ' };

/** Several words as one: 甲、乙 and A, B. A string is the same in both languages. */
export function joinTexts(parts: readonly (string | Text)[], by = comma): Text {
  const said = (language: keyof Text) =>
    parts.map((part) => (typeof part === 'string' ? part : part[language])).join(by[language]);
  return { zh: said('zh'), en: said('en') };
}
