import { createPolicyLibrary } from '@guantong/engine';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { defaultConfig, defaultLimits, type ServerConfig } from '../config/server-config.ts';
import { defaultSignIn, type SignInConfig } from '../config/sign-in-config.ts';
import { createServer } from '../http/create-server.ts';
import type { LogEntry } from '../http/server-log.ts';
import { loadPolicyBundle } from '../policy-store/load-policy-bundle.ts';
import { cheapPasswordCost, createTestActors, type TestActor, type TestActors } from './test-actors.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

export interface TestOffice {
  readonly app: FastifyInstance;
  readonly database: TestDatabase;
  readonly actors: TestActors;
  readonly logged: readonly LogEntry[];
  /** Asks as somebody, or as nobody; a body goes as JSON. */
  ask(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    options?: AskOptions,
  ): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

export interface AskOptions {
  readonly as?: TestActor | undefined;
  /** Instead of `as`. */
  readonly cookie?: string | undefined;
  readonly body?: object | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface TestOfficeOptions {
  readonly now?: () => Date;
  readonly signIn?: Partial<SignInConfig>;
  readonly config?: Partial<ServerConfig>;
  /** Folder of built pages to serve beside the interface. */
  readonly webRoot?: string | undefined;
}

/** The real server with a new database, in development mode, passwords cheap, requests not counted. */
export async function createTestOffice({ now, signIn, config, webRoot }: TestOfficeOptions = {}): Promise<TestOffice> {
  const database = await openTestDatabase();
  const actors = createTestActors(database);
  const logged: LogEntry[] = [];
  const app = await createServer({
    library: createPolicyLibrary(await loadPolicyBundle()),
    config: {
      ...defaultConfig,
      mode: 'development',
      limits: { ...defaultLimits, requestsPerMinute: 0, signInsPerMinute: 0 },
      signIn: { ...defaultSignIn, passwordCost: cheapPasswordCost, ...signIn },
      ...config,
    },
    logger: { write: (entry) => logged.push(entry) },
    storage: { database, keys: actors.keys },
    webRoot,
    now,
  });
  return {
    app,
    database,
    actors,
    logged,
    ask(method, url, { as, cookie = as?.cookie, body, headers } = {}) {
      return app.inject({
        method,
        url,
        headers: { ...(cookie === undefined ? {} : { cookie }), ...headers },
        ...(body === undefined ? {} : { payload: body }),
      });
    },
    async close() {
      await app.close();
      await database.close();
    },
  };
}
