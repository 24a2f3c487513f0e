import { type Day, NEVER } from './day.ts';
import { FALSE, greater, lesser, opposite, TRUE, type Truth, UNKNOWN } from './truth.ts';

/** From this day on (until the next step) the condition has this value. */
export interface Step {
  readonly from: Day;
  readonly value: Truth;
}

/**
 * The truth of a condition over time: steps with rising days and changing values. The first step starts on the judged
 * day; the last one reaches to the horizon. Never empty.
 */
export type Timeline = readonly Step[];

/** The same value on every day from `start` on. */
export function constant(start: Day, value: Truth): Timeline {
  return [{ from: start, value }];
}

/**
 * False, then unknown from `unknownFrom`, then true from `trueFrom`: the shape of everything that, once reached, stays.
 * Days before `start` count as reached at `start`; NEVER means not at all.
 */
export function rising(start: Day, unknownFrom: Day, trueFrom: Day): Timeline {
  const steps: Step[] = [{ from: start, value: FALSE }];
  if (unknownFrom < trueFrom) push(steps, Math.max(start, unknownFrom), UNKNOWN);
  push(steps, Math.max(start, trueFrom), TRUE);
  return steps;
}

/** `inside` from `from` to `to` (both inclusive), `outside` on all other days. */
export function during(start: Day, from: Day, to: Day, inside: Truth, outside: Truth): Timeline {
  const steps: Step[] = [{ from: start, value: outside }];
  if (to >= start && from <= to) {
    push(steps, Math.max(start, from), inside);
    push(steps, to + 1, outside);
  }
  return steps;
}

/** Builds a timeline from steps in rising order, dropping repeated values. The first step must be the judged day. */
export function fromSteps(steps: readonly Step[]): Timeline {
  const merged: Step[] = [];
  for (const step of steps) push(merged, step.from, step.value);
  return merged;
}

/** The minimum over time: all-of. An empty list is true. */
export function allOf(start: Day, timelines: readonly Timeline[]): Timeline {
  let least: Timeline | undefined;
  for (const timeline of timelines) {
    if (isConstantly(FALSE, timeline)) return timeline;
    if (isConstantly(TRUE, timeline)) continue;
    least = least === undefined ? timeline : merge(least, timeline, lesser);
  }
  return least ?? constant(start, TRUE);
}

/** The maximum over time: any-of. An empty list is false. */
export function anyOf(start: Day, timelines: readonly Timeline[]): Timeline {
  let greatest: Timeline | undefined;
  for (const timeline of timelines) {
    if (isConstantly(TRUE, timeline)) return timeline;
    if (isConstantly(FALSE, timeline)) continue;
    greatest = greatest === undefined ? timeline : merge(greatest, timeline, greater);
  }
  return greatest ?? constant(start, FALSE);
}

function isConstantly(value: Truth, timeline: Timeline): boolean {
  return timeline.length === 1 && timeline[0]?.value === value;
}

/** Negation over time. */
export function notOf(timeline: Timeline): Timeline {
  return timeline.map((step) => ({
    from: step.from,
    value: opposite(step.value),
  }));
}

/** True becomes unknown; the rest stays. */
export function atMostUnknown(timeline: Timeline): Timeline {
  return fromSteps(
    timeline.map((step) => ({
      from: step.from,
      value: lesser(step.value, UNKNOWN),
    })),
  );
}

/** Unknown becomes false; the rest stays. */
export function onlyTrue(timeline: Timeline): Timeline {
  return fromSteps(
    timeline.map((step) => ({
      from: step.from,
      value: step.value === TRUE ? TRUE : FALSE,
    })),
  );
}

/** The value on a day not before the first step. */
export function valueAt(timeline: Timeline, day: Day): Truth {
  let value: Truth = FALSE;
  for (const step of timeline) {
    if (step.from > day) break;
    value = step.value;
  }
  return value;
}

/** The first day up to `horizon` on which the value is not false, or NEVER. */
export function firstNotFalse(timeline: Timeline, horizon: Day): Day {
  for (const { from, value } of timeline) if (value !== FALSE) return from > horizon ? NEVER : from;
  return NEVER;
}

function push(steps: Step[], from: Day, value: Truth): void {
  if (from >= NEVER) return;
  const last = steps[steps.length - 1];
  if (last !== undefined && last.value === value) return;
  if (last !== undefined && last.from === from) {
    steps.pop();
    push(steps, from, value);
    return;
  }
  steps.push({ from, value });
}

function merge(a: Timeline, b: Timeline, combine: (x: Truth, y: Truth) => Truth): Timeline {
  if (a.length === 1 && b.length === 1) {
    const [x, y] = [a[0], b[0]];
    if (x !== undefined && y !== undefined) return [{ from: x.from, value: combine(x.value, y.value) }];
  }
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  let x: Truth = FALSE;
  let y: Truth = FALSE;
  while (i < a.length || j < b.length) {
    const nextA = a[i]?.from ?? NEVER;
    const nextB = b[j]?.from ?? NEVER;
    const from = Math.min(nextA, nextB);
    if (nextA === from) {
      x = a[i]?.value ?? FALSE;
      i += 1;
    }
    if (nextB === from) {
      y = b[j]?.value ?? FALSE;
      j += 1;
    }
    push(steps, from, combine(x, y));
  }
  return steps;
}
