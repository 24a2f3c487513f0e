import { fastify } from 'fastify';
import { expect, test } from 'vitest';
import type { RouteDocument } from './route-document.ts';
import { collectRoutes, refuseOtherMethods } from './route-table.ts';

const document: RouteDocument = {
  operation: 'look',
  tag: 'interface',
  summary: { zh: '看', en: 'Look' },
  answers: {},
  errors: [],
};

test('a route below /api/ that says nothing of itself is refused at start', () => {
  const app = fastify();
  collectRoutes(app);
  expect(() => app.get('/api/silent', () => 'x')).toThrow('expected a document');
});

test('collects each route once and lets its address refuse other methods before it reads a body', async () => {
  const app = fastify();
  const routes = collectRoutes(app);
  app.get('/api/things/:id', { config: { document } }, () => 'thing');
  app.get('/pages', () => 'page');
  refuseOtherMethods(app, routes);
  await app.ready();
  expect(routes).toEqual([{ method: 'GET', url: '/api/things/:id', document }]);
  const refused = await app.inject({
    method: 'POST',
    url: '/api/things/1',
    payload: 'x',
    headers: { 'content-type': 'a/b' },
  });
  expect(refused.json().message).toBe('The method is not allowed here');
  expect((await app.inject({ method: 'HEAD', url: '/api/things/1' })).statusCode).toBe(200);
});
