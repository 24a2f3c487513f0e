import { lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The private folder of this process, with one folder for each roster. Everything in it is removed with the server. */
export interface RosterStore {
  readonly folder: string;
  create(id: string): Promise<string>;
  remove(id: string): Promise<void>;
  close(): Promise<void>;
}

const PREFIX = 'guantong-rosters-';
const OWNER = 'owner.json';

export async function openRosterStore(temporaryFolder: string): Promise<RosterStore> {
  await mkdir(temporaryFolder, { recursive: true });
  // mkdtemp makes folders of mode 0700 with a name nobody can prepare.
  const folder = await mkdtemp(join(temporaryFolder, PREFIX));
  await writeFile(join(folder, OWNER), JSON.stringify(thisProcess()), { mode: 0o600 });
  return {
    folder,
    async create(id) {
      const path = join(folder, id);
      await mkdir(path, { mode: 0o700 });
      return path;
    },
    remove: (id) => removeFolder(join(folder, id)),
    close: () => removeFolder(folder),
  };
}

/** Removes what processes left behind that ended without their stop. Returns how many folders that were. */
export async function removeLeftovers(temporaryFolder: string): Promise<number> {
  const names = await readdir(temporaryFolder).catch(() => []);
  const folders = names.filter((name) => name.startsWith(PREFIX)).map((name) => join(temporaryFolder, name));
  const abandoned = await Promise.all(folders.map(isAbandoned));
  const leftovers = folders.filter((_, index) => abandoned[index]);
  await Promise.all(leftovers.map(removeFolder));
  return leftovers.length;
}

interface Owner {
  readonly pid: number;
  /** Milliseconds; tells apart two processes that were given one number. */
  readonly startedAt: number;
}

function thisProcess(): Owner {
  return { pid: process.pid, startedAt: Math.round(performance.timeOrigin) };
}

async function isAbandoned(folder: string): Promise<boolean> {
  const stat = await lstat(folder).catch(() => undefined);
  if (stat === undefined || !stat.isDirectory()) return false;
  if (process.getuid !== undefined && stat.uid !== process.getuid()) return false;
  const owner = await readOwner(folder);
  // Between the folder and its owner's name lies a moment.
  if (owner === undefined) return Date.now() - stat.mtimeMs > 60_000;
  if (owner.pid === process.pid) return owner.startedAt !== thisProcess().startedAt;
  return !isRunning(owner.pid);
}

async function readOwner(folder: string): Promise<Owner | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, OWNER), 'utf8'));
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('startedAt' in value)) return undefined;
    const { pid, startedAt } = value;
    return typeof pid === 'number' && typeof startedAt === 'number' ? { pid, startedAt } : undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function removeFolder(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, maxRetries: 3 });
}
