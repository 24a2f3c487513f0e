import { same } from '../canonical/check-record.ts';
import { readCanonicalLine } from '../canonical/read-canonical-line.ts';
import { type Anchor, parseAnchor } from './anchor.ts';
import { hashOfRecord, noPrevious } from './audit-entry.ts';
import type { AuditProblem } from './audit-problem.ts';

export type VerifiedAnchors =
  | { readonly ok: true; readonly anchors: readonly Anchor[]; readonly head: string | null }
  /** `anchors` are those that could still be read. */
  | { readonly ok: false; readonly anchors: readonly Anchor[]; readonly problems: readonly AuditProblem[] };

/**
 * Verifies the lines of an anchor file, without their line ends; null stands for a line that is not UTF-8. Finds every
 * change and every line left out, added or moved, but not lines cut off at the end: keep a copy elsewhere (the webhook).
 */
export function verifyAnchors(lines: Iterable<string | null>): VerifiedAnchors {
  const anchors: Anchor[] = [];
  const problems: AuditProblem[] = [];
  let expected = noPrevious;
  let line = 0;
  for (const text of lines) {
    line += 1;
    const place = { chain: null, sequence: null, line };
    const { value, problem } = readCanonicalLine(text);
    if (problem !== undefined) problems.push({ what: 'text', ...place, ...problem });
    if (value === undefined) continue;
    const parsed = parseAnchor(value);
    if (!parsed.ok) {
      problems.push(...parsed.problems.map((each) => ({ what: 'form' as const, ...place, ...each })));
      continue;
    }
    const { previous, hash } = parsed.anchor;
    if (previous !== expected) {
      problems.push({ what: 'previous', ...place, expected: same(expected), found: same(previous) });
    }
    const computed = hashOfRecord(parsed.anchor);
    if (hash !== computed) problems.push({ what: 'hash', ...place, expected: same(computed), found: same(hash) });
    anchors.push(parsed.anchor);
    expected = hash;
  }
  if (problems.length > 0) return { ok: false, anchors, problems };
  return { ok: true, anchors, head: anchors.at(-1)?.hash ?? null };
}
