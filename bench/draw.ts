import { createHash } from 'node:crypto';
import {
  canonicalJson,
  commitmentHash,
  drawParties,
  type ExclusionsDraft,
  fixExclusions,
  fixPool,
  type PoolDraft,
  runDraw,
  verifyDraw,
} from '@guantong/proofs';
import { createRandom } from './engines/random.ts';
import { median, printTable } from './table.ts';

const rounds = 7;
const wanted = 1000;

/** 25 of 20,000 experts, from a pool that is fixed to a file that is made and has been verified; then the file as a stranger reads it. */
export function benchDraw(): boolean {
  const random = createRandom(7);
  const experts = Array.from({ length: 20_000 }, (_, index) => ({
    id: `expert-${index}`,
    groups: random.chance(20) ? ['skilled'] : [],
    level: random.pick(['intermediate', 'associate-senior', 'full-senior', null] as const),
  }));
  const list = experts
    .filter(() => random.chance(2))
    .map(({ id }) => ({ id, ground: 'same-employer' as const, with: `unit-${random.whole(1, 500)}` }));
  const times = Array.from({ length: rounds }, (_, round) => {
    const input = inputOf(round, { experts, list });
    const start = performance.now();
    const answer = runDraw(input);
    const drawn = performance.now();
    if (!answer.ok) throw new Error(`a draw was expected, found ${answer.problem.kind}`);
    const text = canonicalJson(answer.file);
    const written = performance.now();
    if (!verifyDraw(text).ok) throw new Error('the draw was expected to verify');
    return { draw: drawn - start, verify: performance.now() - written, size: text.length };
  });
  const draw = median(times.map((each) => each.draw));
  const slowest = Math.max(...times.map((each) => each.draw));
  const row = [
    '25 of 20,000',
    ...[draw, slowest, median(times.map((each) => each.verify))].map((each) => `${each.toFixed(0)} ms`),
    `${((times[0]?.size ?? 0) / 1e6).toFixed(1)} MB`,
  ];
  printTable(['draw', 'run and check, median', 'slowest of 7', 'verify the file, median', 'file'], [row]);
  return draw < wanted;
}

type Pool = Pick<PoolDraft, 'experts'> & Pick<ExclusionsDraft, 'list'>;

function inputOf(round: number, { experts, list }: Pool) {
  const drawId = '0198c5a2-9d00-7a40-8b6d-1f2e3d4c5b6a';
  const demand = {
    seats: 25,
    skilledSeats: 5,
    substitutes: 10,
    leastLevel: 'associate-senior',
    skilledBelowLevel: 'eligible',
  } as const;
  const pool = fixPool({ drawId, demand, fixedAt: '2026-03-02T01:00:00.000Z', experts });
  const exclusions = fixExclusions({ drawId, poolHash: pool.hash, fixedAt: '2026-03-02T01:00:00.000Z', list });
  const terms = { drawId, poolHash: pool.hash, exclusionsHash: exclusions.hash };
  const reveals = drawParties.map((party) => ({
    party,
    at: '2026-03-02T03:00:00.000Z',
    secret: createHash('sha256').update(`${round} ${party}`).digest('hex'),
  }));
  const commitments = reveals.map(({ party, secret }) => ({
    party,
    at: '2026-03-02T02:00:00.000Z',
    hash: commitmentHash(terms, { party, secret }),
  }));
  return { drawId, demand, pool, exclusions, commitments, reveals };
}
