import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { verifyChain } from '@guantong/proofs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEntryOf } from '../../src/database/append-audit.ts';
import { lockFolder } from '../../src/database/embedded/folder-lock.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { readFoundation } from './support/read-foundation.ts';

const writerFile = fileURLToPath(new URL('./support/writer.ts', import.meta.url));
let folder: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guantong-folder-'));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function open() {
  return openDatabase(
    { kind: 'embedded', folder },
    {
      onFault: (error) => {
        throw error;
      },
      migrations: await readFoundation(),
    },
  );
}

interface Writer {
  readonly child: ChildProcess;
  readonly opened: Promise<void>;
  /** What was acknowledged, to be read after `closed`. */
  readonly acknowledged: number[];
  readonly closed: Promise<void>;
}

function startWriter(first: number): Writer {
  const child = spawn(process.execPath, ['--import', 'tsx', writerFile, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const acknowledged: number[] = [];
  const lines = createInterface(child.stdout);
  const opened = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (line === 'open') resolve();
      else acknowledged.push(Number(line));
    });
  });
  const closed = new Promise<void>((resolve) => lines.on('close', resolve));
  return { child, opened, acknowledged, closed };
}

async function listSteps(): Promise<readonly number[]> {
  const database = await open();
  const rows = await database.transaction({ role: 'system', purpose: 'test' }, (transaction) =>
    transaction.selectFrom('audit_entries').selectAll().orderBy('sequence').execute(),
  );
  await database.close();
  expect(verifyChain(rows.map(auditEntryOf))).toMatchObject({ ok: true });
  return rows.map(({ subject_id }) => Number(subject_id));
}

test('five times killed while writing: nothing acknowledged is lost, the chain holds', {
  timeout: 600_000,
}, async () => {
  const acknowledged: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const writer = startWriter(round * 1_000_000);
    await writer.opened;
    await expect.poll(() => writer.acknowledged.length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(round * 7);
    if (round === 0) await expect(open()).rejects.toThrow(new RegExp(`process ${writer.child.pid}`));
    writer.child.kill('SIGKILL');
    await writer.closed;
    acknowledged.push(...writer.acknowledged);
  }
  // Each start went on from what the crash before it left, so the last state holds every round.
  const kept = new Set(await listSteps());
  expect(acknowledged.filter((step) => !kept.has(step))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(70);
});

test('a folder is held once, also within a process, and free again after the release', async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(`process ${process.pid}`);
  await lock.release();
  await (await lockFolder(folder)).release();
});

test.each([
  ['of a process that is no more', JSON.stringify({ pid: 2 ** 22 + 1, startedAt: 'long ago' })],
  ['of another process that had the number', JSON.stringify({ pid: process.pid, startedAt: 'long ago' })],
  ['half written', '{"pid":'],
  ['empty', ''],
])('a lock %s is taken over', async (_name, text) => {
  await writeFile(join(folder, 'lock'), text);
  const lock = await lockFolder(folder);
  await lock.release();
});
