import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPolicyLibrary } from '@guantong/engine';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultConfig, defaultLimits } from '../config/server-config.ts';
import { loadPolicyBundle } from '../policy-store/load-policy-bundle.ts';
import { electrician } from '../testing/sample-requests.ts';
import { rosterForm } from '../testing/sample-roster.ts';
import { type RunningServer, startServer } from './start-server.ts';

let temporaryFolder: string;
beforeEach(async () => {
  temporaryFolder = await mkdtemp(join(tmpdir(), 'guantong-start-'));
});
afterEach(() => rm(temporaryFolder, { recursive: true }));

async function start(stopTimeout = 5_000, port = 0): Promise<RunningServer> {
  const library = createPolicyLibrary(await loadPolicyBundle());
  const limits = { ...defaultLimits, stopTimeout };
  return startServer({ library, config: { ...defaultConfig, port, temporaryFolder, limits } });
}

test('tells its address and stops, twice if asked', async () => {
  const server = await start();
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${server.address}/api/health`)).status).toBe(200);
  await Promise.all([server.stop(), server.stop()]);
  await expect(fetch(`${server.address}/api/health`)).rejects.toThrow();
});

test('a taken port is told, and nothing stays behind', async () => {
  const server = await start();
  await expect(start(5_000, Number(new URL(server.address).port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
  expect(await readdir(temporaryFolder)).toHaveLength(1);
  await server.stop();
  expect(await readdir(temporaryFolder)).toEqual([]);
});

test('finishes the answer it was giving', async () => {
  const server = await start();
  const { target: _, ...everyTarget } = electrician;
  const body = JSON.stringify(Array.from({ length: 20 }, () => everyTarget));
  const response = await fetch(`${server.address}/api/assessments`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  });
  const stopped = server.stop();
  expect(await response.json()).toHaveLength(20);
  await stopped;
});

test('ends the events of rosters, the work on them, and removes their files', async () => {
  const server = await start();
  const uploaded = await (await fetch(`${server.address}/api/rosters`, { method: 'POST', body: rosterForm() })).json();
  const events = await fetch(server.address + uploaded.links.events);
  const [folder = ''] = await readdir(temporaryFolder);
  await server.stop();
  expect(await events.text()).toContain('event: deleted');
  expect(existsSync(join(temporaryFolder, folder))).toBe(false);
});

test('does not wait for ever for somebody who keeps a request open', async () => {
  const server = await start(300);
  const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(
    'POST /api/assessments HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 10\r\n\r\n{',
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  const started = performance.now();
  await server.stop();
  expect(performance.now() - started).toBeLessThan(3_000);
  socket.destroy();
});
