import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRosterStore, removeLeftovers } from './roster-store.ts';

let temporary: string;
beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'guantong-store-'));
});
afterEach(() => rm(temporary, { recursive: true }));

async function leftover(name: string, owner: object | undefined): Promise<string> {
  const folder = join(temporary, `guantong-rosters-${name}`);
  await mkdir(folder);
  if (owner !== undefined) await writeFile(join(folder, 'owner.json'), JSON.stringify(owner));
  return folder;
}

test('removes what ended processes left and keeps what running ones hold', async () => {
  const mine = await openRosterStore(temporary);
  const ended = await leftover('ended', { pid: 2 ** 30, startedAt: 1 });
  const reusedPid = await leftover('reused', { pid: process.pid, startedAt: 1 });
  const running = await leftover('running', { pid: process.ppid, startedAt: 1 });
  const fresh = await leftover('fresh', undefined);
  const nameless = await leftover('nameless', undefined);
  await utimes(nameless, new Date(0), new Date(0));
  const foreign = join(temporary, 'something-else');
  await mkdir(foreign);
  expect(await removeLeftovers(temporary)).toBe(3);
  expect([mine.folder, running, fresh, foreign].map(existsSync)).toEqual([true, true, true, true]);
  expect([ended, reusedPid, nameless].map(existsSync)).toEqual([false, false, false]);
});

test('closing removes every roster', async () => {
  const store = await openRosterStore(temporary);
  await writeFile(join(await store.create('one'), 'upload'), 'x');
  await store.close();
  expect(existsSync(store.folder)).toBe(false);
});
