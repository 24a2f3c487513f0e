/** What the server writes down. Nothing of a request's content, address, query or client is among it. */
export type LogEntry = AccessEntry | FailureEntry | RosterEntry | DemonstrationEntry;

export interface AccessEntry {
  readonly kind: 'access';
  readonly method: string;
  /** The pattern, such as /api/rosters/:id, never the address itself. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** A fault of our own: its class and where in the code, without the message, which could carry content. */
export interface FailureEntry {
  readonly kind: 'failure';
  readonly request: string | null;
  readonly error: string;
  readonly frames: readonly string[];
}

/** Something that happened to a roster's job or files. */
export interface RosterEntry {
  readonly kind: 'roster';
  readonly event: 'done' | 'failed' | 'expired' | 'leftovers-removed';
  readonly count: number;
}

/** How far the making of the demonstration is. */
export interface DemonstrationEntry {
  readonly kind: 'demonstration';
  readonly made: 'cases' | 'reviews' | 'examinations' | 'complaints';
  readonly done: number;
  readonly total: number;
}

export interface ServerLog {
  write(entry: LogEntry): void;
}

export const silentLog: ServerLog = { write: () => undefined };

/** One JSON object a line. */
export function createLineLog(print: (line: string) => void, now: () => Date): ServerLog {
  return { write: (entry) => print(`${JSON.stringify({ at: now().toISOString(), ...entry })}\n`) };
}

/** The failure to write down for anything that was thrown. */
export function failureEntry(error: unknown, request: string | null): FailureEntry {
  if (!(error instanceof Error)) return { kind: 'failure', request, error: typeof error, frames: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { kind: 'failure', request, error: error.name, frames: frames.slice(0, 12).map((line) => line.trim()) };
}
