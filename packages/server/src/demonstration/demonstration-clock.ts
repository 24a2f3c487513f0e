/** Everything the made-up cycles of 2026 ask for can still be done on this day: applying, verifying, evaluating, publishing. */
const LAST = '2026-12-04T08:00:00.000Z';

/**
 * When the cases of the demonstration happen: now, and after the year whose calendar is known towards its end, as
 * windows of working days cannot be counted in a year without one.
 */
export function demonstrationClock(now: () => Date): () => Date {
  return () => new Date(Math.min(now().getTime(), Date.parse(LAST)));
}
