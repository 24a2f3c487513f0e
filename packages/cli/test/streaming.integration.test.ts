import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeAll, expect, test } from 'vitest';
import { buildCli } from './support/build-cli.ts';
import { jsonLines, root, startGuantong } from './support/run-guantong.ts';

const [line = ''] = readFileSync(join(root, 'packages/engine/test/contract/cases.ndjson'), 'utf8').split('\n');

beforeAll(buildCli);

/** The same request over and over, never more of it in memory than a piece. */
function requests(count: number): Readable {
  const portion = 1000;
  const text = `${line}\n`.repeat(portion);
  return Readable.from(
    (function* () {
      for (let sent = 0; sent < count; sent += portion) yield text;
    })(),
  );
}

interface Piped {
  readonly child: ReturnType<typeof startGuantong>;
  readonly stdout: Readable;
  readonly exit: Promise<number | null>;
  readonly errors: () => string;
}

function pipeInto(source: Readable, ...options: Parameters<typeof startGuantong>): Piped {
  const child = startGuantong(...options);
  if (child.stdin === null || child.stdout === null || child.stderr === null) throw new Error('the streams are pipes');
  child.stdin.on('error', () => undefined);
  source.pipe(child.stdin);
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, stdout: child.stdout, exit, errors: () => errors };
}

test('40,000 requests go through a heap of 48 MiB, in order and completely', async () => {
  const { stdout, exit, errors } = pipeInto(requests(40_000), ['assess', '-'], {
    nodeOptions: ['--max-old-space-size=48'],
  });
  let lines = 0;
  for await (const chunk of stdout) for (const byte of chunk as Buffer) if (byte === 0x0a) lines += 1;
  expect({ code: await exit, lines, errors: errors() }).toEqual({ code: 0, lines: 40_000, errors: '' });
});

test('a reader that does not read holds the work back', async () => {
  const { child, stdout, exit } = pipeInto(requests(20_000), ['assess', '-'], {
    nodeOptions: ['--max-old-space-size=48'],
  });
  stdout.pause();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  // 20,000 answers are 100 MB and more: they would not fit into the heap if they had been produced.
  expect(child.exitCode).toBeNull();
  stdout.destroy();
  expect(await exit).toBe(0);
});

test('a reader that leaves early ends the work quietly', async () => {
  const { stdout, exit, errors } = pipeInto(requests(100_000), ['assess', '-']);
  for await (const chunk of stdout) {
    expect((chunk as Buffer).length).toBeGreaterThan(0);
    break;
  }
  expect(await exit).toBe(0);
  expect(errors()).toBe('');
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s leaves whole lines', async (signal) => {
  const { child, stdout, exit, errors } = pipeInto(requests(1_000_000), ['assess', '-']);
  const chunks: Buffer[] = [];
  for await (const chunk of stdout) {
    if (chunks.length === 5) child.kill(signal);
    chunks.push(chunk as Buffer);
  }
  expect(await exit).toBe(130);
  expect(errors()).toBe('');
  const text = Buffer.concat(chunks).toString();
  expect(text.endsWith('\n')).toBe(true);
  expect(jsonLines(text).length).toBeGreaterThan(1);
});

test('an interrupted array is closed', async () => {
  const { child, stdout, exit } = pipeInto(requests(1_000_000), ['assess', '-', '--format', 'json']);
  const chunks: Buffer[] = [];
  for await (const chunk of stdout) {
    if (chunks.length === 5) child.kill('SIGINT');
    chunks.push(chunk as Buffer);
  }
  expect(await exit).toBe(130);
  expect(JSON.parse(Buffer.concat(chunks).toString())[0]).toMatchObject({ id: 't01' });
});

test('Ctrl-C while waiting for input ends at once', async () => {
  const waiting = new Readable({ read: () => undefined });
  const { child, stdout, exit } = pipeInto(waiting, ['assess', '-']);
  stdout.resume();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  child.kill('SIGINT');
  expect(await exit).toBe(130);
});
