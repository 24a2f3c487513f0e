import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';

describe('the policy library', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await createTestServer();
  });
  afterAll(() => server.close());
  const get = (url: string, headers: Record<string, string> = {}) => server.app.inject({ url, headers });

  test('names version, hash and jurisdictions', async () => {
    const { version, sha256, packs } = server.library.bundle;
    const answer = (await get('/api/policy')).json();
    expect(answer).toMatchObject({ version, sha256 });
    expect(answer.jurisdictions).toHaveLength(packs.length);
  });

  test('lists documents of a jurisdiction below those above it', async () => {
    const { documents } = (await get('/api/policy/documents?jurisdiction=440106')).json();
    const jurisdictions: string[] = documents.map(({ jurisdiction }: { jurisdiction: string }) => jurisdiction);
    expect(jurisdictions[0]).toBe('CN');
    expect(jurisdictions).toContain('440100');
    expect(jurisdictions).not.toContain('150000');
    const all = (await get('/api/policy/documents')).json().documents;
    expect(all.length).toBeGreaterThan(documents.length);
  });

  test('lists rules as they stand on a day, under the jurisdiction that governs', async () => {
    const { view, rules } = (await get('/api/policy/rules?jurisdiction=440106&on=2026-01-01')).json();
    expect(view).toEqual({ jurisdiction: '440106', governedBy: '440100', on: '2026-01-01', knownOn: null });
    expect(rules.every(({ versions }: { versions: unknown[] }) => versions.length === 1)).toBe(true);
    const before = (await get('/api/policy/rules?jurisdiction=440106&on=2019-01-01')).json();
    expect(before.rules).toEqual([]);
  });

  test('gives a rule with the documents that made it what it is', async () => {
    const id = (await get('/api/policy/rules')).json().rules[0].id;
    const national = (await get(`/api/policy/rules/${id}`)).json();
    expect(national.rule.versions[0].history[0]).toMatchObject({ action: 'add', jurisdiction: 'CN' });
    const { rules } = (await get('/api/policy/rules?jurisdiction=150000')).json();
    const overlaid = rules.find((rule: { versions: { history: unknown[] }[] }) =>
      rule.versions.some(({ history }) => history.length > 1),
    );
    const local = (await get(`/api/policy/rules/${overlaid.id}?jurisdiction=150000`)).json();
    expect(local.rule.versions.at(-1).history.at(-1).jurisdiction).toBe('150000');
  });

  test('knows no rule of another name', async () => {
    const response = await get('/api/policy/rules/no-such-rule');
    expect(response.statusCode).toBe(404);
    expect(response.json().code).toBe('rule-not-found');
  });

  test('compares two jurisdictions and two days', async () => {
    const places = (await get('/api/policy/diff?on=2024-01-01&otherJurisdiction=150000')).json();
    expect(places.left.jurisdiction).toBe('CN');
    expect(places.differences.map(({ change }: { change: string }) => change)).toContain('changed');
    const days = (await get('/api/policy/diff?on=2019-01-01&otherOn=2024-01-01')).json();
    expect(new Set(days.differences.map(({ change }: { change: string }) => change))).toEqual(new Set(['added']));
  });

  test('tells what changed on which day', async () => {
    const { changes } = (await get('/api/policy/timeline?jurisdiction=440100')).json();
    const days: string[] = changes.map(({ on }: { on: string }) => on);
    expect(days).toEqual([...days].sort());
    expect(days).toContain('2020-12-28');
  });

  test('filters the directory', async () => {
    const all = (await get('/api/policy/directory')).json().entries;
    expect(all).toHaveLength(server.library.bundle.directory.length);
    const one = (await get('/api/policy/directory?occupation=6-31-01-03&series=engineering')).json().entries;
    expect(one.length).toBeGreaterThan(0);
    expect(one.length).toBeLessThan(all.length);
  });

  test('says every mistake of a query', async () => {
    const response = await get('/api/policy/diff?jurisdiction=99&on=2024-02-30&colour=red');
    expect(response.statusCode).toBe(422);
    const paths = response.json().problems.map(({ path }: { path: string }) => path);
    expect(paths.sort()).toEqual(['/query/colour', '/query/jurisdiction', '/query/on']);
    expect((await get('/api/policy/rules?on=2024-01-01&on=2025-01-01')).statusCode).toBe(422);
    expect((await get('/api/policy/diff')).json().problems).toMatchObject([{ path: '/query/on' }]);
  });

  test('is not sent again while its hash stays', async () => {
    const first = await get('/api/policy/rules');
    const again = await get('/api/policy/rules', { 'if-none-match': String(first.headers.etag) });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
  });
});

describe('GET /policy/bundle.json', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await createTestServer();
  });
  afterAll(() => server.close());

  test('is the bundle, in the coding the client takes', async () => {
    const text = JSON.stringify(server.library.bundle);
    const plain = await server.app.inject({ url: '/policy/bundle.json' });
    expect(plain.body).toBe(text);
    const br = await server.app.inject({ url: '/policy/bundle.json', headers: { 'accept-encoding': 'gzip, br' } });
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(text);
    const gzip = await server.app.inject({
      url: '/policy/bundle.json',
      headers: { 'accept-encoding': 'gzip, br;q=0' },
    });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(text);
  });

  test('is asked for again by its hash, and kept for good under its hash', async () => {
    const { sha256 } = server.library.bundle;
    const first = await server.app.inject({ url: '/policy/bundle.json' });
    expect(first.headers).toMatchObject({
      etag: `W/"${sha256}"`,
      'cache-control': 'no-cache',
      vary: 'accept-encoding',
    });
    const again = await server.app.inject({
      url: '/policy/bundle.json',
      headers: { 'if-none-match': `W/"${sha256}"` },
    });
    expect(again.statusCode).toBe(304);
    const named = await server.app.inject({ url: `/policy/bundle.json?sha256=${sha256}` });
    expect(named.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });
});
