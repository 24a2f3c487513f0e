import { expect, test } from 'vitest';
import { DatabaseUnavailable } from '../../src/database/database-error.ts';
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

test.skipIf(server === '')(
  'a connection that ends while it is held fails its statement, and the next one is another',
  async () => {
    const { url, drop } = await createServerDatabase(server);
    const faults: Error[] = [];
    const options = {
      url,
      role: null,
      connections: 2,
      statementTimeout: 0,
      onFault: (error: Error) => faults.push(error),
    };
    const sessions = createPostgresqlSessions(options);
    const [held, other] = [await sessions.open(), await sessions.open()];
    await held.ask('begin', []);
    const pid = String((await held.ask('select pg_backend_pid() as pid', [])).rows[0]?.pid);
    await other.ask('select pg_terminate_backend($1, 5000)', [pid]);
    await expect(held.ask('select 1', [])).rejects.toThrow(DatabaseUnavailable);
    await held.release(true);
    const next = await sessions.open();
    expect((await next.ask('select 1 as one', [])).rows).toEqual([{ one: 1 }]);
    await Promise.all([next.release(false), other.release(false)]);
    await sessions.close();
    await drop();
    expect(faults).toEqual([]);
  },
);

test('a server that does not answer is said to be unavailable', async () => {
  const url = 'postgresql://guantong@127.0.0.1:1/guantong';
  const options = { url, role: null, connections: 1, statementTimeout: 0, onFault: () => undefined };
  const sessions = createPostgresqlSessions(options);
  await expect(sessions.open()).rejects.toThrow(DatabaseUnavailable);
  await sessions.close();
});
