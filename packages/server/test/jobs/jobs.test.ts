import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Actor, SystemActor } from '../../src/access/actor.ts';
import { cancelJob } from '../../src/jobs/cancel-job.ts';
import { enqueueJob, type NewJob } from '../../src/jobs/enqueue-job.ts';
import { claimJob } from '../../src/jobs/job.repository.ts';
import type { JobHandler } from '../../src/jobs/job-handler.ts';
import { type JobWorker, startJobWorker } from '../../src/jobs/start-job-worker.ts';
import { openTestDatabase, type TestDatabase } from '../../src/testing/test-database.ts';

const system: SystemActor = { role: 'system', purpose: 'test' };
let database: TestDatabase;
const workers: JobWorker[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});
afterAll(() => database.close());

function enqueue(job: Partial<NewJob> & { readonly kind: string }): Promise<string> {
  const id = randomUUID();
  return database.transaction(system, async (transaction) => {
    await enqueueJob(transaction, { id, payload: null, now: new Date(), ...job });
    return id;
  });
}

function start(handlers: Record<string, JobHandler>, options: { now?: () => Date; lease?: number } = {}): JobWorker {
  const worker = startJobWorker({
    ...{ database, handlers, worker: randomUUID(), now: () => new Date(), pollEvery: 20 },
    onFault: (error) => {
      throw error;
    },
    ...options,
  });
  workers.push(worker);
  return worker;
}

function getJob(id: string) {
  return database.transaction(system, (transaction) =>
    transaction.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
}

async function waitFor(id: string, state: string) {
  await expect.poll(async () => (await getJob(id)).state, { timeout: 20_000 }).toBe(state);
  return getJob(id);
}

test('two workers run every job once and keep its result', async () => {
  const runs: string[] = [];
  const ids = await Promise.all(Array.from({ length: 20 }, (_, n) => enqueue({ kind: 'count', payload: { n } })));
  const count: JobHandler = async ({ job }) => {
    runs.push(job.id);
    return job.payload;
  };
  start({ count });
  start({ count });
  for (const id of ids) await waitFor(id, 'done');
  expect(runs.sort()).toEqual(ids.sort());
  expect((await getJob(ids[0] ?? '')).result).toHaveProperty('n');
});

test('a job of a transaction that is rolled back does not exist; the same key is taken once', async () => {
  const id = randomUUID();
  const job = { id, kind: 'never', payload: null, now: new Date(), idempotencyKey: 'once' };
  const work = database.transaction(system, async (transaction) => {
    await enqueueJob(transaction, job);
    throw new Error('on purpose');
  });
  await expect(work).rejects.toThrow('on purpose');
  const made = [];
  for (const each of [id, randomUUID()]) {
    made.push(await database.transaction(system, (transaction) => enqueueJob(transaction, { ...job, id: each })));
  }
  expect(made).toEqual([true, false]);
});

test('a job that throws waits longer each time and fails after the last attempt', async () => {
  let now = new Date('2026-02-03T04:00:00.000Z');
  const id = await enqueue({ kind: 'break', maxAttempts: 3, now });
  const waits: number[] = [];
  start(
    {
      break: async ({ job }) => {
        throw new Error(`broken ${job.attempts}`);
      },
    },
    { now: () => now },
  );
  for (const attempt of [1, 2]) {
    await expect.poll(async () => (await getJob(id)).error, { timeout: 20_000 }).toBe(`broken ${attempt}`);
    const { run_at } = await getJob(id);
    waits.push(new Date(run_at).getTime() - now.getTime());
    now = new Date(run_at);
  }
  expect(await waitFor(id, 'failed')).toMatchObject({ error: 'broken 3', attempts: 3, locked_by: null });
  expect(waits).toEqual([10_000, 20_000]);
});

test('a job of a worker that died is taken up again, and the dead one cannot end it', async () => {
  const id = await enqueue({ kind: 'crash' });
  const past = new Date(Date.now() - 60_000);
  const dead = { worker: 'dead', kinds: ['crash'], now: new Date(), until: past };
  await database.transaction(system, (transaction) => claimJob(transaction, dead));
  expect(await getJob(id)).toMatchObject({ state: 'running', attempts: 1, locked_by: 'dead' });
  start({ crash: async () => 'second' });
  expect(await waitFor(id, 'done')).toMatchObject({ attempts: 2, result: 'second' });
});

test('a lost job that may not be tried again has failed', async () => {
  const id = await enqueue({ kind: 'lost', maxAttempts: 1 });
  const dead = { worker: 'dead', kinds: ['lost'], now: new Date(), until: new Date(Date.now() - 60_000) };
  await database.transaction(system, (transaction) => claimJob(transaction, dead));
  start({ lost: async () => 'never' });
  expect(await waitFor(id, 'failed')).toMatchObject({ error: 'the worker was lost' });
});

test('a job that runs longer than its lease stays with its worker', async () => {
  let runs = 0;
  const handler: JobHandler = async () => {
    runs += 1;
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    return runs;
  };
  const id = await enqueue({ kind: 'long' });
  start({ long: handler }, { lease: 1_500 });
  start({ long: handler }, { lease: 1_500 });
  expect(await waitFor(id, 'done')).toMatchObject({ attempts: 1, result: 1 });
});

test('progress is kept, and a cancelled job hears of it', async () => {
  const id = await enqueue({ kind: 'slow' });
  let stopped = false;
  start(
    {
      slow: async ({ signal, reportProgress }) => {
        reportProgress(3, 10);
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        stopped = true;
        return null;
      },
    },
    { lease: 600 },
  );
  await expect.poll(async () => (await getJob(id)).progress, { timeout: 20_000 }).toBe(3);
  expect(await database.transaction(system, (transaction) => cancelJob(transaction, id, new Date()))).toBe(true);
  await expect.poll(() => stopped, { timeout: 20_000 }).toBe(true);
  expect(await getJob(id)).toMatchObject({ state: 'cancelled', total: 10, result: null });
  expect(await database.transaction(system, (transaction) => cancelJob(transaction, id, new Date()))).toBe(false);
});

test('a worker that stops gives its job back without counting the run', async () => {
  const id = await enqueue({ kind: 'stopped' });
  const worker = start({
    stopped: ({ signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
  });
  await waitFor(id, 'running');
  await worker.stop();
  expect(await getJob(id)).toMatchObject({ state: 'queued', attempts: 0, locked_by: null, error: null });
});

test('who asked for a job may watch and cancel it, others may not', async () => {
  const own: Actor = {
    ...{ accountId: randomUUID(), sessionId: randomUUID(), role: 'body-clerk', organisationId: randomUUID() },
    ...{ personId: null, province: '99', bureauRegion: null, displayName: '测试' },
  };
  const other = { ...own, accountId: randomUUID() };
  const id = randomUUID();
  const job = { id, kind: 'batch', payload: null, now: new Date() };
  const add = (actor: Actor, accountId: string) =>
    database.transaction(actor, (transaction) => enqueueJob(transaction, { ...job, accountId }));
  await expect(add(other, own.accountId)).rejects.toMatchObject({ code: '42501' });
  await add(own, own.accountId);
  const cancelAs = (actor: Actor) =>
    database.transaction(actor, (transaction) => cancelJob(transaction, id, new Date()));
  expect(await cancelAs(other)).toBe(false);
  expect(await cancelAs(own)).toBe(true);
  const forProduct = { ...job, id: randomUUID(), idempotencyKey: 'of the product' };
  expect(await database.transaction(own, (transaction) => enqueueJob(transaction, forProduct))).toBe(true);
});
