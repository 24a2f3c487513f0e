import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { deflateSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createClamdScanner } from '../../src/modules/people/evidence/clamd-scanner.ts';
import type { TestActor, TestOrganisation } from '../../src/testing/test-actors.ts';
import { createTestOffice, type TestOffice } from '../../src/testing/test-office.ts';
import { addFact, certificate, postAt } from './support/dossier-facts.ts';
import { upload } from './support/upload.ts';

const url = '/api/evidence';
let office: TestOffice;
let employer: TestOrganisation;
let worker: TestActor;
const servers: Server[] = [];

beforeAll(async () => {
  office = await createTestOffice();
  employer = await office.actors.organisation('employer');
  worker = await office.actors.signedIn('worker');
  await addFact(office, worker, postAt(employer.id, { from: '2015-01-01' }));
});
afterAll(() => office.close());
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const pdfOf = (content: string | Uint8Array) =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(content), Buffer.from('\n%%EOF\n')]);

function png(width: number, height: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([head, size, Buffer.from('0806000000', 'hex'), Buffer.alloc(64)]);
}

test('a file is taken in once, told by its bytes, linked with a record, and given back inert', async () => {
  const bytes = pdfOf('1 0 obj << /Type /Catalog >> endobj');
  const first = await upload(office, worker, { url, name: '..\\secret/证书.exe', bytes });
  expect([first.statusCode, first.json()]).toMatchObject([
    201,
    { name: '证书.exe', mediaType: 'application/pdf', size: bytes.length, scan: 'not-scanned' },
  ]);
  const { id } = first.json();
  expect((await upload(office, worker, { url, name: 'again.pdf', bytes })).json().id).toBe(id);
  const fact = await addFact(office, worker, { ...certificate(), evidence: [id] });
  expect(fact.json().evidence).toEqual([{ id, name: '证书.exe', mediaType: 'application/pdf', size: bytes.length }]);
  const opened = await office.ask('GET', `${url}/${id}`, { as: worker });
  expect(opened.rawPayload.equals(bytes)).toBe(true);
  expect(opened.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringMatching(/^attachment;/),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
  });
});

test('the employer opens it, which is noted; strangers find nothing; nobody links a file of another', async () => {
  const { id } = (await upload(office, worker, { url, name: 'a.png', bytes: png(10, 10) })).json();
  const hr = await office.actors.signedIn('employer-hr', { at: employer });
  const stranger = await office.actors.signedIn('worker');
  const otherHr = await office.actors.signedIn('employer-hr', { at: await office.actors.organisation('employer') });
  expect((await office.ask('GET', `${url}/${id}`, { as: hr })).statusCode).toBe(200);
  expect((await office.ask('GET', `${url}/${id}`, { as: otherHr })).statusCode).toBe(404);
  expect((await office.ask('GET', `${url}/${id}`, { as: stranger })).statusCode).toBe(404);
  expect((await office.ask('GET', `${url}/${id}`)).statusCode).toBe(401);
  const linked = await addFact(office, stranger, { ...certificate(), evidence: [id] });
  expect([linked.statusCode, linked.json().problems[0].path]).toEqual([422, '/evidence/0']);
  expect((await upload(office, hr, { url, name: 'a.png', bytes: png(10, 10) })).statusCode).toBe(403);
  expect((await upload(office, undefined, { url, name: 'a.png', bytes: png(10, 10) })).statusCode).toBe(401);
  const entries = await office.database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
    tx.selectFrom('audit_entries').selectAll().where('subject_id', '=', id).orderBy('sequence').execute(),
  );
  expect(entries.map(({ action, actor_account }) => [action, actor_account])).toEqual([
    ['evidence.upload', worker.actor.accountId],
    ['evidence.read', hr.actor.accountId],
  ]);
});

const jpegHead = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');
const packedScript = Buffer.concat([
  Buffer.from('1 0 obj << /Type /ObjStm /Filter /FlateDecode >> stream\n'),
  deflateSync('<< /OpenAction << /S /JavaScript >> >>'),
  Buffer.from('\nendstream endobj'),
]);
test.each([
  ['a text', Buffer.from('hello'), 422],
  ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 422],
  ['a page with a script', Buffer.from('<html><script>alert(1)</script></html>'), 422],
  ['a PDF with a script', pdfOf('<< /S /JavaScript /JS (app.alert(1)) >>'), 422],
  ['a PDF with a script under an escaped name', pdfOf('<< /S /J#61vaScript >>'), 422],
  ['a PDF with a script in a packed stream', pdfOf(packedScript), 422],
  ['a PDF with another file in it', pdfOf('<< /Type /EmbeddedFile >>'), 422],
  ['a picture of too many pixels', png(60_000, 60_000), 422],
  ['a broken picture', jpegHead, 422],
  ['nothing', Buffer.alloc(0), 422],
  ['more than the limit', Buffer.concat([png(10, 10), Buffer.alloc(10 * 1024 * 1024)]), 413],
])('refused: %s', async (_name, bytes, status) => {
  expect((await upload(office, worker, { url, name: 'a.pdf', bytes })).statusCode).toBe(status);
});

