import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Pack } from '../language/pack.ts';
import type { DirectoryEntry } from '../values/directory.ts';

/** All packs and the directory as plain data: what a policy is compiled from, and what a decision is replayed with. */
export interface PolicyBundle {
  readonly version: string;
  /** SHA-256 (hex) over the canonical JSON of packs and directory. */
  readonly sha256: string;
  readonly packs: readonly Pack[];
  readonly directory: readonly DirectoryEntry[];
}

/** Puts packs and directory together and hashes them. The order in which they are given does not change the hash. */
export function createBundle(packs: readonly Pack[], directory: readonly DirectoryEntry[]): PolicyBundle {
  const sorted = [...packs].sort((a, b) => (a.jurisdiction < b.jurisdiction ? -1 : 1));
  const rows = [...directory].sort((a, b) => (rowKey(a) < rowKey(b) ? -1 : 1));
  const text = canonicalJson({ packs: sorted, directory: rows });
  const version = sorted.map((pack) => `${pack.jurisdiction}@${pack.version}`).join(' ');
  return {
    version,
    sha256: bytesToHex(sha256(utf8ToBytes(text))),
    packs: sorted,
    directory: rows,
  };
}

/** JSON with keys in code-unit order and no white space, so that equal data gives equal bytes. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}

function rowKey({ occupation, series, specialty }: DirectoryEntry): string {
  return `${occupation} ${series ?? ''} ${specialty ?? ''}`;
}
