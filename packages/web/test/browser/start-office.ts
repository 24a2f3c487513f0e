import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPolicyLibrary } from '@guantong/engine';
import { createServer, defaultConfig } from '@guantong/server';
import { loadPolicyBundle } from '@guantong/server/policy-store';
import { cheapPasswordCost, createTestActors, type TestActors } from '../../../server/src/testing/test-actors.ts';
import { openTestDatabase } from '../../../server/src/testing/test-database.ts';
import { buildPages } from './start-pages.ts';

/** Pages and interface with a database of their own, as those who are signed in get them. */
export interface ServedOffice {
  readonly address: string;
  readonly actors: TestActors;
  stop(): Promise<void>;
}

export async function startOffice(): Promise<ServedOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'guantong-office-'));
  const [database] = await Promise.all([openTestDatabase(), buildPages(folder)]);
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
    webRoot: folder,
  });
  return {
    address: await app.listen({ host: '127.0.0.1', port: 0 }),
    actors,
    async stop() {
      await app.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
