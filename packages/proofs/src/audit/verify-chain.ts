import type { Text } from '@guantong/engine';
import { isRecord, same } from '../canonical/check-record.ts';
import { isCount, isHash } from '../canonical/field-rules.ts';
import { type AuditEntry, type ChainHead, hashOfRecord, noPrevious, parseAuditEntry } from './audit-entry.ts';
import type { AuditProblem, AuditProblemKind } from './audit-problem.ts';

export type VerifiedChain =
  | { readonly ok: true; readonly head: ChainHead | null; readonly count: number }
  | { readonly ok: false; readonly problems: readonly AuditProblem[] };

/**
 * Verifies the entries of one chain, from the first to the last, in their order. Finds every change, and every entry left
 * out, added, moved or repeated, but not an end that was cut off: only an anchor knows that there was more.
 */
export function verifyChain(entries: Iterable<unknown>): VerifiedChain {
  const check = createChainCheck();
  const problems: AuditProblem[] = [];
  for (const entry of entries) problems.push(...check.push(entry));
  return problems.length === 0 ? { ok: true, head: check.head, count: check.count } : { ok: false, problems };
}

/** One chain, entry by entry, in constant memory. */
export interface ChainCheck {
  /** What is wrong with the next entry. */
  push(value: unknown): readonly AuditProblem[];
  /** The last entry with its place and hash as it carries them; null before the first. */
  readonly head: ChainHead | null;
  readonly count: number;
}

export function createChainCheck(): ChainCheck {
  let head: ChainHead | null = null;
  let chain: string | null = null;
  let count = 0;
  return {
    push(value) {
      count += 1;
      const parsed = parseAuditEntry(value);
      const place = { chain, sequence: (head?.sequence ?? 0) + 1 };
      if (!parsed.ok) {
        head = carriedHead(value, { sequence: place.sequence, hash: head?.hash ?? noPrevious });
        return parsed.problems.map((problem) => ({ what: 'form' as const, ...place, ...problem }));
      }
      const { entry } = parsed;
      chain ??= entry.chain;
      const problems = entryProblems(entry, { chain, head });
      head = { sequence: entry.sequence, hash: entry.hash };
      return problems;
    },
    get head() {
      return head;
    },
    get count() {
      return count;
    },
  };
}

// What is left of an entry of wrong form says where to go on, so that one break is reported once.
function carriedHead(value: unknown, otherwise: ChainHead): ChainHead {
  if (!isRecord(value)) return otherwise;
  const { sequence, hash } = value;
  return {
    sequence: isCount(sequence) ? sequence : otherwise.sequence,
    hash: isHash(hash) ? hash : otherwise.hash,
  };
}

interface Before {
  readonly chain: string;
  readonly head: ChainHead | null;
}

function entryProblems(entry: AuditEntry, { chain, head }: Before): readonly AuditProblem[] {
  const problems: AuditProblem[] = [];
  const expect = (what: AuditProblemKind, expected: string | number, found: string | number) => {
    if (expected === found) return;
    const words: { readonly expected: Text; readonly found: Text } = {
      expected: same(String(expected)),
      found: same(String(found)),
    };
    problems.push({ what, chain, sequence: entry.sequence, ...words });
  };
  expect('chain', chain, entry.chain);
  expect('sequence', (head?.sequence ?? 0) + 1, entry.sequence);
  expect('previous', head?.hash ?? noPrevious, entry.previous);
  expect('hash', hashOfRecord(entry), entry.hash);
  return problems;
}
