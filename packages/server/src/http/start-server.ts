import type { AddressInfo } from 'node:net';
import type { PolicyLibrary } from '@guantong/engine';
import { defaultConfig, type ServerConfig } from '../config/server-config.ts';
import { createServer } from './create-server.ts';
import type { OfficeStorage } from './route-context.ts';
import type { ServerLog } from './server-log.ts';

export interface StartOptions {
  readonly library: PolicyLibrary;
  readonly config?: ServerConfig | undefined;
  readonly logger?: ServerLog | undefined;
  /** Absent: the public pages alone. Closed when the server stops, and when it cannot listen. */
  readonly storage?: OfficeStorage | undefined;
  readonly webRoot?: string | undefined;
}

export interface RunningServer {
  /** Where the server answers, such as http://127.0.0.1:8080. */
  readonly address: string;
  /** Stops accepting, finishes what was begun, ends streams, removes roster files. Resolves within `stopTimeout`; may be called again. */
  stop(): Promise<void>;
}

/** Creates a server and listens. Rejects when the address is taken or not ours. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { config = defaultConfig } = options;
  const app = await createServer({ ...options, config });
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    await app.close().finally(() => options.storage?.database.close());
    throw error;
  }
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    // Whoever holds a connection open longer than this is cut off; the files are removed in any case.
    const cut = setTimeout(() => app.server.closeAllConnections(), config.limits.stopTimeout);
    await app.close().finally(() => clearTimeout(cut));
    await options.storage?.database.close();
  };
  return {
    address: addressOf(app.server.address()),
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

function addressOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') return `${address}`;
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}