test('a form that breaks off and a body that is no form are refused', async () => {
  const broken = await office.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'multipart/form-data; boundary=x', cookie: worker.cookie },
    payload: '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
  });
  expect([broken.statusCode, broken.json().code]).toEqual([400, 'body-incomplete']);
  expect((await office.ask('POST', url, { as: worker, body: {} })).statusCode).toBe(415);
  expect((await office.ask('GET', `${url}/${randomUUID()}`, { as: worker })).statusCode).toBe(404);
});

/** A server that speaks clamd's INSTREAM: reads chunks after their lengths until one of length zero, then answers. */
async function fakeClamd(answer: (content: Buffer) => string): Promise<number> {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      received = Buffer.concat([received, part]);
      const content = contentOf(received);
      if (content !== undefined) socket.end(answer(content));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function contentOf(received: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (received.toString('latin1', 0, command.length) !== command) return undefined;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

test('clamd is asked in its own protocol', async () => {
  const bytes = Buffer.alloc(200_000, 'x');
  let seen = Buffer.alloc(0);
  const port = await fakeClamd((content) => {
    seen = Buffer.from(content);
    return 'stream: OK\0';
  });
  expect(await createClamdScanner({ host: '127.0.0.1', port })(bytes)).toEqual({ kind: 'clean' });
  expect(seen.equals(bytes)).toBe(true);
  const found = await fakeClamd(() => 'stream: Eicar-Test-Signature FOUND\0');
  expect(await createClamdScanner({ host: '127.0.0.1', port: found })(bytes)).toEqual({
    kind: 'infected',
    name: 'Eicar-Test-Signature',
  });
  const failing = await fakeClamd(() => 'INSTREAM size limit exceeded. ERROR\0');
  await expect(createClamdScanner({ host: '127.0.0.1', port: failing })(bytes)).rejects.toThrow('no verdict');
  await expect(createClamdScanner({ host: '127.0.0.1', port: 1 })(bytes)).rejects.toThrow();
});

test('with a scanner, a clean file says so, an infected one is refused, and without an answer none is taken', async () => {
  let answer = 'stream: OK\0';
  const port = await fakeClamd(() => answer);
  const scanning = await createTestOffice({ config: { clamd: { host: '127.0.0.1', port } } });
  try {
    const person = await scanning.actors.signedIn('worker');
    const send = (width: number) => upload(scanning, person, { url, name: 'a.png', bytes: png(width, 10) });
    expect((await send(11)).json().scan).toBe('clean');
    answer = 'stream: Eicar-Test-Signature FOUND\0';
    expect((await send(12)).json().code).toBe('evidence-refused');
    answer = 'nonsense\0';
    const silent = await send(13);
    expect([silent.statusCode, silent.json().code]).toEqual([503, 'scanner-unavailable']);
  } finally {
    await scanning.close();
  }
});

test('a person keeps at most 200 files; the same file again takes no room', async () => {
  const collector = await office.actors.signedIn('worker');
  const first = pdfOf('first');
  expect((await upload(office, collector, { url, name: 'a.pdf', bytes: first })).statusCode).toBe(201);
  await office.database.transaction({ role: 'system', purpose: 'test' }, (tx) =>
    sql`insert into evidence_files (province, id, person_id, name, media_type, size, sha256, scan, content, uploaded_by, uploaded_at)
      select province, gen_random_uuid(), person_id, 'x.pdf', media_type, 1, lpad(to_hex(n), 64, '0'), scan, 'x', uploaded_by, uploaded_at
      from evidence_files, generate_series(1, 199) n where person_id = ${collector.actor.personId}`.execute(tx),
  );
  const refused = await upload(office, collector, { url, name: 'b.pdf', bytes: pdfOf('one more') });
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'step-not-possible']);
  expect(refused.json().detail).toContain('200');
  expect((await upload(office, collector, { url, name: 'a.pdf', bytes: first })).statusCode).toBe(201);
});
