import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEVER } from './day.ts';
import {
  allOf,
  anyOf,
  atMostUnknown,
  during,
  firstNotFalse,
  fromSteps,
  notOf,
  onlyTrue,
  rising,
  type Timeline,
  valueAt,
} from './timeline.ts';
import { FALSE, TRUE, type Truth, UNKNOWN } from './truth.ts';

const start = 100;
const days = Array.from({ length: 40 }, (_, index) => start + index);
const truths = fc.constantFrom<Truth>(FALSE, UNKNOWN, TRUE);
const timelines: fc.Arbitrary<Timeline> = fc
  .tuple(truths, fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), truths), { maxLength: 6 }))
  .map(([first, rest]) => {
    const changes = [...rest].sort(([a], [b]) => a - b).map(([offset, value]) => ({ from: start + offset, value }));
    return fromSteps([{ from: start, value: first }, ...changes]);
  });

describe('timelines', () => {
  it('combine day by day', () => {
    fc.assert(
      fc.property(timelines, timelines, timelines, (a, b, c) => {
        for (const day of days) {
          const values = [a, b, c].map((each) => valueAt(each, day));
          expect(valueAt(allOf(start, [a, b, c]), day)).toBe(Math.min(...values));
          expect(valueAt(anyOf(start, [a, b, c]), day)).toBe(Math.max(...values));
          expect(valueAt(notOf(a), day)).toBe(2 - valueAt(a, day));
          expect(valueAt(atMostUnknown(a), day)).toBe(Math.min(1, valueAt(a, day)));
          expect(valueAt(onlyTrue(a), day)).toBe(valueAt(a, day) === TRUE ? TRUE : FALSE);
        }
      }),
    );
  });

  it('never repeat a value and always rise', () => {
    fc.assert(
      fc.property(timelines, timelines, (a, b) => {
        const steps = anyOf(start, [a, b]);
        steps.slice(1).forEach((step, index) => {
          expect(step.from).toBeGreaterThan(steps[index]?.from ?? NEVER);
          expect(step.value).not.toBe(steps[index]?.value);
        });
      }),
    );
  });

  it('name the first day that is not false, up to the horizon', () => {
    expect(firstNotFalse(rising(start, NEVER, 120), 130)).toBe(120);
    expect(firstNotFalse(rising(start, 110, 120), 130)).toBe(110);
    expect(firstNotFalse(rising(start, NEVER, 131), 130)).toBe(NEVER);
    expect(firstNotFalse(rising(start, NEVER, 5), 130)).toBe(start);
  });

  it('hold one value between two days, both inclusive', () => {
    const ban = during(start, 110, 120, FALSE, TRUE);
    expect([109, 110, 120, 121].map((day) => valueAt(ban, day))).toEqual([TRUE, FALSE, FALSE, TRUE]);
    expect(during(start, 50, 60, FALSE, TRUE)).toEqual([{ from: start, value: TRUE }]);
    expect(during(start, 50, 110, FALSE, TRUE)).toEqual([
      { from: start, value: FALSE },
      { from: 111, value: TRUE },
    ]);
  });
});
