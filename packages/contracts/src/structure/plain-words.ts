import type { Text } from '@guantong/engine';

const LONGEST_FOUND = 60;
const LONGEST_SEGMENT = 200;

/** What a value is, in a few words of at most 80 characters; long content is cut, lists and objects are only counted. */
export function foundWords(value: unknown): Text {
  switch (typeof value) {
    case 'undefined':
      return { zh: '缺失', en: 'nothing' };
    case 'string':
      return same(quote(value));
    case 'number':
      return { zh: `数字 ${value}`, en: `the number ${value}` };
    case 'boolean':
      return same(String(value));
    case 'object': {
      if (value === null) return same('null');
      if (Array.isArray(value)) return { zh: `${value.length} 项的列表`, en: `a list of ${value.length}` };
      const { length } = Object.keys(value);
      return { zh: `${length} 个字段的对象`, en: `an object with ${length} ${length === 1 ? 'field' : 'fields'}` };
    }
    default:
      return { zh: 'JSON 无法表示的值', en: 'a value JSON cannot hold' };
  }
}

/** A text in quotes, control characters and lone surrogates escaped, cut in the middle of no character. */
export function quote(text: string): string {
  const quoted = JSON.stringify(text.slice(0, LONGEST_FOUND + 1));
  if (text.length <= LONGEST_FOUND && quoted.length <= LONGEST_FOUND + 2) return quoted;
  return `${cut(quoted.slice(0, -1), LONGEST_FOUND)}…"`;
}

/** An RFC 6901 pointer. A key of more than 200 characters is cut, so the pointer then only leads to the parent. */
export function pointerOf(path: readonly (string | number)[]): string {
  let pointer = '';
  for (const segment of path) pointer += `/${typeof segment === 'number' ? segment : escapeSegment(segment)}`;
  return pointer;
}

/** Names in a row, such as `a, b or c`. */
export function oneOf(names: readonly string[]): Text {
  if (names.length === 1) return same(names.join());
  return { zh: `以下之一：${names.join('、')}`, en: `one of ${names.join(', ')}` };
}

function escapeSegment(key: string): string {
  const short = key.length > LONGEST_SEGMENT ? `${cut(key, LONGEST_SEGMENT)}…` : key;
  return short.replaceAll('~', '~0').replaceAll('/', '~1');
}

// Drops half a surrogate pair and half an escape at the cut.
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/\\(u[0-9a-f]{0,3})?$/, '');
}

function same(words: string): Text {
  return { zh: words, en: words };
}
