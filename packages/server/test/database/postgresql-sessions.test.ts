import { expect, test } from 'vitest';
import { createPostgresqlSessions } from '../../src/database/postgresql/postgresql-sessions.ts';
import { createServerDatabase } from '../../src/testing/test-database.ts';

const server = process.env.DATABASE_URL ?? '';

test.skipIf(server === '')('a database can be dropped as soon as its sessions are closed', async () => {
  const faults: Error[] = [];
  for (let round = 0; round < 10; round += 1) {
    const { url, drop } = await createServerDatabase(server);
    const sessions = createPostgresqlSessions({
      url,
      role: null,
      connections: 10,
      statementTimeout: 0,
      onFault: (error) => faults.push(error),
    });
    const opened = await Promise.all(Array.from({ length: 10 }, () => sessions.open()));
    for (const session of opened) await session.release(false);
    await sessions.close();
    await drop();
  }
  expect(faults).toEqual([]);
});
