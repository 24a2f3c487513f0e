import { same } from '../canonical/check-record.ts';
import type { Anchor } from './anchor.ts';
import type { AuditEntry, ChainHead } from './audit-entry.ts';
import type { AuditProblem } from './audit-problem.ts';

/** Compares entries, in any order, with what was anchored: names every chain cut short, rewritten or missing. */
export function compareWithAnchors(entries: Iterable<AuditEntry>, anchors: readonly Anchor[]): readonly AuditProblem[] {
  const check = createAnchorCheck(anchors);
  const problems: AuditProblem[] = [];
  for (const entry of entries) problems.push(...check.push(entry));
  return [...problems, ...check.end()];
}

/** The same, entry by entry; keeps what is anchored, never the entries. */
export interface AnchorCheck {
  push(entry: Pick<AuditEntry, 'chain' | 'sequence' | 'hash'>): readonly AuditProblem[];
  /** What was anchored and has not been seen. */
  end(): readonly AuditProblem[];
  /** The highest anchored place of a chain; undefined where it was never anchored. */
  anchoredTo(chain: string): number | undefined;
}

export function createAnchorCheck(anchors: readonly Anchor[]): AnchorCheck {
  const anchored = collectHeads(anchors);
  return {
    push({ chain, sequence, hash }) {
      const kept = anchored.get(chain);
      if (kept === undefined) return [];
      kept.seenTo = Math.max(kept.seenTo, sequence);
      const heads = kept.heads.get(sequence) ?? [];
      kept.heads.delete(sequence);
      return heads
        .filter((head) => head.hash !== hash)
        .map((head) => ({ what: 'rewritten', chain, sequence, expected: anchoredHash(head), found: same(hash) }));
    },
    end: () => [...anchored].flatMap(([chain, kept]) => unseenProblems(chain, kept)),
    anchoredTo: (chain) => anchored.get(chain)?.last.sequence,
  };
}

interface AnchoredHead extends ChainHead {
  readonly at: string;
}

interface AnchoredChain {
  /** By sequence, those not seen yet. Every anchor counts: a chain may have been rewritten between two of them. */
  readonly heads: Map<number, AnchoredHead[]>;
  /** The highest. */
  last: AnchoredHead;
  /** The highest place seen among the entries, 0 before the first. */
  seenTo: number;
}

function collectHeads(anchors: readonly Anchor[]): ReadonlyMap<string, AnchoredChain> {
  const anchored = new Map<string, AnchoredChain>();
  for (const { at, heads } of anchors) {
    for (const [chain, { sequence, hash }] of Object.entries(heads)) {
      const head = { sequence, hash, at };
      const kept: AnchoredChain = anchored.get(chain) ?? { heads: new Map(), last: head, seenTo: 0 };
      anchored.set(chain, kept);
      const before = kept.heads.get(sequence) ?? [];
      // Anchors repeat the head of a chain that rests; once is enough.
      if (!before.some((each) => each.hash === hash)) kept.heads.set(sequence, [...before, head]);
      if (sequence > kept.last.sequence) kept.last = head;
    }
  }
  return anchored;
}

function unseenProblems(chain: string, { heads, last, seenTo }: AnchoredChain): readonly AuditProblem[] {
  const whole = {
    chain,
    sequence: last.sequence,
    expected: {
      zh: `至少 ${last.sequence} 条（${last.at} 锚定）`,
      en: `at least ${last.sequence} entries (anchored ${last.at})`,
    },
  };
  if (seenTo === 0) return [{ what: 'missing', ...whole, found: { zh: '没有这条链', en: 'no such chain' } }];
  const inside = [...heads.values()].flat().filter(({ sequence }) => sequence <= seenTo);
  const problems: readonly AuditProblem[] = inside.map((head) => ({
    what: 'rewritten',
    chain,
    sequence: head.sequence,
    expected: anchoredHash(head),
    found: { zh: '没有这一条', en: 'no such entry' },
  }));
  if (last.sequence <= seenTo) return problems;
  const found = { zh: `到第 ${seenTo} 条为止`, en: `entries to number ${seenTo}` };
  return [...problems, { what: 'cut-short', ...whole, found }];
}

function anchoredHash({ hash, at }: AnchoredHead): AuditProblem['expected'] {
  return { zh: `${hash}（${at} 锚定）`, en: `${hash} (anchored ${at})` };
}
