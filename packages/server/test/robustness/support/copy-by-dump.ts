import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Copies a database of PostgreSQL to an empty one, on another machine or not, as docs/performance.md says it: the role that
 * the product works as is made first, for a dump holds no roles. Both logins pass row security. Rejects with what a tool said.
 */
export async function copyByDump({ from, to }: { readonly from: string; readonly to: string }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'guantong-dump-'));
  const file = join(folder, 'guantong.dump');
  try {
    await run('pg_dump', ['--format=custom', `--file=${file}`, from]);
    await run('psql', ['--set=ON_ERROR_STOP=1', '--quiet', `--command=${makeRole}`, to]);
    await run('pg_restore', ['--no-owner', '--exit-on-error', `--dbname=${to}`, file]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const makeRole = `do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'guantong_application') then
    create role guantong_application nologin;
  end if;
end $$`;

/** Whether the tools of PostgreSQL are installed. */
export async function hasDumpTools(): Promise<boolean> {
  const found = await Promise.allSettled(['pg_dump', 'psql', 'pg_restore'].map((tool) => run(tool, ['--version'])));
  return found.every(({ status }) => status === 'fulfilled');
}
