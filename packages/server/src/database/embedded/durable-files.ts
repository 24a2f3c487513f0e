import { closeSync, fsync, fsyncSync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import { NodeFS } from '@electric-sql/pglite/nodefs';

export interface DurableFiles {
  readonly filesystem: NodeFS;
  /** Whether something was committed that a power cut could still undo. */
  unsynced(): boolean;
  /** Resolves when everything committed before the call is on the disk. Not to be called again before it resolved. */
  sync(): Promise<void>;
  /** The same as `sync`, at once; may be called at any time. */
  syncNow(): void;
  /** Bytes of write-ahead log since the database was opened. */
  logBytes(): number;
}

/** A segment of the write-ahead log; a new one is filled under another name first. */
const logSegment = /[\\/]pg_wal[\\/][0-9A-F]{24}$/;
const segmentName = /^[0-9A-F]{24}$/;
const syncFile = promisify(fsync);

/**
 * The folder of a database, with the fsync that PGlite leaves out. PostgreSQL asks for it wherever durability needs it,
 * and every such wish is fulfilled at once, but one: the log of a commit is synced by `sync`, so that commits that
 * come meanwhile share one. Until then no other file is written: the log reaches the disk before what it describes.
 */
export function createDurableFiles(folder: string): DurableFiles {
  let waiting = new Set<string>();
  let syncing = new Set<string>();
  let bytes = 0;
  const syncNow = () => {
    for (const path of new Set([...syncing, ...waiting])) withFile(path, fsyncSync);
    [waiting, syncing] = [new Set(), new Set()];
  };
  const watch = ({ NODEFS }: HostModule) => {
    const { write } = NODEFS.stream_ops;
    NODEFS.stream_ops.write = (stream, buffer, offset, length, position) => {
      if (logSegment.test(NODEFS.realPath(stream.node))) bytes += length;
      else if (waiting.size + syncing.size > 0) syncNow();
      return write(stream, buffer, offset, length, position);
    };
    // A checkpoint gives old segments other names or removes them: what waits under the old name is synced before.
    const { rename, unlink } = NODEFS.node_ops;
    NODEFS.node_ops.rename = (node, folderNode, name) => {
      if (segmentName.test(name) || logSegment.test(NODEFS.realPath(node))) syncNow();
      return rename(node, folderNode, name);
    };
    NODEFS.node_ops.unlink = (folderNode, name) => {
      if (segmentName.test(name)) syncNow();
      return unlink(folderNode, name);
    };
    NODEFS.stream_ops.fsync = (stream) => {
      const path = NODEFS.realPath(stream.node);
      if (logSegment.test(path)) {
        waiting.add(path);
        return 0;
      }
      syncNow();
      withFile(path, fsyncSync);
      return 0;
    };
  };
  return {
    filesystem: watchedFiles(folder, watch),
    unsynced: () => waiting.size > 0,
    async sync() {
      syncing = waiting;
      waiting = new Set();
      for (const path of [...syncing]) {
        // Synced at once in the meantime: a checkpoint may have given the segment another name since.
        if (!syncing.has(path)) continue;
        const file = openSync(path, 'r+');
        await syncFile(file).finally(() => closeSync(file));
      }
      syncing = new Set();
    },
    syncNow,
    logBytes: () => bytes,
  };
}

/** What is used here of the Emscripten module behind PGlite, which its types leave open. */
interface HostModule {
  readonly NODEFS: {
    realPath(node: unknown): string;
    readonly node_ops: {
      rename(node: unknown, folderNode: unknown, name: string): void;
      unlink(folderNode: unknown, name: string): void;
    };
    readonly stream_ops: {
      write(stream: HostStream, buffer: Uint8Array, offset: number, length: number, position: number): number;
      fsync?(stream: HostStream): number;
    };
  };
}

interface HostStream {
  readonly node: unknown;
}

function watchedFiles(folder: string, watch: (module: HostModule) => void): NodeFS {
  const filesystem = new NodeFS(folder);
  const init = filesystem.init.bind(filesystem);
  filesystem.init = async (...given) => {
    const { emscriptenOpts } = await init(...given);
    const preRun = [...(emscriptenOpts.preRun ?? []), (module: unknown) => watch(module as HostModule)];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  };
  return filesystem;
}

/** Folders can be synced too, but only opened to read. */
function withFile(path: string, work: (file: number) => void): void {
  const file = openSync(path, 'r');
  try {
    work(file);
  } finally {
    closeSync(file);
  }
}
