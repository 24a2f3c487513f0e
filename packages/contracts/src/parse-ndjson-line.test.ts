import { expect, test } from 'vitest';
import { parseNdjsonLine } from './parse-ndjson-line.ts';
import { typicalRequest } from './testing/typical-request.ts';

const line = JSON.stringify(typicalRequest);

test('a line is read from text and from bytes, with a byte order mark and a carriage return', () => {
  const expected = { ok: true, request: typicalRequest };
  expect(parseNdjsonLine(line)).toEqual(expected);
  expect(parseNdjsonLine(`\ufeff${line}\r`)).toEqual(expected);
  expect(parseNdjsonLine(new TextEncoder().encode(`\ufeff${line}`))).toEqual(expected);
});

test('what is not JSON or not UTF-8 is one problem with the path ""', () => {
  const halfCharacter = new TextEncoder().encode('{"id":"工"}').subarray(0, 8);
  for (const broken of [
    '',
    ' ',
    '{',
    'x',
    '{"a":1,}',
    '[1',
    'NaN',
    '{}{}',
    halfCharacter,
    new Uint8Array([0xc3, 0x28]),
  ]) {
    expect(parseNdjsonLine(broken)).toMatchObject({ ok: false, problems: [{ path: '' }] });
  }
});

test('a problem of JSON never repeats the line', () => {
  for (const broken of ['{"name": 张三三}', '{"name":"张三三"', '张三三']) {
    expect(JSON.stringify(parseNdjsonLine(broken))).not.toContain('张');
  }
});

test('deep nesting is read without overflowing the stack', () => {
  const depth = 100_000;
  expect(parseNdjsonLine('['.repeat(depth) + ']'.repeat(depth))).toMatchObject({ ok: false, problems: [{ path: '' }] });
  expect(parseNdjsonLine('{"dossier":'.repeat(depth))).toMatchObject({ ok: false, problems: [{ path: '' }] });
});

test('overrides, id and language reach the request', () => {
  expect(parseNdjsonLine(line, { asOf: '2025-01-01' })).toMatchObject({ ok: true, request: { asOf: '2025-01-01' } });
  expect(parseNdjsonLine('{"id":"r7"}', { language: 'zh' })).toMatchObject({
    id: 'r7',
    problems: [{ found: '缺失' }, {}],
  });
  expect(parseNdjsonLine('{', { language: 'zh' })).toMatchObject({
    problems: [{ expected: 'UTF-8 编码的 JSON 请求' }],
  });
});
