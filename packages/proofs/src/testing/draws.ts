import { sha256Hex } from '../canonical/sha256-hex.ts';
import {
  type Commitment,
  type DrawDemand,
  type DrawFile,
  drawParties,
  type Exclusion,
  type PooledExpert,
  type Reveal,
} from '../draw/draw-file.ts';
import { commitmentHash } from '../draw/draw-hashes.ts';
import { fixExclusions, fixPool } from '../draw/fix-pool.ts';
import { type DrawAnswer, type DrawInput, redrawSeat, runDraw } from '../draw/run-draw.ts';

export const drawId = '0198c5a2-9d00-7a40-8b6d-1f2e3d4c5b6a';

export const smallDemand: DrawDemand = {
  seats: 3,
  skilledSeats: 1,
  substitutes: 2,
  leastLevel: 'associate-senior',
  skilledBelowLevel: 'eligible',
};

/** Every third expert is skilled and without a title, every fifth below the level of the seats. */
export function expertsOf(count: number): readonly PooledExpert[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `expert-${String(index + 1).padStart(5, '0')}`,
    groups: index % 3 === 2 ? ['skilled'] : [],
    level: index % 3 === 2 ? null : index % 5 === 4 ? 'intermediate' : 'full-senior',
  }));
}

export interface SampleOptions {
  readonly demand?: DrawDemand;
  readonly experts?: readonly PooledExpert[];
  readonly exclusions?: readonly Exclusion[];
  /** Other texts give other secrets. */
  readonly secrets?: string;
}

/** What stands before a draw, secrets made from a text so that every run is the same. */
export function drawInput(options: SampleOptions = {}): DrawInput {
  const { demand = smallDemand, experts = expertsOf(9), secrets = 'sample' } = options;
  const { exclusions: list = [{ id: 'expert-00002', ground: 'same-employer', with: 'unit-7' }] } = options;
  const pool = fixPool({ drawId, demand, fixedAt: '2026-03-02T01:00:00.000Z', experts });
  const fixedAt = '2026-03-02T01:10:00.000Z';
  const exclusions = fixExclusions({ drawId, poolHash: pool.hash, fixedAt, list });
  const terms = { drawId, poolHash: pool.hash, exclusionsHash: exclusions.hash };
  const reveals: readonly Reveal[] = drawParties.map((party, index) => ({
    party,
    at: `2026-03-02T02:0${index}:00.000Z`,
    secret: sha256Hex(`${secrets}: ${party}`),
  }));
  const commitments: readonly Commitment[] = reveals.map(({ party, secret }, index) => ({
    party,
    at: `2026-03-02T01:2${index}:00.000Z`,
    hash: commitmentHash(terms, { party, secret }),
  }));
  return { drawId, demand, pool, exclusions, commitments, reveals };
}

/** A draw after one redraw of each kind of seat. */
export function sampleDraw(): DrawFile {
  const drawn = fileOf(runDraw(drawInput()));
  const [skilled, open] = [drawn.seats[0]?.id ?? '', drawn.seats[1]?.id ?? ''];
  const first = { at: '2026-03-03T01:00:00.000Z', recused: open, ground: 'kin', with: 'applicant-12' } as const;
  const second = { at: '2026-03-03T02:00:00.000Z', recused: skilled, ground: 'recused', with: 'applicant-12' } as const;
  return fileOf(redrawSeat(fileOf(redrawSeat(drawn, first)), second));
}

export function fileOf(answer: DrawAnswer): DrawFile {
  if (answer.ok) return answer.file;
  throw new Error(`a draw was expected, found ${JSON.stringify(answer.problem)}`);
}
