import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../canonical/canonical-json.ts';
import { sha256Hex } from '../canonical/sha256-hex.ts';
import { drawInput, expertsOf, fileOf, sampleDraw, smallDemand } from '../testing/draws.ts';
import { drawOrder } from './draw-order.ts';
import { fillSeats } from './fill-seats.ts';
import { fixExclusions, fixPool } from './fix-pool.ts';
import { redrawSeat, runDraw, seatsNow } from './run-draw.ts';
import { verifyDraw } from './verify-draw.ts';

describe('a draw', () => {
  test('is the same whenever it is run, and in whatever order the experts are given', () => {
    const drawn = fileOf(runDraw(drawInput()));
    expect(fileOf(runDraw(drawInput()))).toEqual(drawn);
    expect(fileOf(runDraw(drawInput({ experts: expertsOf(9).toReversed() })))).toEqual(drawn);
    expect(fileOf(runDraw(drawInput({ secrets: 'other' }))).seed).not.toBe(drawn.seed);
  });

  test('is what the page says, computed with other means', () => {
    const file = sampleDraw();
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const secrets = file.reveals.map(({ secret }) => `"${secret}"`).join(',');
    const bound = `"drawId":"${file.drawId}","exclusionsHash":"${file.exclusions.hash}"`;
    const seed = sha256(`{${bound},"poolHash":"${file.pool.hash}","secrets":[${secrets}]}`);
    expect(file.seed).toBe(seed);
    const ticketOf = (id: string) => createHmac('sha256', Buffer.from(seed, 'hex')).update(id).digest('hex');
    // Of the nine, 2 is excluded, 5 below the level; 3, 6 and 9 are skilled.
    const order = [1, 3, 4, 6, 7, 8, 9]
      .map((each) => `expert-0000${each}`)
      .sort((a, b) => (ticketOf(a) < ticketOf(b) ? -1 : 1));
    const skilled = order.filter((id) => /[369]$/.test(id));
    const others = order.filter((id) => id !== skilled[0]);
    expect(file.seats.map(({ id, kind }) => [id, kind])).toEqual([
      [skilled[0], 'skilled'],
      [others[0], 'any'],
      [others[1], 'any'],
    ]);
    expect(file.substitutes.map(({ id }) => id)).toEqual(others.slice(2, 4));
    const second = skilled.find((id) => !others.slice(0, 3).includes(id) && id !== skilled[0]);
    expect(file.redraws.map(({ replacement }) => replacement.id)).toEqual([others[2], second]);
    expect(seatsNow(file).map(({ id }) => id)).toEqual([second, others[2], others[1]]);
  });

  test('goes on below the level only for skilled experts where they may sit', () => {
    const demand = { ...smallDemand, skilledSeats: 0, seats: 3, skilledBelowLevel: 'not-eligible' } as const;
    const drawn = fileOf(runDraw(drawInput({ demand })));
    expect([...drawn.seats, ...drawn.substitutes].map(({ id }) => id).sort()).toEqual([
      'expert-00001',
      'expert-00004',
      'expert-00007',
      'expert-00008',
    ]);
  });

  test('with too few experts, or too few skilled ones, says how many there are', () => {
    expect(runDraw(drawInput({ demand: { ...smallDemand, seats: 8 } }))).toEqual({
      ok: false,
      problem: { kind: 'too-few-experts', seats: 'any', needed: 8, found: 7 },
    });
    expect(runDraw(drawInput({ demand: { ...smallDemand, seats: 4, skilledSeats: 4 } }))).toMatchObject({
      problem: { kind: 'too-few-experts', seats: 'skilled', needed: 4, found: 3 },
    });
  });

  test('with a secret that does not fit its commitment is refused', () => {
    const input = drawInput();
    const reveals = input.reveals.map((each) => ({ ...each, secret: '0'.repeat(64) }));
    expect(runDraw({ ...input, reveals })).toMatchObject({
      problem: { kind: 'does-not-hold', checks: [{ check: 'commitments' }] },
    });
    expect(runDraw({ ...input, reveals: input.reveals.slice(1) })).toMatchObject({
      problem: { kind: 'does-not-hold' },
    });
  });
});

