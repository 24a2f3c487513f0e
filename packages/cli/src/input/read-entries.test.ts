import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { readEntries } from './read-entries.ts';

async function read(text: string | Uint8Array, isNdjson = false): Promise<{ many: boolean; found: unknown[] }> {
  const bytes = Buffer.from(text);
  // Small chunks: the answer must not depend on them.
  async function* source() {
    for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
  }
  const { many, batches } = await readEntries(source(), { isNdjson });
  const found: unknown[] = [];
  for await (const batch of batches)
    found.push(...batch.map((entry) => (entry.kind === 'value' ? entry.value : 'broken')));
  return { many, found };
}

test('one line is a document, several are NDJSON, blank lines and CRLF do not matter', async () => {
  expect(await read('{"a":1}\n')).toEqual({ many: false, found: [{ a: 1 }] });
  expect(await read('\n{"a":1}\r\n\r\n  \n{"a":2}')).toEqual({ many: true, found: [{ a: 1 }, { a: 2 }] });
  expect(await read('{"a":1}', true)).toEqual({ many: true, found: [{ a: 1 }] });
});

test('a document may be printed over many lines', async () => {
  const value = { id: 'x', dossier: { credentials: [{ a: 1 }, {}], employments: [] } };
  expect(await read(JSON.stringify(value, null, 2))).toEqual({ many: false, found: [value] });
  expect(await read(JSON.stringify(value, null, '\t').replaceAll('\n', '\r\n'))).toEqual({
    many: false,
    found: [value],
  });
  expect(await read('\ufeff{\n"a":\n{}\n}')).toEqual({ many: false, found: [{ a: {} }] });
  expect(await read('[\n{"a":1},\n{"a":2}\n]')).toMatchObject({ found: [[{ a: 1 }, { a: 2 }]] });
});

test('a damaged document is one broken entry, a damaged line is one among the others', async () => {
  expect(await read('{\n  "a": 1,\n}')).toEqual({ many: false, found: ['broken'] });
  expect(await read('{"a":\n{"a":2}\n{"a":3}')).toEqual({ many: true, found: ['broken', { a: 2 }, { a: 3 }] });
  expect(await read('{"a":1}\n{"a":\n{"a":3}')).toEqual({ many: true, found: [{ a: 1 }, 'broken', { a: 3 }] });
  expect(await read('oops\nnope')).toEqual({ many: true, found: ['broken', 'broken'] });
  expect(await read('{"a":\n{"b":')).toEqual({ many: true, found: ['broken', 'broken'] });
});

test('bytes that are not UTF-8 break their line only', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"a":1}\n{"a":"'),
    Buffer.from([0xe4, 0xb8]),
    Buffer.from('"}\n{"a":3}\n'),
  ]);
  expect(await read(bytes)).toEqual({ many: true, found: [{ a: 1 }, 'broken', { a: 3 }] });
});

test('an empty input has no entries', async () => {
  expect(await read('')).toEqual({ many: true, found: [] });
  expect(await read(' \n\n')).toEqual({ many: true, found: [] });
});
