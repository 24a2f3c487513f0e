import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPolicyLibrary, type PolicyLibrary } from '@guantong/engine';
import type { FastifyInstance } from 'fastify';
import { defaultConfig, defaultLimits, type ServerLimits } from '../config/server-config.ts';
import { createServer } from '../http/create-server.ts';
import type { LogEntry } from '../http/server-log.ts';
import { loadPolicyBundle } from '../policy-store/load-policy-bundle.ts';

export interface TestServer {
  readonly app: FastifyInstance;
  readonly library: PolicyLibrary;
  readonly logged: readonly LogEntry[];
  /** Holds the folders of rosters; removed by `close`. */
  readonly temporaryFolder: string;
  /** Listens on a free port of 127.0.0.1 and returns http://127.0.0.1:PORT. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

export interface TestServerOptions {
  readonly limits?: Partial<ServerLimits>;
  readonly webRoot?: string;
  readonly now?: () => Date;
}

/** The real server with the real policy and a folder of its own. */
export async function createTestServer({ limits, webRoot, now }: TestServerOptions = {}): Promise<TestServer> {
  const library = createPolicyLibrary(await loadPolicyBundle());
  const temporaryFolder = await mkdtemp(join(tmpdir(), 'guantong-test-'));
  const logged: LogEntry[] = [];
  const app = await createServer({
    library,
    config: { ...defaultConfig, temporaryFolder, limits: { ...defaultLimits, ...limits } },
    logger: { write: (entry) => logged.push(entry) },
    webRoot,
    now,
  });
  return {
    app,
    library,
    logged,
    temporaryFolder,
    listen: () => app.listen({ host: '127.0.0.1', port: 0 }),
    async close() {
      await app.close();
      await rm(temporaryFolder, { recursive: true, force: true });
    },
  };
}