describe('a redraw', () => {
  const recusal = { at: '2026-03-03T01:00:00.000Z', ground: 'kin', with: 'applicant-12' } as const;

  test('is for who has a seat, and ends with the pool', () => {
    const drawn = fileOf(runDraw(drawInput()));
    const outside = drawn.substitutes[0]?.id ?? '';
    expect(redrawSeat(drawn, { ...recusal, recused: outside })).toEqual({ ok: false, problem: { kind: 'not-seated' } });
    let file = drawn;
    for (let left = 4; left > 0; left -= 1) {
      file = fileOf(redrawSeat(file, { ...recusal, recused: seatsNow(file)[1]?.id ?? '' }));
    }
    expect(verifyDraw(canonicalJson(file)).ok).toBe(true);
    expect(redrawSeat(file, { ...recusal, recused: seatsNow(file)[1]?.id ?? '' })).toEqual({
      ok: false,
      problem: { kind: 'no-substitute' },
    });
  });

  test('before the secrets were known is refused', () => {
    const drawn = fileOf(runDraw(drawInput()));
    const early = { ...recusal, at: '2026-03-02T01:00:00.000Z', recused: drawn.seats[0]?.id ?? '' };
    expect(redrawSeat(drawn, early)).toMatchObject({
      problem: { kind: 'does-not-hold', checks: [{ check: 'redraws' }] },
    });
  });
});

test('a pool or exclusions that the format does not allow are errors of the caller', () => {
  const { drawId, demand, pool } = drawInput();
  const draft = { drawId, demand, fixedAt: pool.fixedAt, experts: pool.experts };
  expect(() => fixPool({ ...draft, experts: [...pool.experts, ...pool.experts] })).toThrow('expert-00001 twice');
  expect(() => fixPool({ ...draft, experts: [] })).toThrow('/experts: expected a list of 1 or more');
  expect(() => fixPool({ ...draft, experts: [{ id: '张三', groups: [], level: null }] })).toThrow('/experts/0/id');
  const twice = { id: 'expert-00001', ground: 'kin', with: 'a' } as const;
  const fixed = { drawId, poolHash: pool.hash, fixedAt: pool.fixedAt };
  expect(fixExclusions({ ...fixed, list: [twice, twice] }).list).toEqual([twice]);
  expect(() => fixExclusions({ ...fixed, list: [{ ...twice, with: '' }] })).toThrow('/list/0/with');
});

test('every expert has the same chance of a seat (chi-square over 3,000 draws)', () => {
  const [count, draws] = [20, 3000];
  const demand = {
    seats: 5,
    skilledSeats: 0,
    substitutes: 0,
    leastLevel: null,
    skilledBelowLevel: 'eligible',
  } as const;
  const experts = expertsOf(count);
  const seatedTimes = new Map(experts.map(({ id }) => [id, 0]));
  const firstTimes = new Map(seatedTimes);
  for (let draw = 0; draw < draws; draw += 1) {
    const order = drawOrder({ seed: sha256Hex(`fair ${draw}`), demand, experts, exclusions: [] });
    const filled = fillSeats(order, demand);
    const seats = filled.ok ? filled.seats : [];
    for (const { id } of seats) seatedTimes.set(id, (seatedTimes.get(id) ?? 0) + 1);
    const first = seats[0]?.id ?? '';
    firstTimes.set(first, (firstTimes.get(first) ?? 0) + 1);
  }
  // 19 degrees of freedom: below 43.8 in 999 of 1,000 fair series. Drawing without replacement lessens the variance of
  // each count by the share of those not drawn, so the sum is scaled to be chi-square again.
  const share = demand.seats / count;
  const scale = (count - 1) / count / (1 - share);
  expect(chiSquare([...seatedTimes.values()], draws * share) * scale).toBeLessThan(43.8);
  expect(chiSquare([...firstTimes.values()], draws / count)).toBeLessThan(43.8);
});

function chiSquare(counts: readonly number[], expected: number): number {
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}
