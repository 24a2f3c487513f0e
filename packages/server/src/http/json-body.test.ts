import { expect, test } from 'vitest';
import { AppError } from './app-error.ts';
import { DEEPEST, parseJsonBody } from './json-body.ts';

function codeOf(body: Buffer): string {
  try {
    parseJsonBody(body);
    return 'none';
  } catch (error) {
    return error instanceof AppError ? error.code : 'another error';
  }
}

test('reads JSON, with a byte order mark too', () => {
  expect(parseJsonBody(Buffer.from('{"a":"贯通"}'))).toEqual({ a: '贯通' });
  expect(parseJsonBody(Buffer.from('\uFEFF[1]'))).toEqual([1]);
});

test('keeps prototype keys as plain keys and touches no prototype', () => {
  const value = parseJsonBody(Buffer.from('{"__proto__":{"polluted":true},"constructor":1}'));
  expect(Object.keys(value ?? {})).toEqual(['__proto__', 'constructor']);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test('says what is wrong with a body', () => {
  expect(codeOf(Buffer.from(''))).toBe('body-missing');
  expect(codeOf(Buffer.from('{"a":'))).toBe('body-not-json');
  expect(codeOf(Buffer.from('贯通').subarray(0, 4))).toBe('body-not-utf8');
});

test('counts levels outside of strings only', () => {
  const nested = (levels: number) => Buffer.from('['.repeat(levels) + ']'.repeat(levels));
  expect(codeOf(nested(DEEPEST))).toBe('none');
  expect(codeOf(nested(DEEPEST + 1))).toBe('body-too-deep');
  expect(codeOf(Buffer.from(JSON.stringify({ text: `\\"${'['.repeat(200)}` })))).toBe('none');
  expect(codeOf(Buffer.from(`[${'[],'.repeat(100)}[]]`))).toBe('none');
});
