import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { electrician } from '../testing/sample-requests.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

describe('every answer', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await createTestServer();
  });
  afterAll(() => server.close());

  test('allows nothing from elsewhere and tells browsers not to guess', async () => {
    const { headers } = await server.app.inject({ url: '/api/health' });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['x-powered-by']).toBeUndefined();
  });

  test('is a problem document where nothing is, in the language asked for', async () => {
    const zh = await server.app.inject({ url: '/api/nothing' });
    expect(zh.statusCode).toBe(404);
    expect(zh.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': 'zh',
    });
    expect(zh.json()).toMatchObject({
      code: 'route-not-found',
      title: '没有这个接口',
      type: '/api/docs#route-not-found',
    });
    expect(zh.json().instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    const en = await server.app.inject({ url: '/api/nothing', headers: { 'accept-language': 'en' } });
    expect(en.json().title).toBe('There is no such endpoint');
  });

  test('names the methods an address allows', async () => {
    const response = await server.app.inject({ method: 'PUT', url: '/api/assessments', payload: {} });
    expect(response.statusCode).toBe(405);
    expect(response.headers.allow).toBe('POST');
    const roster = await server.app.inject({ method: 'PATCH', url: '/api/rosters/abc' });
    expect(roster.headers.allow).toBe('GET, HEAD, DELETE');
  });

  test('refuses other content types', async () => {
    for (const type of ['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'nonsense']) {
      const response = await server.app.inject({
        method: 'POST',
        url: '/api/assessments',
        payload: '{}',
        headers: { 'content-type': type },
      });
      expect([response.statusCode, response.json().code]).toEqual([415, 'media-type-unsupported']);
    }
  });

  test('refuses a broken address', async () => {
    const response = await server.app.inject({ url: '/api/%E4%B8' });
    expect(response.json()).toMatchObject({ status: 400, code: 'request-malformed' });
  });

  test('is logged by method, pattern, status and time alone', async () => {
    const before = server.logged.length;
    await server.app.inject({ url: '/api/policy/rules/some-id?jurisdiction=150000' });
    expect(server.logged).toHaveLength(before + 1);
    expect(server.logged.at(-1)).toEqual({
      kind: 'access',
      method: 'GET',
      route: '/api/policy/rules/:id',
      status: 404,
      milliseconds: expect.any(Number),
    });
  });
});

describe('limits', () => {
  test('of requests: 429 with the seconds to wait, counted together', async () => {
    const server = await createTestServer({ limits: { requestsPerMinute: 2 } });
    await server.app.inject({ url: '/api/policy' });
    await server.app.inject({ method: 'POST', url: '/api/assessments', payload: electrician });
    const third = await server.app.inject({ url: '/api/policy/directory' });
    expect([third.statusCode, third.json().code]).toEqual([429, 'too-many-requests']);
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
    await server.close();
  });

  test('of requests: none where 0 is set', async () => {
    const server = await createTestServer({ limits: { requestsPerMinute: 0 } });
    for (let each = 0; each < 5; each++) expect((await server.app.inject({ url: '/api/policy' })).statusCode).toBe(200);
    await server.close();
  });

  test('of bodies: 413', async () => {
    const server = await createTestServer({ limits: { bodyBytes: 1_000 } });
    const response = await server.app.inject({
      method: 'POST',
      url: '/api/assessments',
      payload: { id: 'x'.repeat(2_000) },
    });
    expect([response.statusCode, response.json().code]).toEqual([413, 'body-too-large']);
    await server.close();
  });

  test('of time: a sender that never finishes is answered 408 and cut off', async () => {
    const server = await createTestServer({ limits: { headersTimeout: 200, requestTimeout: 300 } });
    const address = new URL(await server.listen());
    const socket = connect(Number(address.port), '127.0.0.1');
    socket.write(
      'POST /api/assessments HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
    );
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toContain('request-too-slow');
    await server.close();
  });
});

describe('pages', () => {
  let folder: string;
  let server: TestServer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guantong-pages-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>贯通</title>');
    await writeFile(join(folder, 'assets', 'main-1a2b.js'), 'export {};');
    await writeFile(join(folder, 'assets', 'main-1a2b.js.br'), 'packed');
    await writeFile(join(folder, '.secret'), 'x');
    server = await createTestServer({ webRoot: folder });
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
  const get = (url: string, headers: Record<string, string> = {}) => server.app.inject({ url, headers });

  test('come from the build; addresses inside the application are the application', async () => {
    for (const url of ['/', '/policy', '/self-check/answer?x=1', '/policy/rules/cn-forward-assistant']) {
      const response = await get(url);
      expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(response.body).toContain('贯通');
      expect(response.headers['cache-control']).toBe('no-cache');
    }
  });

  test('assets are kept for good, and sent packed where the build packed them', async () => {
    const plain = await get('/assets/main-1a2b.js');
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const packed = await get('/assets/main-1a2b.js', { 'accept-encoding': 'br' });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'application/javascript; charset=utf-8',
    });
    expect(packed.body).toBe('packed');
  });

  test('files that are not there, hidden ones and ones outside are not found', async () => {
    for (const url of [
      '/assets/none.js',
      '/.secret',
      '/..%2f..%2fetc%2fpasswd',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/favicon.ico',
    ]) {
      const response = await get(url);
      expect([400, 403, 404]).toContain(response.statusCode);
      expect(response.headers['content-type']).toContain('application/problem+json');
    }
  });

  test('the interface answers for itself', async () => {
    expect((await get('/api/nothing')).json().code).toBe('route-not-found');
    expect((await get('/policy/bundle.json')).json().sha256).toBe(server.library.bundle.sha256);
    const posted = await server.app.inject({ method: 'POST', url: '/policy' });
    expect(posted.json().code).toBe('page-not-found');
  });
});
