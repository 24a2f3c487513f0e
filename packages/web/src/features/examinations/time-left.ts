/** The clock of the server as it was told, and when this browser was told it, on a clock that nobody can set (ms). */
export interface ServerClock {
  readonly now: string;
  readonly toldAt: number;
}

/** Whole seconds until the deadline by the clock of the server, from 0. */
export function secondsLeft(deadlineAt: string, { now, toldAt }: ServerClock, at: number): number {
  return Math.max(0, Math.ceil((Date.parse(deadlineAt) - Date.parse(now) - (at - toldAt)) / 1000));
}

/** `1:05:09`, or `05:09` within the last hour. */
export function sayTimeLeft(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

const told = [30, 15, 5, 1] as const;

/** The number of minutes left that is worth telling aloud now; undefined where more is left than that. */
export function minutesToTell(seconds: number): number | undefined {
  return told.findLast((minutes) => seconds <= minutes * 60);
}
