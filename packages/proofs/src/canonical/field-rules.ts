import { isWellFormed } from './canonical-json.ts';
import { type FieldRule, isRecord } from './check-record.ts';

/** An instant as `Date.prototype.toISOString` writes it: UTC, milliseconds, Z. */
export function instantField(name: string): FieldRule {
  return {
    name,
    expected: {
      zh: '带毫秒的 UTC 时刻，如 2026-03-02T01:30:00.000Z',
      en: 'an instant in UTC with milliseconds, such as 2026-03-02T01:30:00.000Z',
    },
    holds: isInstant,
  };
}

export function countField(name: string, { least }: { readonly least: number }): FieldRule {
  return {
    name,
    expected: { zh: `不小于 ${least} 的整数`, en: `a whole number from ${least}` },
    holds: (value) => isCount(value) && value >= least,
  };
}

/** A SHA-256 as 64 lower-case hex digits. */
export function hashField(name: string): FieldRule {
  return {
    name,
    expected: { zh: '64 位小写十六进制的 SHA-256', en: 'a SHA-256 of 64 lower-case hex digits' },
    holds: isHash,
  };
}

export function wordField(name: string): FieldRule {
  return {
    name,
    expected: { zh: '1 至 200 个字符的文本', en: 'a text of 1 to 200 characters' },
    holds: isWord,
  };
}

/** An object with exactly these texts. */
export function wordsField(name: string, words: readonly string[], mayBeNull: readonly string[] = []): FieldRule {
  const fields = words.map((word) => (mayBeNull.includes(word) ? `${word}|null` : word)).join(', ');
  return {
    name,
    expected: { zh: `对象 {${fields}}，各为文本`, en: `an object {${fields}} of texts` },
    holds: (value) =>
      isRecord(value) &&
      Object.keys(value).length === words.length &&
      words.every((word) => isWord(value[word]) || (mayBeNull.includes(word) && value[word] === null)),
  };
}

export function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

export function isWord(value: unknown): value is string {
  return typeof value === 'string' && value.length >= 1 && value.length <= 200 && isWellFormed(value);
}

function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString() === value;
}
