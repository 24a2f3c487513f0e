import type { IsoDate } from '@guantong/engine';

/** A day and a time of the day in China, as a form holds them; empty: not given. */
export interface DayTime {
  readonly day: IsoDate | '';
  /** 09:00 */
  readonly time: string;
}

const ahead = 8 * 3_600_000;

/** The instant (ISO 8601, UTC) of a day and time in China; undefined while either is missing or cannot be. */
export function dayTimeToInstant({ day, time }: DayTime): string | undefined {
  const at = new Date(`${day}T${time}:00+08:00`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** The day and time in China of an instant (ISO 8601). */
export function instantToDayTime(instant: string): DayTime {
  const local = new Date(Date.parse(instant) + ahead).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}

/** So many minutes later; undefined as above. */
export function laterDayTime(from: DayTime, minutes: number): DayTime | undefined {
  const instant = dayTimeToInstant(from);
  return instant === undefined
    ? undefined
    : instantToDayTime(new Date(Date.parse(instant) + minutes * 60_000).toISOString());
}
