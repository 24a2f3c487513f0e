import { expect, test } from 'vitest';
import { valueParser } from './value-parsers.ts';

const cases: readonly (readonly [string, number, string, unknown])[] = [
  ['a day stays text', 1082, '2026-02-28', '2026-02-28'],
  ['an instant in UTC', 1184, '2026-02-28 00:00:00+00', '2026-02-28T00:00:00.000Z'],
  ['an instant with an offset and microseconds', 1184, '2026-02-28 08:00:00.123456+08', '2026-02-28T00:00:00.123Z'],
  ['an offset with minutes', 1184, '2026-02-28 05:30:00+05:30', '2026-02-28T00:00:00.000Z'],
  ['an instant that never comes', 1184, 'infinity', 'infinity'],
  ['a small int8', 20, '42', 42],
  ['the largest exact int8', 20, '9007199254740991', 9_007_199_254_740_991],
  ['an int8 beyond', 20, '9007199254740993', '9007199254740993'],
  ['int4', 23, '-7', -7],
  ['truth', 16, 't', true],
  ['jsonb', 3802, '{"a":[1,null]}', { a: [1, null] }],
  ['numeric keeps its digits', 1700, '0.10', '0.10'],
  ['bytes', 17, '\\x01ff', new Uint8Array([1, 255])],
  ['text', 25, '贯通', '贯通'],
  ['days in an array', 1182, '{2026-01-01,NULL}', ['2026-01-01', null]],
  ['texts in an array', 1009, '{"a,b",c}', ['a,b', 'c']],
  ['instants in an array', 1185, '{"2026-02-28 00:00:00+00"}', ['2026-02-28T00:00:00.000Z']],
];

test.each(cases)('%s', (_name, type, text, value) => {
  expect(valueParser(type)(text)).toEqual(value);
});
