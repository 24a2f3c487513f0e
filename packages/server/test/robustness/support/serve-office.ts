// A server in a process of its own, over a database that exists: started by start-office.ts, told the time, killed at will.
import { createPolicyLibrary } from '@guantong/engine';
import { defaultConfig, defaultLimits } from '../../../src/config/server-config.ts';
import { openDatabase } from '../../../src/database/open-database.ts';
import { createServer } from '../../../src/http/create-server.ts';
import { parseKeys } from '../../../src/keys/read-keys.ts';
import { loadPolicyBundle } from '../../../src/policy-store/load-policy-bundle.ts';
import { cheapPasswordCost } from '../../../src/testing/test-actors.ts';
import type { OfficeOrder, OfficeReport, OfficeSettings } from './office-protocol.ts';

// Whoever started this process wrote the settings.
const { place, keys, now }: OfficeSettings = JSON.parse(process.argv[2] ?? '');
const tell = (report: OfficeReport) => process.send?.(report);
let ahead = Date.parse(now) - Date.now();

const reading = parseKeys(keys);
if (!reading.ok) throw new Error(reading.problems.join());
const database = await openDatabase(place, { onFault: (error) => tell({ kind: 'failure', error: error.message }) });
const app = await createServer({
  library: createPolicyLibrary(await loadPolicyBundle()),
  config: {
    ...defaultConfig,
    mode: 'development',
    limits: { ...defaultLimits, requestsPerMinute: 0, signInsPerMinute: 0, rostersPerMinute: 0 },
    signIn: { ...defaultConfig.signIn, passwordCost: cheapPasswordCost },
  },
  logger: {
    write(entry) {
      if (entry.kind === 'failure') tell({ kind: 'failure', error: [entry.error, ...entry.frames].join('\n') });
    },
  },
  storage: { database, keys: reading.keys },
  now: () => new Date(Date.now() + ahead),
});

process.on('message', async (order: OfficeOrder) => {
  switch (order.kind) {
    case 'move':
      ahead = Date.parse(order.now) - Date.now();
      tell({ kind: 'moved' });
      return;
    case 'stop':
      await app.close();
      await database.close();
      process.exit(0);
  }
});
// Whoever started it is gone: nobody would end this process.
process.on('disconnect', () => process.exit(1));
tell({ kind: 'listening', address: await app.listen({ host: '127.0.0.1', port: 0 }) });
