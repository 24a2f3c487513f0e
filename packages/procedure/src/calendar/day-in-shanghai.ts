import { type DayText, dayOfTime, isDay } from './day.ts';

/**
 * The day on which an instant falls in Asia/Shanghai: UTC+8, without summer time since 1992. The instant is ISO 8601
 * with `Z` or an offset (`2025-03-01T16:30:00Z` falls on 2025-03-02). Undefined when it is malformed, names no existing
 * day, or falls before 1992.
 */
export function dayInShanghai(instant: string): DayText | undefined {
  const milliseconds = millisecondsOf(instant);
  if (milliseconds === undefined) return undefined;
  const day = dayOfTime(milliseconds + hoursAheadOfUtc * 3_600_000);
  return day >= '1992-01-01' ? day : undefined;
}

/** The second of an instant by the clock of China, as people read it: `2025-03-02 00:30:00`; the text itself where it is malformed. */
export function timeInShanghai(instant: string): string {
  const milliseconds = millisecondsOf(instant);
  if (milliseconds === undefined) return instant;
  return new Date(milliseconds + hoursAheadOfUtc * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** Milliseconds since 1970-01-01T00:00Z, to compare instants by; undefined when malformed. */
export function millisecondsOf(instant: string): number | undefined {
  if (!isoInstant.test(instant) || !isDay(instant.slice(0, 10))) return undefined;
  const milliseconds = Date.parse(instant);
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}

const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const hoursAheadOfUtc = 8;
