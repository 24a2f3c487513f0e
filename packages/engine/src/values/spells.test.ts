import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromIso, NEVER } from './day.ts';
import { dayReached, daysCovered, mergeSpells, tenureDays } from './spells.ts';

const spells = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
    .map(([from, length]) => ({ from, to: from + length })),
  { maxLength: 6 },
);

function covered(list: readonly { from: number; to: number }[], since: number, day: number): number {
  let days = 0;
  for (let each = since + 1; each <= day; each += 1)
    if (list.some(({ from, to }) => from <= each && each <= to)) days += 1;
  return days;
}

describe('spells of work', () => {
  it('count distinct days after a day', () => {
    fc.assert(
      fc.property(spells, fc.nat(40), fc.nat(90), (list, since, day) => {
        expect(daysCovered(mergeSpells(list), since, day)).toBe(covered(list, since, day));
      }),
    );
  });

  it('are reached on the first day that covers what is needed', () => {
    fc.assert(
      fc.property(spells, fc.nat(40), fc.integer({ min: 1, max: 40 }), (list, since, needed) => {
        const reached = dayReached(mergeSpells(list), since, needed);
        if (reached === NEVER) expect(covered(list, since, 200)).toBeLessThan(needed);
        else {
          expect(covered(list, since, reached)).toBe(needed);
          expect(covered(list, since, reached - 1)).toBe(needed - 1);
        }
      }),
    );
  });

  it('need the days to the anniversary, leap days included', () => {
    expect(tenureDays(dayFromIso('2022-03-15'), 2)).toBe(731);
    expect(tenureDays(dayFromIso('2020-02-29'), 3)).toBe(1095);
  });
});
