import { once } from 'node:events';
import { builtPages, createLineLog, readConfig, type ServerConfig, silentLog, startServer } from '@guantong/server';
import type { Context } from '../../context.ts';
import { CommandFailure, isSystemError, usageFailure } from '../../failure.ts';
import { loadLibrary } from '../load-library.ts';

export interface ServeFlags {
  readonly port?: string;
  readonly host?: string;
  readonly log?: boolean;
}

/** `guantong serve`: runs until Ctrl-C. Settings come from the environment as for the server itself; flags go before. */
export async function runServe(flags: ServeFlags, { say, stdout, stderr, interrupted }: Context): Promise<number> {
  const config = configOf(flags);
  const webRoot = builtPages(process.env.GUANTONG_WEB_ROOT);
  const logger =
    flags.log === true
      ? createLineLog(
          (line) => stderr.write(line),
          () => new Date(),
        )
      : silentLog;
  const library = await loadLibrary();
  const server = await startServer({ library, config, logger, webRoot }).catch((error: unknown) => {
    throw isSystemError(error) ? notStarted(config, error.code) : error;
  });
  stdout.write(`${say(running(server.address, webRoot !== undefined))}\n`);
  if (!interrupted.aborted) await once(interrupted, 'abort');
  stderr.write(`${say({ zh: '正在停止…', en: 'stopping…' })}\n`);
  await server.stop();
  return 0;
}

function configOf({ port, host }: ServeFlags): ServerConfig {
  const reading = readConfig({
    ...process.env,
    ...(port === undefined ? {} : { PORT: port }),
    ...(host === undefined ? {} : { HOST: host }),
  });
  if (reading.ok) return reading.config;
  const problems = reading.problems.join('; ');
  throw usageFailure({ zh: `服务器设置有误：${problems}`, en: `settings of the server: ${problems}` });
}

function running(address: string, hasPages: boolean) {
  const noPages = {
    zh: '\n网页尚未构建，只有接口可用（npm run build 构建网页）',
    en: '\nThe pages are not built, only the interface answers (npm run build builds them)',
  };
  return {
    zh: `贯通已启动，请打开 ${address}${hasPages ? '' : noPages.zh}\n接口说明 ${address}/api/docs · 按 Ctrl-C 停止`,
    en: `Guantong is running, open ${address}${hasPages ? '' : noPages.en}\nInterface: ${address}/api/docs · press Ctrl-C to stop`,
  };
}

function notStarted({ host, port }: ServerConfig, code: string): CommandFailure {
  const reason =
    code === 'EADDRINUSE'
      ? { zh: '端口已被占用，请用 --port 换一个', en: 'the port is taken: choose another with --port' }
      : { zh: `系统返回 ${code}`, en: `the system says ${code}` };
  return new CommandFailure(
    'server-not-started',
    { zh: `无法在 ${host}:${port} 启动：${reason.zh}。`, en: `cannot start on ${host}:${port}: ${reason.en}.` },
    1,
  );
}
