import type { FastPolicy } from '../compile/fast-policy.ts';
import type { Facts } from '../values/facts.ts';
import type { Target } from '../values/request.ts';

/** Where the values of a dossier go: into `values`, from the index `at` on. */
export interface ValuesInto {
  readonly values: Int32Array;
  readonly at: number;
}

/**
 * The truth of every route to the targets on the judged day alone, written one after the other: 0 false, 1 unknown,
 * 2 true, in the order of the targets and, for each, of the policy. Returns the index after the last. The quickest
 * question the engine answers: for counting over many dossiers, into an array that is used again and again.
 */
export function decideOn(fast: FastPolicy, facts: Facts, targets: readonly Target[], into: ValuesInto): number {
  const memo = fast.truths.createMemo();
  let { at } = into;
  for (const target of targets) at = fast.truths.write(facts, target, memo, into.values, at);
  return at;
}
