import type { ProofProblem } from '../checks/proof-check.ts';
import { listShape } from '../checks/shape.ts';
import type { DrawDemand, Exclusion, FixedExclusions, FixedPool, PooledExpert } from './draw-file.ts';
import { exclusionsHash, poolHash } from './draw-hashes.ts';
import { demandShape, exclusionShape, expertShape } from './draw-shape.ts';

export interface PoolDraft {
  /** A UUID in lower case. */
  readonly drawId: string;
  readonly demand: DrawDemand;
  /** UTC with milliseconds and Z. */
  readonly fixedAt: string;
  /** In any order, each once. */
  readonly experts: readonly PooledExpert[];
}

/**
 * Fixes the pool before anybody commits: its hash is to be published then. Throws a TypeError for what the format does
 * not allow: that is an error of the caller.
 */
export function fixPool({ drawId, demand, fixedAt, experts: given }: PoolDraft): FixedPool {
  refuse([...demandShape(demand, '/demand'), ...listShape(expertShape, { least: 1 })(given, '/experts')]);
  const experts = given.map(({ id, groups, level }) => ({ id, groups: [...new Set(groups)].sort(), level }));
  experts.sort(byText(({ id }) => id));
  const twice = experts.find(({ id }, index) => experts[index + 1]?.id === id);
  if (twice !== undefined) throw new TypeError(`draw: expected each expert once, found ${twice.id} twice`);
  return { fixedAt, experts, hash: poolHash(drawId, demand, { fixedAt, experts }) };
}

export interface ExclusionsDraft {
  readonly drawId: string;
  readonly poolHash: string;
  readonly fixedAt: string;
  /** In any order; the same one given twice counts once. */
  readonly list: readonly Exclusion[];
}

/** Fixes the exclusions of a fixed pool before anybody commits. Throws a TypeError as `fixPool` does. */
export function fixExclusions({ drawId, poolHash: pool, fixedAt, list: given }: ExclusionsDraft): FixedExclusions {
  refuse(listShape(exclusionShape)(given, '/list'));
  const sorted = given
    .map((each) => ({ id: each.id, ground: each.ground, with: each.with }))
    .sort(byText(exclusionKey));
  const list = sorted.filter(
    (each, index) => index === 0 || exclusionKey(each) !== exclusionKey(sorted[index - 1] ?? each),
  );
  return { fixedAt, list, hash: exclusionsHash({ drawId, poolHash: pool }, { fixedAt, list }) };
}

/** What exclusions are sorted by; ids contain no space. */
export function exclusionKey({ id, ground, with: other }: Exclusion): string {
  return `${id} ${ground} ${other}`;
}

function byText<T>(textOf: (value: T) => string): (a: T, b: T) => number {
  return (a, b) => (textOf(a) < textOf(b) ? -1 : 1);
}

function refuse([problem]: readonly ProofProblem[]): void {
  if (problem === undefined) return;
  throw new TypeError(`draw: ${problem.pointer}: expected ${problem.expected.en}, found ${problem.found.en}`);
}
