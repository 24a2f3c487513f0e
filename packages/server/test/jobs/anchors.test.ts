import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { canonicalJson, verifyAnchors } from '@guantong/proofs';
import { expect, test } from 'vitest';
import type { SystemActor } from '../../src/access/actor.ts';
import { appendAudit } from '../../src/database/append-audit.ts';
import { createSendAnchor, sendAnchorKind, startAnchors } from '../../src/jobs/start-anchors.ts';
import { startJobWorker } from '../../src/jobs/start-job-worker.ts';
import { openTestDatabase } from '../../src/testing/test-database.ts';

const system: SystemActor = { role: 'system', purpose: 'test' };
const now = () => new Date();
const onFault = (error: unknown) => {
  throw error;
};

test('what is left is anchored at the stop, and the webhook gets the line of the file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'guantong-anchors-'));
  const database = await openTestDatabase();
  const bodies: string[] = [];
  const receiver = createServer(async (request, response) => {
    bodies.push(await text(request));
    response.end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const address = receiver.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/anchors`;
  const handlers = { [sendAnchorKind]: createSendAnchor({ url, secret: 'secret', now }) };
  const worker = startJobWorker({ database, handlers, worker: 'test', now, onFault, pollEvery: 20 });
  const anchors = startAnchors({ database, dataFolder: folder, newId: randomUUID, now, onFault, sends: true });
  await database.transaction(system, (transaction) =>
    appendAudit(transaction, {
      ...{ chain: 'system', at: now().toISOString(), actor: { accountId: null, role: 'system' } },
      ...{ action: 'test.step', subject: { kind: 'test', id: 'a' }, detail: null },
    }),
  );
  await anchors.stop();
  await expect.poll(() => bodies.length, { timeout: 20_000 }).toBe(1);
  await worker.stop();
  receiver.close();
  await database.close();
  const lines = (await readFile(join(folder, 'anchors.ndjson'), 'utf8')).trimEnd().split('\n');
  expect(verifyAnchors(lines)).toMatchObject({ ok: true });
  expect(lines).toEqual(bodies.map((body) => canonicalJson(JSON.parse(body))));
  await rm(folder, { recursive: true });
});
