import type { FieldRule } from '../canonical/check-record.ts';

/** An opaque id: says nothing about whom it stands for. Letters, digits and `. _ : -`, at most 100. */
export function idField(name: string): FieldRule {
  return {
    name,
    expected: {
      zh: '不含个人信息的标识：字母、数字和 . _ : -，至多100个字符',
      en: 'an opaque id: letters, digits and . _ : -, at most 100',
    },
    holds: isId,
  };
}

/** A UUID in lower case. */
export function uuidField(name: string): FieldRule {
  return { name, expected: { zh: '小写的 UUID', en: 'a UUID in lower case' }, holds: isUuid };
}

/** One of a closed list of words; null where it says so. */
export function choiceField(name: string, choices: readonly (string | null)[]): FieldRule {
  const words = choices.map(String).join(' | ');
  return { name, expected: { zh: words, en: words }, holds: (value) => choices.some((choice) => choice === value) };
}

/** So many bytes as lower-case hex digits. */
export function bytesField(name: string, bytes: number): FieldRule {
  const pattern = new RegExp(`^[0-9a-f]{${2 * bytes}}$`);
  return {
    name,
    expected: {
      zh: `${bytes} 字节，写作 ${2 * bytes} 位小写十六进制`,
      en: `${bytes} bytes as ${2 * bytes} lower-case hex digits`,
    },
    holds: (value) => typeof value === 'string' && pattern.test(value),
  };
}

export function booleanField(name: string): FieldRule {
  return { name, expected: { zh: 'true 或 false', en: 'true or false' }, holds: (value) => typeof value === 'boolean' };
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9A-Za-z][0-9A-Za-z._:-]{0,99}$/.test(value);
}

function isUuid(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value);
}
