import { createInflateRaw } from 'node:zlib';
import { createProblem, RosterFileError } from '../roster-problem.ts';
import type { ArchiveEntry } from './archive-directory.ts';

const SMALL = 1024 * 1024;

/** Counts what a whole archive unpacks to, across its entries. */
export interface UnpackBudget {
  /** Bytes still allowed; falls as entries are unpacked. */
  remaining: number;
  readonly ratio: number;
}

/** The entry's bytes in chunks. Throws a file error when they are more than claimed, than the budget or than the ratio allows. */
export async function* unpack(entry: ArchiveEntry, budget: UnpackBudget): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of chunksOf(entry)) {
    total += chunk.byteLength;
    budget.remaining -= chunk.byteLength;
    const suspicious = total > SMALL && total > entry.packed.byteLength * budget.ratio;
    if (suspicious || budget.remaining < 0) throw new RosterFileError(createProblem('archive-too-large'));
    if (total > entry.unpackedBytes) throw new RosterFileError(createProblem('archive-damaged'));
    yield chunk;
  }
  if (total !== entry.unpackedBytes) throw new RosterFileError(createProblem('archive-damaged'));
}

async function* chunksOf(entry: ArchiveEntry): AsyncGenerator<Uint8Array> {
  if (entry.method === 'stored') {
    yield entry.packed;
    return;
  }
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
  inflate.end(entry.packed);
  try {
    for await (const chunk of inflate) yield chunk;
  } catch {
    throw new RosterFileError(createProblem('archive-damaged'));
  } finally {
    inflate.destroy();
  }
}
