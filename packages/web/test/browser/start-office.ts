import { createPolicyLibrary } from '@guantong/engine';
import { createServer, defaultConfig } from '@guantong/server';
import { loadPolicyBundle } from '@guantong/server/policy-store';
import { inject } from 'vitest';
import { cheapPasswordCost, createTestActors, type TestActors } from '../../../server/src/testing/test-actors.ts';
import { openTestDatabase } from '../../../server/src/testing/test-database.ts';

/** Pages and interface with a database of their own, as those who are signed in get them. */
export interface ServedOffice {
  readonly address: string;
  readonly actors: TestActors;
  stop(): Promise<void>;
}

export async function startOffice(): Promise<ServedOffice> {
  const database = await openTestDatabase();
  const actors = createTestActors(database);
  const app = await createServer({
    library: createPolicyLibrary(await loadPolicyBundle()),
    config: {
      ...defaultConfig,
      mode: 'development',
      limits: { ...defaultConfig.limits, requestsPerMinute: 0, signInsPerMinute: 0 },
      signIn: { ...defaultConfig.signIn, passwordCost: cheapPasswordCost },
    },
    storage: { database, keys: actors.keys },
    webRoot: inject('webRoot'),
  });
  return {
    address: await app.listen({ host: '127.0.0.1', port: 0 }),
    actors,
    async stop() {
      await app.close();
      await database.close();
    },
  };
}
