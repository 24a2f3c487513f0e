import { same } from '../canonical/check-record.ts';
import { expectSame } from '../checks/expect-same.ts';
import type { ProofProblem } from '../checks/proof-check.ts';
import { type DrawContent, drawParties } from './draw-file.ts';
import { commitmentHash, drawSeed, termsOf } from './draw-hashes.ts';

/**
 * Whether the steps were taken in their order: the pool, the exclusions, every commitment, and only then, later by a
 * millisecond at least, the first secret.
 */
export function checkTimes({ pool, exclusions, commitments, reveals }: DrawContent): readonly ProofProblem[] {
  const committed = commitments.map(({ at }) => at).sort();
  const last = committed.at(-1) ?? exclusions.fixedAt;
  return [
    ...notBefore('/exclusions/fixedAt', exclusions.fixedAt, pool.fixedAt),
    ...commitments.flatMap(({ at }, index) => notBefore(`/commitments/${index}/at`, at, exclusions.fixedAt)),
    ...reveals.flatMap(({ at }, index) => (at > last ? [] : [tooEarly(`/reveals/${index}/at`, at, last)])),
  ];
}

/** Whether each party committed once, revealed once, and revealed what it had committed to. */
export function checkCommitments(file: DrawContent): readonly ProofProblem[] {
  const { commitments, reveals } = file;
  const problems = [...onceEach('/commitments', commitments), ...onceEach('/reveals', reveals)];
  if (problems.length > 0) return problems;
  return commitments.flatMap(({ party, hash }, index) => {
    const secret = reveals[index]?.secret ?? '';
    return expectSame(`/commitments/${index}/hash`, commitmentHash(termsOf(file), { party, secret }), hash);
  });
}

export function checkSeed(file: DrawContent): readonly ProofProblem[] {
  const secrets = file.reveals.map(({ secret }) => secret);
  return expectSame('/seed', drawSeed(termsOf(file), secrets), file.seed);
}

function onceEach(pointer: string, list: readonly { readonly party: string }[]): readonly ProofProblem[] {
  const found = list.map(({ party }) => party).join(' ');
  return expectSame(pointer, drawParties.join(' '), found);
}

/** A step that may not come before another. */
export function notBefore(pointer: string, at: string, earliest: string): readonly ProofProblem[] {
  if (at >= earliest) return [];
  return [{ pointer, expected: { zh: `不早于 ${earliest}`, en: `no earlier than ${earliest}` }, found: same(at) }];
}

function tooEarly(pointer: string, at: string, last: string): ProofProblem {
  return { pointer, expected: { zh: `晚于 ${last}`, en: `later than ${last}` }, found: same(at) };
}
