import { isRecord, same } from '../canonical/check-record.ts';
import { readCanonicalLine } from '../canonical/read-canonical-line.ts';
import type { Anchor } from './anchor.ts';
import { type ChainHead, isChainName } from './audit-entry.ts';
import type { AuditProblem } from './audit-problem.ts';
import { createAnchorCheck } from './compare-with-anchors.ts';
import type { ExportHeader } from './export-header.ts';
import { type ChainCheck, createChainCheck } from './verify-chain.ts';

/** What is said about one chain of an export when it has ended. */
export interface ChainReport {
  readonly chain: string;
  readonly count: number;
  readonly head: ChainHead | null;
  /** The highest anchored place; null where the chain was never anchored or there are no anchors. */
  readonly anchoredTo: number | null;
  /** Breaks found in the chain itself; what anchors miss is known at the end of the file. */
  readonly breaks: number;
}

/** What a line, or the end of the file, has shown. */
export interface ExportStep {
  readonly problems: readonly AuditProblem[];
  /** The chain that has ended. */
  readonly ended: ChainReport | null;
}

/** An audit export, line by line: keeps one chain's head and what is anchored, so that a file of any size can be verified. */
export interface ExportCheck {
  /** The next line after the header, without its line end; null for one that is not UTF-8 or too long. */
  push(line: string | null): ExportStep;
  end(): ExportStep;
}

export function createExportCheck(header: ExportHeader, anchors: readonly Anchor[]): ExportCheck {
  const anchorCheck = createAnchorCheck(anchors);
  let current: OpenChain | undefined;
  let chains = 0;
  let entries = 0;

  const close = (): ChainReport | null => {
    if (current === undefined) return null;
    const { chain, check, breaks } = current;
    const { count, head } = check;
    return { chain, count, head, anchoredTo: anchorCheck.anchoredTo(chain) ?? null, breaks };
  };

  const take = (value: unknown, line: number): ExportStep => {
    const problems: AuditProblem[] = [];
    const chain = isRecord(value) && isChainName(value.chain) ? value.chain : (current?.chain ?? '');
    let ended: ChainReport | null = null;
    if (current === undefined || chain !== current.chain) {
      if (current !== undefined && chain < current.chain) problems.push(outOfOrder(chain, current.chain));
      ended = close();
      current = { chain, check: createChainCheck(), breaks: 0 };
      chains += 1;
    }
    problems.push(...current.check.push(value));
    const { head } = current.check;
    if (head !== null) problems.push(...anchorCheck.push({ chain, ...head }));
    current.breaks += problems.length;
    return { problems: problems.map((problem) => ({ ...problem, line })), ended };
  };

  return {
    push(text) {
      entries += 1;
      const line = entries + 1;
      const { value, problem } = readCanonicalLine(text);
      const step = value === undefined ? { problems: [], ended: null } : take(value, line);
      if (problem === undefined) return step;
      if (current !== undefined) current.breaks += 1;
      const place = { chain: current?.chain ?? null, sequence: null, line };
      return { ...step, problems: [{ what: 'text', ...place, ...problem }, ...step.problems] };
    },
    end: () => ({
      problems: [...countProblems(header, { chains, entries }), ...anchorCheck.end()],
      ended: close(),
    }),
  };
}

interface OpenChain {
  readonly chain: string;
  readonly check: ChainCheck;
  breaks: number;
}

function outOfOrder(chain: string, before: string): AuditProblem {
  return {
    what: 'chain',
    chain,
    sequence: null,
    expected: { zh: `排在 ${before} 之后的链`, en: `a chain that sorts after ${before}` },
    found: same(chain),
  };
}

function countProblems(
  header: ExportHeader,
  found: { readonly chains: number; readonly entries: number },
): readonly AuditProblem[] {
  const { chains, entries } = header;
  if (chains === found.chains && entries === found.entries) return [];
  return [
    {
      what: 'count',
      chain: null,
      sequence: null,
      expected: { zh: `${chains} 条链共 ${entries} 条记录`, en: `${chains} chains with ${entries} entries` },
      found: {
        zh: `${found.chains} 条链共 ${found.entries} 条记录`,
        en: `${found.chains} chains with ${found.entries} entries`,
      },
    },
  ];
}
