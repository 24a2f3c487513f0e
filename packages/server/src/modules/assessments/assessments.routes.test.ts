import { assess } from '@guantong/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { electrician, faultyRequest } from '../../testing/sample-requests.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';

describe('POST /api/assessments', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await createTestServer();
  });
  afterAll(() => server.close());
  const post = (payload: object, headers: Record<string, string> = {}) =>
    server.app.inject({ method: 'POST', url: '/api/assessments', payload, headers });

  test('answers one request with what the engine answers', async () => {
    const response = await post(electrician);
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual(JSON.parse(JSON.stringify(assess(server.library, electrician))));
    expect(response.json().outcome).toMatchObject({ status: 'eligible', earliestOn: '2024-03-15' });
  });

  test('judges under another jurisdiction when it is named', async () => {
    const response = await post({ ...electrician, jurisdiction: '150000' });
    expect(response.json()).toMatchObject({ jurisdiction: '150000', policy: { sha256: server.library.bundle.sha256 } });
    // There the hours of continuing education of the year are asked for, and the dossier has none.
    expect(response.json().outcome.status).toBe('undetermined');
  });

  test('answers one invalid request with 422 and every problem of it', async () => {
    const response = await post(faultyRequest, { 'accept-language': 'en' });
    expect(response.statusCode).toBe(422);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.json()).toMatchObject({ code: 'request-invalid', title: 'The request is invalid', status: 422 });
    const paths = response.json().problems.map(({ path }: { path: string }) => path);
    expect(paths.sort()).toEqual(['/asOf', '/dossier/nickname']);
  });

  test('answers an array in its order, invalid elements with their problems in their place', async () => {
    const response = await post([electrician, faultyRequest, 17, { ...electrician, id: 'again' }]);
    expect(response.statusCode).toBe(200);
    const [first, second, third, fourth] = response.json();
    expect(first).toMatchObject({ id: 'electrician', outcome: { status: 'eligible' } });
    expect(second).toMatchObject({ id: 'faulty' });
    expect(second.problems).toHaveLength(2);
    expect(third.problems).toHaveLength(1);
    expect(fourth).toMatchObject({ id: 'again', outcome: { status: 'eligible' } });
  });

  test('answers an empty array with one', async () => {
    expect((await post([])).body).toBe('[]');
  });

  test('takes 1,000 elements and refuses 1,001', async () => {
    const small = { asOf: '2024-01-01', target: electrician.target, dossier: { credentials: [], employments: [] } };
    const taken = await post(Array.from({ length: 1_000 }, () => small));
    expect(taken.json()).toHaveLength(1_000);
    const refused = await post(Array.from({ length: 1_001 }, () => small));
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ code: 'too-many-elements', problems: [{ path: '', found: '1001' }] });
  });

  test('answers others while it works on a long array', async () => {
    const { target: _, ...everyTarget } = electrician;
    const finished: string[] = [];
    const long = post(Array.from({ length: 100 }, () => everyTarget)).then(() => finished.push('array'));
    const short = post(electrician).then(() => finished.push('one'));
    await Promise.all([long, short]);
    expect(finished).toEqual(['one', 'array']);
  });
});
