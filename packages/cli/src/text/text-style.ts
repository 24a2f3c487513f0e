import type { PolicyLibrary, Text } from '@guantong/engine';
import type { Context } from '../context.ts';
import { wrapText } from '../terminal/wrap-text.ts';

/** What rendering needs to know: the language, the colours, the width, the names of occupations. */
export interface TextStyle extends Pick<Context, 'say' | 'paint' | 'width'> {
  readonly occupationName: (occupation: string) => string | undefined;
}

export function createTextStyle({ say, paint, width }: Context, { directory }: PolicyLibrary): TextStyle {
  return { say, paint, width, occupationName: directory.nameOf };
}

/** A heading with its lines as a list; nothing without lines. */
export function section(heading: Text, lines: readonly string[], { say, paint, width }: TextStyle): readonly string[] {
  if (lines.length === 0) return [];
  const items = lines.flatMap((line) => {
    const [first = '', ...rest] = wrapText(line, Math.max(24, width - 4));
    return [`  · ${first}`, ...rest.map((each) => `    ${each}`)];
  });
  return ['', paint.strong(say(heading)), ...items];
}

/** The words once each, in the order of their first appearance. */
export function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
