import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface FolderLock {
  /** Lets the next process in. */
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  /** When the process started: a number is given to another process one day. */
  readonly startedAt: string;
}

/**
 * Takes a folder for this process alone, by a file `lock` in it. Throws when another process of this machine holds it;
 * what a process left that is no more is taken over. Machines that share a folder do not see each other.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, 'lock');
  const own: Holder = { pid: process.pid, startedAt: findStart(process.pid) ?? '' };
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, JSON.stringify(own));
  try {
    while (!(await linkNew(draft, path))) await clearStale(path, folder);
  } finally {
    await rm(draft, { force: true });
  }
  return { release: () => rm(path, { force: true }) };
}

/** A link is there whole or not at all, and never replaces another. */
async function linkNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Moves a stale lock away. Throws when its holder lives. */
async function clearStale(path: string, folder: string): Promise<void> {
  const text = await readText(path);
  if (text === undefined) return;
  const holder = parseHolder(text);
  if (holder !== undefined && findStart(holder.pid) === holder.startedAt) {
    throw new Error(
      `数据目录 ${folder} 正由进程 ${holder.pid} 使用，请先停止它，或用 GUANTONG_DATA 换一个目录 · the data folder ${folder} is in use by process ${holder.pid}: stop it, or choose another folder by GUANTONG_DATA`,
    );
  }
  // Between reading and moving, another process may have put its own: that one is put back.
  const moved = `${path}.stale-${process.pid}`;
  await rename(path, moved).catch(() => undefined);
  if (((await readText(moved)) ?? text) !== text) await linkNew(moved, path);
  await rm(moved, { force: true });
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const { pid, startedAt }: Partial<Holder> = JSON.parse(text);
    return Number.isInteger(pid) && typeof startedAt === 'string' ? { pid: Number(pid), startedAt } : undefined;
  } catch {
    return undefined;
  }
}

/** When a process started, in the words of this system; undefined when there is no such process. */
function findStart(pid: number): string | undefined {
  if (process.platform === 'linux') return findLinuxStart(pid);
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() || undefined;
}

function findLinuxStart(pid: number): string | undefined {
  try {
    // Field 22, in ticks since the start of the machine; the name before it may hold blanks and brackets.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*[)] /s, '')
      .split(' ');
    const isEnded = fields[0] === 'Z' || fields[0] === 'X';
    return isEnded ? undefined : `${readBoot()}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

function readBoot(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
