import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const debian = '/usr/lib/postgresql';

export interface ThrowAwayPostgresql {
  /** Its own database, for a login that owns everything. */
  readonly url: string;
  remove(): Promise<void>;
}

/**
 * A new, empty PostgreSQL server of the installed version, with the settings it comes with; as user postgres where root asks,
 * whom initdb refuses. Rejects where PostgreSQL is not installed.
 */
export async function startThrowAwayPostgresql(): Promise<ThrowAwayPostgresql> {
  const bin = await findBinaries();
  const folder = await mkdtemp(join(tmpdir(), 'guantong-postgresql-'));
  const asRoot = process.getuid?.() === 0;
  if (asRoot) {
    const { stdout } = await run('id', ['-u', 'postgres']);
    await chown(folder, Number(stdout), -1);
  }
  const call = (program: string, args: readonly string[]) =>
    asRoot ? run('runuser', ['-u', 'postgres', '--', join(bin, program), ...args]) : run(join(bin, program), [...args]);
  const data = join(folder, 'data');
  const port = await freePort();
  await call('initdb', ['-D', data, '-U', 'guantong', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8']);
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
  await call('pg_ctl', ['-D', data, '-l', join(folder, 'log'), '-o', options, '-w', 'start']);
  await call('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'guantong', 'guantong']);
  return {
    url: `postgresql://guantong@127.0.0.1:${port}/guantong`,
    async remove() {
      await call('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function findBinaries(): Promise<string> {
  const versions = await readdir(debian).catch(() => []);
  const newest = versions.map(Number).sort((a, b) => b - a)[0];
  if (newest === undefined)
    throw new Error(`expected PostgreSQL under ${debian}, found none: apt-get install postgresql`);
  return join(debian, String(newest), 'bin');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('expected a port');
  return address.port;
}
