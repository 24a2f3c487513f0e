import { usageFailure } from '../failure.ts';

export const formats = ['json', 'ndjson', 'text'] as const;
export type Format = (typeof formats)[number];

/** The format that was asked for, or undefined when none was. */
export function parseFormat(text: string | undefined): Format | undefined {
  const found = formats.find((format) => format === text);
  if (text === undefined || found !== undefined) return found;
  return fail(text, formats);
}

/** For commands with one answer: JSON or text, by default text on a terminal. */
export function chooseSimpleFormat(text: string | undefined, isTerminal: boolean): 'json' | 'text' {
  if (text === undefined) return isTerminal ? 'text' : 'json';
  if (text === 'json' || text === 'text') return text;
  return fail(text, ['json', 'text']);
}

function fail(text: string, expected: readonly string[]): never {
  throw usageFailure({
    zh: `--format 应为 ${expected.join('、')} 之一，实际为“${text}”`,
    en: `--format: expected ${expected.join(', ')}, found “${text}”`,
  });
}
