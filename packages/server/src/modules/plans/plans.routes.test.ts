import { plan, reach } from '@guantong/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { electrician, faultyRequest } from '../../testing/sample-requests.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';

describe('plans', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await createTestServer();
  });
  afterAll(() => server.close());
  const post = (url: string, payload: object) => server.app.inject({ method: 'POST', url, payload });
  const target = { type: 'title', series: 'engineering', level: 'intermediate' } as const;

  test('gives the plans the engine gives', async () => {
    const response = await post('/api/plans', { ...electrician, target });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual(JSON.parse(JSON.stringify(plan(server.library, { ...electrician, target }))));
    expect(response.json().plans.length).toBeGreaterThan(0);
  });

  test('plans under another jurisdiction', async () => {
    const response = await post('/api/plans', { ...electrician, jurisdiction: '440106', target });
    expect(response.json()).toMatchObject({ jurisdiction: '440106' });
  });

  test('needs a target', async () => {
    const { target: _, ...without } = electrician;
    const response = await post('/api/plans', without);
    expect(response.statusCode).toBe(422);
    expect(response.json()).toMatchObject({ code: 'request-invalid', problems: [{ path: '/target' }] });
  });

  test('refuses an invalid request with its problems', async () => {
    for (const url of ['/api/plans', '/api/plans/reach']) {
      const response = await post(url, faultyRequest);
      expect(response.statusCode).toBe(422);
      expect(response.json().problems).toHaveLength(2);
    }
  });

  test('tells what can be reached within some years, five where none are named', async () => {
    const three = await post('/api/plans/reach?years=3', electrician);
    expect(three.json()).toEqual(JSON.parse(JSON.stringify(reach(server.library, electrician, 3))));
    const five = await post('/api/plans/reach', electrician);
    expect(five.json()).toEqual(JSON.parse(JSON.stringify(reach(server.library, electrician, 5))));
  });

  test('refuses a reach of no years, of many and of words', async () => {
    for (const years of ['0', '41', 'many', '-1', '3&years=4']) {
      const response = await post(`/api/plans/reach?years=${years}`, electrician);
      expect(response.json()).toMatchObject({ status: 422, problems: [{ path: '/query/years' }] });
    }
  });
});
