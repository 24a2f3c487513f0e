import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rosterForm, sampleRoster } from '../../testing/sample-roster.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';

async function upload(base: string, form: FormData): Promise<{ status: number; body: ReturnType<typeof JSON.parse> }> {
  const response = await fetch(`${base}/api/rosters`, { method: 'POST', body: form });
  return { status: response.status, body: await response.json() };
}

/** Uploads and waits for the end; the events are the answer's text. */
async function finish(base: string, form: FormData) {
  const { body } = await upload(base, form);
  const events = await (await fetch(base + body.links.events)).text();
  return { id: body.id, self: `${base}${body.links.self}`, events };
}

async function problemOf(
  answer: Response | Promise<Response>,
): Promise<{ status: number; code: string; paths: string[] }> {
  const response = await answer;
  const body = await response.json();
  return {
    status: response.status,
    code: body.code,
    paths: (body.problems ?? []).map(({ path }: { path: string }) => path),
  };
}

function rowsOf(bytes: ArrayBuffer, sheet: string): unknown[][] {
  const found = read(new Uint8Array(bytes)).Sheets[sheet];
  return found === undefined ? [] : utils.sheet_to_json(found, { header: 1 });
}

describe('a roster', () => {
  let server: TestServer;
  let base: string;
  beforeAll(async () => {
    server = await createTestServer();
    base = await server.listen();
  });
  afterAll(() => server.close());

  test('goes from upload over events to rows, problems and workbooks', async () => {
    const { status, body } = await upload(base, rosterForm());
    expect(status).toBe(202);
    expect(body).toMatchObject({ state: 'waiting', asOf: '2025-06-30', summary: null, links: { result: null } });
    expect(body.id).toMatch(/^[A-Za-z0-9_-]{22}$/);

    const stream = await fetch(base + body.links.events);
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const events = await stream.text();
    expect(events).toMatch(/^retry: 3000\n\nevent: progress\ndata: \{/);
    expect(events.trimEnd().split('\n').at(-2)).toBe('event: done');

    const job = await (await fetch(base + body.links.self)).json();
    expect(job).toMatchObject({
      state: 'done',
      progress: { done: 3, faulty: 1 },
      summary: { people: 2, faulty: 1, problems: 1 },
    });

    const rows = await (await fetch(`${base}${job.links.rows}?status=held`)).json();
    expect(rows.rows.map(({ id, key }: { id: string; key: string }) => `${id} ${key}`)).toContain(
      'A3 skill-level:6-31-01-03:technician',
    );
    const open = await (await fetch(`${base}${job.links.rows}?pageSize=1&page=2`)).json();
    expect(open).toMatchObject({ page: 2, pageSize: 1, rows: [{ row: expect.any(Number) }] });
    const month = open.rows[0].earliestOn.slice(0, 7);
    const ofMonth = await (await fetch(`${base}${job.links.rows}?month=${month}&target=${open.rows[0].key}`)).json();
    expect(ofMonth.rows).toContainEqual(open.rows[0]);

    const problems = await (await fetch(base + job.links.problems)).json();
    expect(problems).toMatchObject({ total: 1, problems: [{ id: 'A2', problem: { code: 'date-invalid', row: 3 } }] });

    const result = await fetch(base + job.links.result);
    expect(result.headers.get('content-type')).toContain('spreadsheetml');
    expect(result.headers.get('cache-control')).toBe('no-store');
    const people = rowsOf(await result.arrayBuffer(), '结果');
    expect(people.map((row) => row[1])).toEqual(expect.arrayContaining(['A1', 'A2', 'A3']));
    const corrected = rowsOf(await (await fetch(base + job.links.corrected)).arrayBuffer(), '人员');
    expect(corrected).toHaveLength(2);
    expect(corrected[1]?.[0]).toBe('A2');
  });

  test('is judged under the jurisdiction that was asked for', async () => {
    const rowsUnder = async (jurisdiction: string) => {
      const { self } = await finish(base, rosterForm(sampleRoster, { asOf: '2025-06-30', jurisdiction }));
      expect(await (await fetch(self)).json()).toMatchObject({ jurisdiction });
      return (await fetch(`${self}/rows?status=all&pageSize=200`)).json();
    };
    const [national, local] = [await rowsUnder('CN'), await rowsUnder('150000')];
    expect(national.total).toBeGreaterThan(0);
    expect(local.rows).not.toEqual(national.rows);
  });

  test('that is no roster fails with what is wrong and what to do', async () => {
    const { self, events } = await finish(base, rosterForm(Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3])));
    expect(events).toContain('event: failed');
    const job = await (await fetch(self)).json();
    expect(job).toMatchObject({
      state: 'failed',
      fault: { code: expect.any(String), remedy: { zh: expect.any(String) } },
    });
    expect(await problemOf(await fetch(`${self}/rows`))).toMatchObject({ status: 409, code: 'roster-failed' });
    expect(await problemOf(await fetch(`${self}/result.xlsx`))).toMatchObject({ status: 409, code: 'roster-failed' });
  });

  test('without mistakes has nothing to correct', async () => {
    const lines = sampleRoster.split('\n').filter((line) => !line.startsWith('A2'));
    const { self } = await finish(base, rosterForm(lines.join('\n')));
    expect(await problemOf(await fetch(`${self}/corrected.xlsx`))).toMatchObject({
      status: 404,
      code: 'roster-without-errors',
    });
  });

  test('upload says what is wrong with the form', async () => {
    const post = (body: BodyInit, headers: Record<string, string> = {}) =>
      fetch(`${base}/api/rosters`, { method: 'POST', body, headers });
    const wrong = rosterForm(sampleRoster, {
      asOf: '2025-02-30',
      cycleYear: 'soon',
      jurisdiction: '99',
      colour: 'red',
    });
    const said = await problemOf(await post(wrong));
    expect(said).toMatchObject({ status: 422, code: 'request-invalid' });
    expect(said.paths.sort()).toEqual(['/form/asOf', '/form/colour', '/form/cycleYear', '/form/jurisdiction']);
    const without = new FormData();
    without.set('asOf', '2025-06-30');
    expect(await problemOf(await post(without))).toMatchObject({ status: 422, code: 'roster-file-missing' });
    const two = rosterForm();
    two.append('file', new Blob(['x']), 'other.csv');
    expect(await problemOf(await post(two))).toMatchObject({ status: 422, code: 'request-invalid' });
    expect(await problemOf(await post('{}', { 'content-type': 'application/json' }))).toMatchObject({ status: 415 });
    const form = (text: string) => problemOf(post(text, { 'content-type': 'multipart/form-data; boundary=x' }));
    const cut = '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nabc';
    expect(await form(cut)).toMatchObject({ status: 400, code: 'body-incomplete' });
    expect(await form('no form at all')).toMatchObject({ status: 400, code: 'body-incomplete' });
    expect(await form('--x--\r\n')).toMatchObject({ status: 422, code: 'roster-file-missing' });
    const boundless = await post('abc', { 'content-type': 'multipart/form-data' });
    expect(await problemOf(boundless)).toMatchObject({ status: 400, code: 'form-malformed' });
  });

  test('of another name is not found, by any of its addresses', async () => {
    for (const id of ['nothing', 'A'.repeat(22), '..%2f..%2fetc']) {
      for (const part of ['', '/events', '/rows', '/problems', '/result.xlsx', '/corrected.xlsx']) {
        expect((await fetch(`${base}/api/rosters/${id}${part}`)).status).toBe(404);
      }
    }
    expect((await fetch(`${base}/api/rosters/nothing`, { method: 'DELETE' })).status).toBe(404);
  });

  test('says what is wrong with a question about its rows', async () => {
    const { self } = await finish(base, rosterForm());
    const said = await problemOf(await fetch(`${self}/rows?status=good&month=2025-13&page=0&pageSize=9999&x=1`));
    expect(said.paths.sort()).toEqual(['/query/month', '/query/page', '/query/pageSize', '/query/status', '/query/x']);
    expect(await (await fetch(`${self}/rows?target=title:none:none`)).json()).toMatchObject({ total: 0, rows: [] });
    expect(await (await fetch(`${self}/rows?page=1000`)).json()).toMatchObject({ rows: [] });
  });

  test('is gone when it is deleted, files included', async () => {
    const { id, self } = await finish(base, rosterForm());
    const [store = ''] = await readdir(server.temporaryFolder);
    const folder = join(server.temporaryFolder, store, id);
    expect(existsSync(folder)).toBe(true);
    expect((await fetch(self, { method: 'DELETE' })).status).toBe(204);
    expect(existsSync(folder)).toBe(false);
    expect((await fetch(self)).status).toBe(404);
  });

  test('is kept where nobody else can look, without the upload once it is done', async () => {
    const { id } = await finish(base, rosterForm());
    const [store = ''] = await readdir(server.temporaryFolder);
    const folder = join(server.temporaryFolder, store, id);
    for (const path of [join(server.temporaryFolder, store), folder])
      expect((await stat(path)).mode & 0o777).toBe(0o700);
    const files = await readdir(folder);
    expect(files).toContain('result.xlsx');
    expect(files).not.toContain('upload');
    for (const file of files) expect((await stat(join(folder, file))).mode & 0o077).toBe(0);
  });

  test('leaves nothing of its content, its name or its address in the log', async () => {
    const { id } = await finish(base, rosterForm());
    await finish(base, rosterForm('工号,姓名\n"秘密'));
    const log = JSON.stringify(server.logged);
    for (const secret of [id, '赵示例', '花名册', 'A2', '2019-02-31', '秘密', '127.0.0.1'])
      expect(log).not.toContain(secret);
  });

  test('template is a workbook with a sheet of people', async () => {
    const response = await fetch(`${base}/api/rosters/template.xlsx`);
    expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''");
    expect(rowsOf(await response.arrayBuffer(), '人员')[0]).toContain('工号');
  });
});

