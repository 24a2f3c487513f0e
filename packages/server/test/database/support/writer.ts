// A process that writes audit entries until it is killed, and says which are acknowledged: node --import tsx writer.ts FOLDER FIRST
import { appendAudit } from '../../../src/database/append-audit.ts';
import { openDatabase } from '../../../src/database/open-database.ts';
import { readFoundation } from './read-foundation.ts';

const [folder = '', first = ''] = process.argv.slice(2);
const database = await openDatabase(
  { kind: 'embedded', folder },
  {
    onFault: (error) => {
      throw error;
    },
    migrations: await readFoundation(),
  },
);
process.stdout.write('open\n');
let next = Number(first);
await Promise.all(Array.from({ length: 4 }, writeForEver));

async function writeForEver(): Promise<never> {
  for (;;) {
    const step = next;
    next += 1;
    await database.transaction({ role: 'system', purpose: 'test' }, (transaction) =>
      appendAudit(transaction, {
        chain: 'system',
        at: new Date().toISOString(),
        actor: { accountId: null, role: 'system' },
        action: 'test.step',
        subject: { kind: 'step', id: String(step) },
        detail: {},
      }),
    );
    process.stdout.write(`${step}\n`);
  }
}
