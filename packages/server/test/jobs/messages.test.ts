import { createHmac, randomUUID } from 'node:crypto';
import { createServer as createHttpServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor, SystemActor } from '../../src/access/actor.ts';
import { defaultDelivery } from '../../src/config/storage-config.ts';
import { createDeliverMessage } from '../../src/jobs/deliver-message.ts';
import { type ClaimedJob, claimJob } from '../../src/jobs/job.repository.ts';
import { createMessageChannels } from '../../src/jobs/message-channels.ts';
import { createMessenger, deliverMessageKind } from '../../src/jobs/messenger.ts';
import { openTestDatabase, type TestDatabase } from '../../src/testing/test-database.ts';

const system: SystemActor = { role: 'system', purpose: 'test' };
const now = () => new Date('2026-02-03T04:05:06.000Z');
const accountId = randomUUID();
const clerk: Actor = {
  ...{ accountId: randomUUID(), sessionId: randomUUID(), role: 'body-clerk', organisationId: randomUUID() },
  ...{ personId: null, province: '99', bureauRegion: null, displayName: '测试' },
};
const subject = { zh: '申报材料需要补正', en: 'Your application needs a correction' };
const messenger = createMessenger({ channels: ['mail', 'webhook'], newId: randomUUID, now });

let database: TestDatabase;
const mails: string[] = [];
const mailServer = createTcpServer((socket) => {
  let received = '';
  socket.write('220 test\r\n');
  socket.on('data', (chunk) => {
    received += chunk;
    const inData = received.includes('DATA\r\n');
    if (inData && received.endsWith('\r\n.\r\n')) {
      mails.push(received);
      received = '';
      socket.write('250 kept\r\n');
    } else if (/DATA\r\n$/.test(received)) socket.write('354 go on\r\n');
    else if (!inData && received.endsWith('\r\n')) socket.write('250 yes\r\n');
  });
  socket.on('error', () => undefined);
});
const posts: { headers: IncomingHttpHeaders; body: string }[] = [];
let webhookStatus = 204;
const webhookServer = createHttpServer(async (request, response) => {
  posts.push({ headers: request.headers, body: await text(request) });
  response.writeHead(webhookStatus, { location: '/elsewhere' }).end();
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Listening on a port, so the address is one.
  return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
  database = await openTestDatabase();
  await database.asOwner(`
    insert into accounts (id, login_name, display_name, language, email, state, created_at)
    values ('${accountId}', 'reader', '读者', 'zh', 'reader@example.org', 'active', now())`);
  await Promise.all([listen(mailServer), listen(webhookServer)]);
});
afterAll(async () => {
  mailServer.close();
  webhookServer.close();
  await database.close();
});
beforeEach(() => {
  mails.length = 0;
  posts.length = 0;
  webhookStatus = 204;
});

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function send(): Promise<void> {
  return database.transaction(clerk, (transaction) =>
    messenger.send(transaction, { accountId, kind: 'correction', subject, link: '/applications/1' }),
  );
}

/** Runs every delivery that waits, once; returns what failed. */
async function deliverAll(attempts?: number): Promise<readonly string[]> {
  const config = {
    ...defaultDelivery,
    smtpUrl: `smtp://127.0.0.1:${portOf(mailServer)}`,
    webhookUrl: `http://127.0.0.1:${portOf(webhookServer)}/hook`,
  };
  const deliver = createDeliverMessage(
    createMessageChannels({ config, publicUrl: 'https://guantong.example', webhookSecret: 'secret', now }),
  );
  const failures: string[] = [];
  for (let job = await claim(); job !== undefined; job = await claim()) {
    const run = { database, signal: new AbortController().signal, reportProgress: () => undefined };
    await deliver({ ...run, job: { ...job, attempts: attempts ?? job.attempts } }).catch((error: Error) =>
      failures.push(error.message),
    );
  }
  return failures;
}

function claim(): Promise<ClaimedJob | undefined> {
  const until = new Date(Date.now() + 3_600_000);
  return database.transaction(system, (transaction) =>
    claimJob(transaction, { worker: 'test', kinds: [deliverMessageKind], now: now(), until }),
  );
}

function listDeliveries() {
  return database.transaction(system, (transaction) =>
    transaction
      .selectFrom('deliveries')
      .select(['channel', 'state', 'attempts', 'last_error'])
      .orderBy('channel')
      .execute(),
  );
}

test('a message stands in the inbox of its reader alone, and the reader marks it as read', async () => {
  await send();
  const listAs = (actor: Actor) =>
    database.transaction(actor, (transaction) =>
      transaction.selectFrom('messages').select(['kind', 'subject', 'link', 'read_at']).execute(),
    );
  const reader: Actor = { ...clerk, accountId, role: 'worker', organisationId: null };
  expect(await listAs(reader)).toEqual([{ kind: 'correction', subject, link: '/applications/1', read_at: null }]);
  expect(await listAs(clerk)).toEqual([]);
  const markAs = (actor: Actor) =>
    database.transaction(actor, (transaction) =>
      transaction.updateTable('messages').set({ read_at: now().toISOString() }).executeTakeFirstOrThrow(),
    );
  expect((await markAs(clerk)).numUpdatedRows).toBe(0n);
  expect((await markAs(reader)).numUpdatedRows).toBe(1n);
});

test('mail and webhook carry it, the webhook signed', async () => {
  expect(await deliverAll()).toEqual([]);
  expect(await listDeliveries()).toMatchObject([
    { channel: 'mail', state: 'delivered', attempts: 1 },
    { channel: 'webhook', state: 'delivered', attempts: 1 },
  ]);
  expect(mails[0]).toContain('To: reader@example.org');
  const [post] = posts;
  expect(JSON.parse(post?.body ?? '')).toMatchObject({
    accountId,
    kind: 'correction',
    subject,
    link: '/applications/1',
  });
  const timestamp = String(Math.floor(now().getTime() / 1000));
  const signature = createHmac('sha256', 'secret').update(`${timestamp}.${post?.body}`).digest('hex');
  expect(post?.headers).toMatchObject({
    'guantong-timestamp': timestamp,
    'guantong-signature': `sha256=${signature}`,
  });
});

test.each([500, 302])(
  'a receiver that answers %i has not received; the last attempt is written as failed',
  async (status) => {
    webhookStatus = status;
    await database.asOwner('delete from deliveries; delete from jobs');
    await send();
    expect(await deliverAll(8)).toEqual([`the webhook answered ${status}`]);
    expect(await listDeliveries()).toMatchObject([
      { channel: 'mail', state: 'delivered' },
      { channel: 'webhook', state: 'failed', attempts: 1, last_error: `the webhook answered ${status}` },
    ]);
  },
);
