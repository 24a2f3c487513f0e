import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { errorTable } from '../http/error-table.ts';
import { electrician, faultyRequest } from '../testing/sample-requests.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import type { OpenApiDocument } from './build-openapi.ts';

const roster = new FormData();
roster.set('asOf', '2025-06-30');
roster.set('file', new Blob(['工号,现职业,单位编码,现岗位起始日期\nA1,电工,E1,2015-07-01\n']), 'r.csv');

describe('the document of the interface', () => {
  let server: TestServer;
  let document: OpenApiDocument;
  beforeAll(async () => {
    server = await createTestServer();
    document = (await server.app.inject({ url: '/api/openapi.json?lang=en' })).json();
  });
  afterAll(() => server.close());

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, byMethod]) =>
      Object.entries(byMethod).map(([method, operation]) => ({ path, method, operation })),
    );

  // That every route below /api/ is in the document is enforced when routes are added: see route-table.test.ts.
  test('has no route the server does not have', () => {
    expect(operations().length).toBeGreaterThan(20);
    for (const { path, method } of operations()) {
      const url = path.replace(/\{([a-zA-Z]+)\}/g, ':$1');
      expect(server.app.hasRoute({ method: method.toUpperCase(), url }), `${method} ${path}`).toBe(true);
    }
  });

  test('names each operation once and says in both languages what it does', async () => {
    const names = operations().map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    const zh: OpenApiDocument = (await server.app.inject({ url: '/api/openapi.json' })).json();
    expect(Object.keys(zh.paths)).toEqual(Object.keys(document.paths));
    expect(zh.info.title).toBe('贯通接口');
    for (const { operation } of operations()) expect(operation.summary).toMatch(/[A-Za-z]/);
  });

  test('has no reference that leads nowhere', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, reference]) => reference ?? '',
    );
    for (const reference of references) {
      expect(reference.startsWith('#/components/schemas/'), reference).toBe(true);
      expect(document.components.schemas, reference).toHaveProperty(reference.slice('#/components/schemas/'.length));
    }
  });

  /** The schema the document gives for an answer, ready to check one. */
  function answerSchema(path: string, method: string, status: number): z.ZodType {
    const content = document.paths[path]?.[method]?.responses[status]?.content;
    const schema = content?.['application/json']?.schema ?? content?.['application/problem+json']?.schema;
    expect(schema, `${method} ${path} ${status}`).toBeDefined();
    const whole = JSON.stringify({ ...schema, $defs: document.components.schemas });
    return z.fromJSONSchema(JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')));
  }

  const calls: readonly { path: string; url?: string; method?: 'POST'; payload?: object; status?: number }[] = [
    { path: '/api/assessments', method: 'POST', payload: electrician },
    { path: '/api/assessments', method: 'POST', payload: { ...electrician, target: undefined } },
    { path: '/api/assessments', method: 'POST', payload: [electrician, faultyRequest] },
    { path: '/api/assessments', method: 'POST', payload: faultyRequest, status: 422 },
    { path: '/api/plans', method: 'POST', payload: electrician },
    { path: '/api/plans', method: 'POST', payload: {}, status: 422 },
    { path: '/api/plans/reach', method: 'POST', payload: electrician },
    { path: '/api/policy' },
    { path: '/api/policy/documents' },
    { path: '/api/policy/rules', url: '/api/policy/rules?jurisdiction=150000' },
    { path: '/api/policy/rules/{id}', url: '/api/policy/rules/none', status: 404 },
    { path: '/api/policy/diff', url: '/api/policy/diff?on=2026-01-01&otherJurisdiction=440100' },
    { path: '/api/policy/diff', status: 422 },
    { path: '/api/policy/timeline' },
    { path: '/api/policy/directory' },
    { path: '/api/rosters/{id}', url: '/api/rosters/none', status: 404 },
    { path: '/api/openapi.json' },
    { path: '/api/health' },
  ];

  test.each(calls)(
    'describes what $path really answers ($status)',
    async ({ path, url = path, method, payload, status = 200 }) => {
      const response = await server.app.inject({
        method: method ?? 'GET',
        url,
        ...(payload === undefined ? {} : { payload }),
      });
      expect(response.statusCode).toBe(status);
      const result = answerSchema(path, (method ?? 'GET').toLowerCase(), status).safeParse(response.json());
      expect(result.error?.issues ?? []).toEqual([]);
    },
  );

  test('describes what a roster really answers', async () => {
    const base = await server.listen();
    const uploaded = await (await fetch(`${base}/api/rosters`, { method: 'POST', body: roster })).json();
    expect(answerSchema('/api/rosters', 'post', 202).safeParse(uploaded).error?.issues ?? []).toEqual([]);
    await (await fetch(`${base}${uploaded.links.events}`)).text();
    for (const part of ['', '/rows', '/problems']) {
      const answer = await (await fetch(`${base}${uploaded.links.self}${part}`)).json();
      expect(answerSchema(`/api/rosters/{id}${part}`, 'get', 200).safeParse(answer).error?.issues ?? [], part).toEqual(
        [],
      );
    }
  });
});

describe('the reference page', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await createTestServer();
  });
  afterAll(() => server.close());

  test.each(['zh', 'en'])(
    'shows every operation and every error in %s, without script or style of its own',
    async (language) => {
      const page = (await server.app.inject({ url: `/api/docs?lang=${language}` })).body;
      const document: OpenApiDocument = (await server.app.inject({ url: `/api/openapi.json?lang=${language}` })).json();
      expect(page).toContain(`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`);
      for (const byMethod of Object.values(document.paths)) {
        for (const { operationId } of Object.values(byMethod)) expect(page).toContain(`id="${operationId}"`);
      }
      for (const code of Object.keys(errorTable)) expect(page).toContain(`id="${code}"`);
      expect(page).not.toMatch(/<script|<style| style=| on[a-z]+=|https?:\/\//);
    },
  );

  test('has no link that leads nowhere', async () => {
    const page = (await server.app.inject({ url: '/api/docs' })).body;
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    expect((await server.app.inject({ url: '/api/docs/style.css' })).headers['content-type']).toContain('text/css');
  });
});
