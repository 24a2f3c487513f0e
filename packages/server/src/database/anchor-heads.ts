import { open } from 'node:fs/promises';
import { type Anchor, canonicalJson, chainAnchor } from '@guantong/proofs';
import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from './database.ts';

export interface AnchorOptions {
  readonly database: Database;
  /** The anchor file: outside of the database, only ever added to. */
  readonly file: string;
  readonly now: () => Date;
  /** Runs in the transaction that notes the heads as anchored, such as to send the anchor elsewhere too. */
  readonly onAnchor?: ((transaction: DatabaseTransaction, anchor: Anchor) => Promise<void>) | undefined;
}

const system = { role: 'system', purpose: 'anchors' } as const;
/** Keeps a line below a mebibyte. */
const HEADS_PER_ANCHOR = 4_000;

/**
 * Writes the heads of all chains that grew since they were last anchored to the anchor file, on the disk when it resolves,
 * and returns how many. After a crash between file and database some are anchored twice, which says the same. One at a
 * time in a process; each process has a file of its own.
 */
export async function anchorHeads(options: AnchorOptions): Promise<number> {
  let count = 0;
  for (;;) {
    const heads = await options.database.transaction(system, listHeadsToAnchor);
    if (heads.length === 0) return count;
    const entries = heads.map(({ chain, sequence, hash }) => [chain, { sequence, hash }] as const);
    const draft = { at: options.now().toISOString(), heads: Object.fromEntries(entries) };
    const anchor = await appendAnchor(options.file, (previous) => chainAnchor(previous, draft));
    await options.database.transaction(system, async (transaction) => {
      await noteAnchored(transaction, heads);
      await options.onAnchor?.(transaction, anchor);
    });
    count += heads.length;
  }
}

interface HeadToAnchor {
  readonly chain: string;
  readonly sequence: number;
  readonly hash: string;
}

async function listHeadsToAnchor(transaction: DatabaseTransaction): Promise<readonly HeadToAnchor[]> {
  return transaction
    .selectFrom('audit_heads')
    .select(['chain', 'sequence', 'hash'])
    .whereRef('sequence', '>', 'anchored')
    .orderBy('chain')
    .limit(HEADS_PER_ANCHOR)
    .execute();
}

async function noteAnchored(transaction: DatabaseTransaction, heads: readonly HeadToAnchor[]): Promise<void> {
  await sql`
    update audit_heads set anchored = greatest(audit_heads.anchored, noted.sequence)
    from unnest(${heads.map(({ chain }) => chain)}::text[], ${heads.map(({ sequence }) => sequence)}::int8[])
      as noted (chain, sequence)
    where audit_heads.chain = noted.chain
  `.execute(transaction);
}

/** Adds a line after the last whole one; what a crash left half written is cut off, for nobody was told of it. */
async function appendAnchor(path: string, make: (previous: string | null) => Anchor): Promise<Anchor> {
  const file = await open(path, 'a+', 0o600);
  try {
    const { size } = await file.stat();
    const start = Math.max(0, size - LONGEST_TAIL);
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(size - start), position: start });
    const whole = buffer.subarray(0, bytesRead).lastIndexOf(NEW_LINE) + 1;
    if (start + whole < size) await file.truncate(start + whole);
    const anchor = make(lastHash(buffer.subarray(0, whole).toString('utf8')));
    await file.appendFile(`${canonicalJson(anchor)}\n`);
    await file.sync();
    return anchor;
  } finally {
    await file.close();
  }
}

const NEW_LINE = 10;
const LONGEST_TAIL = 4 * 1024 * 1024;

function lastHash(text: string): string | null {
  const line = text.trimEnd().split('\n').at(-1) ?? '';
  if (line === '') return null;
  const { hash }: Partial<Anchor> = JSON.parse(line);
  if (typeof hash !== 'string') throw new Error('the last line of the anchor file has no hash');
  return hash;
}
