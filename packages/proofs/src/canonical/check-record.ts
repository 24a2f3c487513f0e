import type { Text } from '@guantong/engine';

/** What one field of a record must be; records of proofs have exactly the fields that are listed. */
export interface FieldRule {
  readonly name: string;
  readonly expected: Text;
  readonly holds: (value: unknown) => boolean;
}

/** What is wrong with the form of a record. */
export interface FormProblem {
  readonly expected: Text;
  readonly found: Text;
}

/** Everything that is wrong with the form of a record: not an object, a field missing, of wrong form, or one too many. */
export function checkRecord(value: unknown, rules: readonly FieldRule[]): readonly FormProblem[] {
  if (!isRecord(value)) {
    return [{ expected: { zh: '一个 JSON 对象', en: 'a JSON object' }, found: foundWords(value) }];
  }
  const wrong = rules
    .filter(({ name, holds }) => !(Object.hasOwn(value, name) && holds(value[name])))
    .map(({ name, expected }) => ({
      expected: { zh: `${name}：${expected.zh}`, en: `${name}: ${expected.en}` },
      found: foundWords(Object.hasOwn(value, name) ? value[name] : undefined),
    }));
  const known = new Set(rules.map(({ name }) => name));
  const names = [...known].join(' ');
  const surplus = Object.keys(value)
    .filter((name) => !known.has(name))
    .map((name) => ({
      expected: { zh: `只有这些字段：${names}`, en: `only the fields ${names}` },
      found: same(short(JSON.stringify(name))),
    }));
  return [...wrong, ...surplus];
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Words that read alike in both languages: hashes, numbers, names. */
export function same(words: string): Text {
  return { zh: words, en: words };
}

/** What a value is, in at most 80 characters; lists and objects are only counted. */
export function foundWords(value: unknown): Text {
  if (value === undefined) return { zh: '缺失', en: 'nothing' };
  if (Array.isArray(value)) return { zh: `${value.length} 项的列表`, en: `a list of ${value.length}` };
  if (isRecord(value)) {
    const names = Object.keys(value).length;
    return { zh: `${names} 个字段的对象`, en: `an object of ${names} fields` };
  }
  return same(short(typeof value === 'string' ? JSON.stringify(value) : String(value)));
}

function short(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
