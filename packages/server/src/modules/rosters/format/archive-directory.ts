import type { RosterLimits } from '../roster-limits.ts';
import { createProblem, RosterFileError } from '../roster-problem.ts';

/** One entry of a ZIP archive, as its central directory tells. Sizes are claims until the entry has been unpacked. */
export interface ArchiveEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly packed: Uint8Array;
  readonly unpackedBytes: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;

/**
 * The entries of a ZIP archive (PKWARE APPNOTE 4.3). Refused: archives cut off, in parts, with ZIP64 records, with encrypted
 * entries, with two entries of one name, or with sizes left out of the directory: two readers could see two different
 * files in them.
 */
export function readArchiveDirectory(bytes: Uint8Array, limits: RosterLimits): readonly ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries)
    throw new RosterFileError(createProblem('archive-too-large', { found: `${count} entries` }));
  const entries: ArchiveEntry[] = [];
  const names = new Set<string>();
  let offset = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (offset + 46 > view.byteLength || view.getUint32(offset, true) !== ENTRY) throw damaged();
    const nameBytes = view.getUint16(offset + 28, true);
    const name = Buffer.from(bytes.subarray(offset + 46, offset + 46 + nameBytes)).toString('utf8');
    if (names.has(name)) throw damaged();
    names.add(name);
    entries.push(readEntry(bytes, view, offset, name));
    offset += 46 + nameBytes + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, offset: number, name: string): ArchiveEntry {
  const flags = view.getUint16(offset + 8, true);
  if ((flags & 1) !== 0) throw new RosterFileError(createProblem('old-or-encrypted-workbook'));
  const method = view.getUint16(offset + 10, true);
  if (method !== 0 && method !== 8) throw damaged();
  const packedBytes = view.getUint32(offset + 20, true);
  const unpackedBytes = view.getUint32(offset + 24, true);
  const local = view.getUint32(offset + 42, true);
  if (packedBytes === 0xffffffff || unpackedBytes === 0xffffffff || local === 0xffffffff) throw damaged();
  if (packedBytes === 0 && (method === 8 || unpackedBytes > 0)) throw damaged();
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) throw damaged();
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedBytes > view.byteLength) throw damaged();
  return {
    name,
    method: method === 0 ? 'stored' : 'deflated',
    packed: bytes.subarray(start, start + packedBytes),
    unpackedBytes,
  };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - 0xffff);
  for (let offset = view.byteLength - END_BYTES; offset >= lowest; offset--) {
    if (view.getUint32(offset, true) === END) return offset;
  }
  throw damaged();
}

function damaged(): RosterFileError {
  return new RosterFileError(createProblem('archive-damaged'));
}