describe('limits of rosters', () => {
  test('a file above the limit is refused and not kept', async () => {
    const server = await createTestServer({ limits: { rosterBytes: 1_000 } });
    const base = await server.listen();
    const { status, body } = await upload(base, rosterForm('x'.repeat(2_000)));
    expect([status, body.code]).toEqual([413, 'body-too-large']);
    const [store = ''] = await readdir(server.temporaryFolder);
    expect(await readdir(join(server.temporaryFolder, store))).toEqual(['owner.json']);
    await server.close();
  });

  test('more than may wait are refused', async () => {
    const server = await createTestServer({ limits: { rostersWaiting: 0 } });
    const base = await server.listen();
    const first = await upload(base, rosterForm());
    const second = await upload(base, rosterForm());
    expect([first.status, second.status, second.body.code]).toEqual([202, 503, 'roster-queue-full']);
    await server.close();
  });

  test('work that takes too long is ended', async () => {
    const server = await createTestServer({ limits: { rosterDuration: 1 } });
    const { self } = await finish(await server.listen(), rosterForm());
    expect(await (await fetch(self)).json()).toMatchObject({ state: 'failed', fault: { code: 'too-much-work' } });
    await server.close();
  });
});

describe('time', () => {
  test('after an hour a roster and its files are gone', async () => {
    let time = new Date('2026-03-01T00:00:00Z');
    const server = await createTestServer({ now: () => time });
    const base = await server.listen();
    const { self } = await finish(base, rosterForm());
    expect(await (await fetch(self)).json()).toMatchObject({ expiresAt: '2026-03-01T01:00:00.000Z' });
    time = new Date('2026-03-01T00:59:59Z');
    expect((await fetch(self)).status).toBe(200);
    time = new Date('2026-03-01T01:00:00Z');
    expect((await fetch(self)).status).toBe(404);
    await server.close();
  });

  test('a roster without a day is judged today in China', async () => {
    const server = await createTestServer({ now: () => new Date('2026-02-28T16:30:00Z') });
    const { body } = await upload(await server.listen(), rosterForm(sampleRoster, {}));
    expect(body.asOf).toBe('2026-03-01');
    await server.close();
  });
});
