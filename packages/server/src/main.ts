import { randomUUID } from 'node:crypto';
import { createPolicyLibrary } from '@guantong/engine';
import { readConfig } from './config/read-config.ts';
import { demonstrationNotice } from './demonstration/notice.ts';
import { seedDemonstration } from './demonstration/seed.ts';
import { builtPages } from './http/built-pages.ts';
import { createLinePrinter } from './http/line-printer.ts';
import { createLineLog, failureEntry } from './http/server-log.ts';
import { type RunningServer, startServer } from './http/start-server.ts';
import { loadPolicyBundle } from './policy-store/load-policy-bundle.ts';
import { openStorage } from './start/open-storage.ts';
import { startWork } from './start/start-work.ts';

/** Starts the server with the settings of the environment and stops it on SIGINT and SIGTERM. */
async function main(): Promise<void> {
  const reading = readConfig(process.env);
  if (!reading.ok) return refuse(reading.problems);
  const { config } = reading;
  const library = createPolicyLibrary(await loadPolicyBundle());
  const logger = createLineLog(createLinePrinter(process.stdout), () => new Date());
  const webRoot = builtPages(process.env.GUANTONG_WEB_ROOT);
  const opening = await openStorage(config, {
    environment: process.env,
    now: () => new Date(),
    newId: randomUUID,
    onFault: (error) => logger.write(failureEntry(error, null)),
    // Without its database the server can only refuse: whoever watches over it starts it again.
    onStopped: (error) => {
      process.stderr.write(`${error.message}\n`);
      process.exit(70);
    },
  });
  if (!opening.ok) return refuse(opening.problems);
  if (opening.notice !== undefined) process.stdout.write(`${opening.notice}\n`);
  const { storage } = opening;
  const options = { config, library, now: () => new Date(), newId: randomUUID };
  const seeded = await seedDemonstration(storage, options);
  if (seeded !== undefined) process.stdout.write(demonstrationNotice(seeded));
  const server = await startServer({ library, config, logger, webRoot, storage });
  const onFault = (error: unknown) => logger.write(failureEntry(error, null));
  const work = await startWork(storage, { ...options, log: logger, onFault });
  stopOnSignals({
    async stop() {
      await work.stop();
      await server.stop();
    },
  });
  const pages =
    webRoot === undefined
      ? '\n  （网页尚未构建，只有接口可用 · the pages are not built: only the interface answers）'
      : '';
  process.stdout.write(
    `贯通已启动，请打开 · Guantong is running, open ${server.address}${pages}\n  接口说明 · interface: ${server.address}/api/docs\n  按 Ctrl-C 停止 · press Ctrl-C to stop\n`,
  );
}

function refuse(problems: readonly string[]): void {
  process.stderr.write(`设置有误 · settings are wrong:\n${problems.map((problem) => `  ${problem}\n`).join('')}`);
  process.exitCode = 2;
}

function stopOnSignals(server: Pick<RunningServer, 'stop'>): void {
  let asked = false;
  const stop = () => {
    // A second signal means: now.
    if (asked) process.exit(130);
    asked = true;
    process.stdout.write('正在停止 · stopping\n');
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  const reason =
    code === 'EADDRINUSE'
      ? '端口已被占用，请用 PORT 换一个 · the port is taken: choose another by PORT'
      : String(error instanceof Error ? error.message : error);
  process.stderr.write(`无法启动 · cannot start: ${reason}\n`);
  process.exitCode = 1;
});
