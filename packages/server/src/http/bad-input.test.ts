import { connect } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildArchive, workbookParts } from '../modules/rosters/testing/build-archive.ts';
import { electrician } from '../testing/sample-requests.ts';
import { rosterForm } from '../testing/sample-roster.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

const json = { 'content-type': 'application/json' };

describe('whatever is sent, the server says what is wrong and goes on', () => {
  let server: TestServer;
  let base: string;
  beforeAll(async () => {
    server = await createTestServer({ limits: { requestsPerMinute: 0, rostersPerMinute: 0 } });
    base = await server.listen();
  });
  afterAll(() => server.close());

  async function stillServes(): Promise<void> {
    const response = await fetch(`${base}/api/assessments`, {
      method: 'POST',
      body: JSON.stringify(electrician),
      headers: json,
    });
    expect(await response.json()).toMatchObject({ outcome: { status: 'eligible' } });
  }

  async function refusal(path: string, init: RequestInit): Promise<string> {
    const response = await fetch(base + path, init);
    const text = await response.text();
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(text).not.toMatch(/\bat .*[.](ts|js|mjs):\d+|node_modules/);
    expect(text).not.toContain(process.cwd());
    const problem = JSON.parse(text);
    expect(problem.status).toBe(response.status);
    expect(response.status).toBeLessThan(500);
    return problem.code;
  }

  const bodies: readonly [name: string, body: string | Uint8Array<ArrayBuffer>, code: string][] = [
    ['nothing', '', 'body-missing'],
    ['half of an object', '{"dossier": {"credentials": [', 'body-not-json'],
    ['two values', '{}{}', 'body-not-json'],
    ['NaN', '{"asOf": NaN}', 'body-not-json'],
    ['half a character', Uint8Array.from(Buffer.from('{"id":"贯').subarray(0, -1)), 'body-not-utf8'],
    ['an overlong sequence', Uint8Array.from([0x22, 0xc0, 0xaf, 0x22]), 'body-not-utf8'],
    ['UTF-16', Uint8Array.from(Buffer.from('{"asOf":"2024-01-01"}', 'utf16le')), 'body-not-json'],
    ['100,000 levels', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'body-too-deep'],
    ['100,000 levels of objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'body-too-deep'],
    ['a prototype key', '{"__proto__": {"isAdmin": true}, "asOf": "2024-01-01"}', 'request-invalid'],
    ['a constructor key', '{"constructor": {"prototype": {"x": 1}}, "dossier": {"__proto__": []}}', 'request-invalid'],
    ['a number', '1e999', 'request-invalid'],
    ['null', 'null', 'request-invalid'],
    ['a very long text', JSON.stringify({ ...electrician, asOf: 'x'.repeat(1_000_000) }), 'request-invalid'],
    [
      '100,000 unknown fields',
      `{${Array.from({ length: 100_000 }, (_, each) => `"f${each}":1`).join(',')}}`,
      'request-invalid',
    ],
    ['3 MiB', JSON.stringify({ id: 'x'.repeat(3 * 1024 * 1024) }), 'body-too-large'],
  ];

  test.each(bodies)('%s as JSON', async (_name, body, code) => {
    for (const path of ['/api/assessments', '/api/plans', '/api/plans/reach']) {
      expect(await refusal(path, { method: 'POST', body, headers: json })).toBe(code);
    }
    await stillServes();
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
  });

  test('problems of a body do not repeat it at length', async () => {
    const response = await fetch(`${base}/api/assessments`, {
      method: 'POST',
      body: JSON.stringify({ ...electrician, asOf: 'x'.repeat(1_000_000) }),
      headers: json,
    });
    expect((await response.text()).length).toBeLessThan(2_000);
  });

  test('random bytes and random JSON, for any address and type', async () => {
    const paths = ['/api/assessments', '/api/plans', '/api/plans/reach?years=2', '/api/rosters'];
    const types = [
      'application/json',
      'application/json; charset=gbk',
      'text/csv',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      '',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.constantFrom(...types),
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.json({ maxDepth: 8 }).map((text) => Uint8Array.from(Buffer.from(text))),
        ),
        async (path, type, body) => {
          const response = await fetch(base + path, {
            method: 'POST',
            body: Uint8Array.from(body),
            headers: { 'content-type': type },
          });
          expect(response.status).toBeLessThan(500);
          expect(await response.text()).not.toMatch(/\n\s+at /);
        },
      ),
      { numRuns: 300, seed: 20201228 },
    );
    await stillServes();
  });

  test('random queries', async () => {
    const paths = [
      '/api/policy/rules',
      '/api/policy/diff',
      '/api/policy/documents',
      '/api/policy/directory',
      '/api/policy/timeline',
      '/api/docs',
      '/policy/bundle.json',
    ];
    const names = ['jurisdiction', 'on', 'knownOn', 'otherOn', 'lang', '__proto__', 'constructor', 'a[b]', ''];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.constantFrom(...names),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        async (path, name, value) => {
          const response = await fetch(`${base}${path}?${name}=${encodeURIComponent(value)}`);
          expect(response.status).toBeLessThan(500);
          await response.arrayBuffer();
        },
      ),
      { numRuns: 300, seed: 20201228 },
    );
    await stillServes();
  });

  /** What the bare connection answers to bare bytes. */
  async function sendRaw(...parts: (string | Buffer)[]): Promise<string> {
    const socket = connect(Number(new URL(base).port), '127.0.0.1');
    for (const part of parts) socket.write(part);
    const chunks: Buffer[] = [];
    socket.on('error', () => undefined);
    for await (const chunk of socket) {
      chunks.push(chunk);
      if (Buffer.concat(chunks).includes('"code"')) break;
    }
    socket.destroy();
    return Buffer.concat(chunks).toString();
  }

  test('a gigabyte announced is refused before it is sent', async () => {
    const head =
      'POST /api/assessments HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1073741824\r\n\r\n';
    expect(await sendRaw(head, '{"a":')).toContain('"body-too-large"');
    const roster =
      'POST /api/rosters HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 1073741824\r\n\r\n';
    expect(await sendRaw(roster, '--x\r\n')).toContain('"body-too-large"');
    await stillServes();
  });

  test('what is not HTTP is answered as a problem too', async () => {
    expect(await sendRaw('hello\r\n\r\n')).toContain('"request-malformed"');
    expect(await sendRaw(Buffer.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3]), '\r\n\r\n')).toContain(
      '"request-malformed"',
    );
    expect(await sendRaw(`GET /api/policy HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`)).toContain(
      '"headers-too-large"',
    );
    const smuggled =
      'POST /api/assessments HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n';
    expect(await sendRaw(smuggled)).toContain('"request-malformed"');
    await stillServes();
  });

  const files: readonly [name: string, file: () => Uint8Array<ArrayBuffer>][] = [
    ['random bytes', () => Uint8Array.from({ length: 10_000 }, (_, index) => (index * 7919) % 251)],
    ['an empty file', () => new Uint8Array()],
    ['half an archive', () => Uint8Array.from(buildArchive(workbookParts('<worksheet/>')).subarray(0, 200))],
    ['a page', () => Uint8Array.from(Buffer.from('<!doctype html><script>alert(1)</script>'))],
    ['half a character', () => Uint8Array.from(Buffer.from('工号,姓名\nA1,贯').subarray(0, -1))],
    [
      'a zip bomb',
      () => Uint8Array.from(buildArchive(workbookParts(`<worksheet>${' '.repeat(200 * 1024 * 1024)}</worksheet>`))),
    ],
    ['deflate without an archive', () => Uint8Array.from(deflateRawSync(Buffer.alloc(1_000_000)))],
  ];

  test.each(files)('%s as roster', async (_name, file) => {
    const uploaded = await (await fetch(`${base}/api/rosters`, { method: 'POST', body: rosterForm(file()) })).json();
    const events = await (await fetch(base + uploaded.links.events)).text();
    expect(events).toContain('event: failed');
    const { fault } = await (await fetch(base + uploaded.links.self)).json();
    expect(fault.code).not.toBe('internal-error');
    expect(fault.remedy.zh).not.toBe('');
    await stillServes();
  });

  test('nothing of all this is in the log, and nothing was a fault of ours', () => {
    expect(server.logged.filter(({ kind }) => kind === 'failure')).toEqual([]);
    const log = JSON.stringify(server.logged);
    for (const secret of ['isAdmin', 'xxxx', '6-31-01-03', 'alert', '127.0.0.1']) expect(log).not.toContain(secret);
  });
});
