import { same } from '../canonical/check-record.ts';
import { pointerInto } from '../canonical/json-pointer.ts';
import { expectSame } from '../checks/expect-same.ts';
import type { ProofProblem } from '../checks/proof-check.ts';
import type { DrawContent } from './draw-file.ts';
import { exclusionsHash, poolHash } from './draw-hashes.ts';
import { exclusionKey } from './fix-pool.ts';

/** Whether the pool, and what is drawn from it, is what was fixed: sorted, each expert once, of the hash it carries. */
export function checkPool({ drawId, demand, pool }: DrawContent): readonly ProofProblem[] {
  const ids = pool.experts.map(({ id }) => id);
  const skilledSeats = demand.skilledSeats <= demand.seats ? [] : [moreSkilledThanSeats(demand)];
  return [
    ...skilledSeats,
    ...risingProblems(ids, '/pool/experts'),
    ...pool.experts.flatMap(({ groups }, index) => risingProblems(groups, `/pool/experts/${index}/groups`)),
    ...expectSame('/pool/hash', poolHash(drawId, demand, { fixedAt: pool.fixedAt, experts: pool.experts }), pool.hash),
  ];
}

/** Whether the exclusions are what was fixed, and name experts of the pool. */
export function checkExclusions({ drawId, pool, exclusions }: DrawContent): readonly ProofProblem[] {
  const { fixedAt, list, hash } = exclusions;
  const known = new Set(pool.experts.map(({ id }) => id));
  const strangers = list.flatMap(({ id }, index) =>
    known.has(id) ? [] : [{ pointer: `/exclusions/list/${index}/id`, expected: inThePool, found: same(id) }],
  );
  return [
    ...risingProblems(list.map(exclusionKey), '/exclusions/list'),
    ...strangers,
    ...expectSame('/exclusions/hash', exclusionsHash({ drawId, poolHash: pool.hash }, { fixedAt, list }), hash),
  ];
}

/** Every place where a list does not rise: two texts in the wrong order, or the same one twice. */
function risingProblems(texts: readonly string[], pointer: string): readonly ProofProblem[] {
  return texts.flatMap((text, index) => {
    const before = texts[index - 1];
    if (before === undefined || before < text) return [];
    const expected = { zh: `排在 ${before} 之后`, en: `what sorts after ${before}` };
    return [{ pointer: pointerInto(pointer, index), expected, found: same(text) }];
  });
}

function moreSkilledThanSeats({ seats, skilledSeats }: DrawContent['demand']): ProofProblem {
  return {
    pointer: '/demand/skilledSeats',
    expected: { zh: `不多于席位数 ${seats}`, en: `no more than the ${seats} seats` },
    found: same(String(skilledSeats)),
  };
}

const inThePool = { zh: '专家库中的专家', en: 'an expert of the pool' };
