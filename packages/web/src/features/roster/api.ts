import type { RosterJobStatus, RosterRowError } from '@guantong/contracts';
import type { Occupation, RouteStatus, Target, Text } from '@guantong/engine';
import { FetchError, fetchJson, send } from '../../lib/fetch-json.ts';
import { sendForm } from '../../lib/send-form.ts';

/** A roster as the server shows it, with what may be asked for next. */
export interface Roster extends RosterJobStatus {
  /** Rosters worked on before this one. */
  readonly ahead: number;
  readonly asOf: string;
  readonly links: {
    readonly result: string | null;
    readonly corrected: string | null;
    readonly problems: string | null;
  };
}

/** What one person may expect of one target. */
export interface RosterRow {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly occupation: Occupation | null;
  readonly key: string;
  readonly target: Target;
  readonly targetName: Text;
  readonly status: RouteStatus;
  readonly earliestOn: string | null;
  readonly why: Text;
}

export interface Page<T> {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly items: readonly T[];
}

export interface PersonProblem {
  readonly id: string | null;
  readonly problem: RosterRowError;
}

export interface RowFilter {
  readonly target: string;
  readonly status: string;
  readonly month: string;
}

export interface RosterForm {
  readonly file: File;
  readonly asOf: string;
  /** Empty: the region of each person's employer. */
  readonly jurisdiction: string;
}

export const templateAddress = '/api/rosters/template.xlsx';

export function eventsAddress(id: string): string {
  return `/api/rosters/${id}/events`;
}

/** Uploads a roster; `onProgress` tells the part sent, from 0 to 1. */
export async function uploadRoster(
  { file, asOf, jurisdiction }: RosterForm,
  onProgress: (part: number) => void,
): Promise<Roster> {
  const form = new FormData();
  form.set('asOf', asOf);
  if (jurisdiction !== '') form.set('jurisdiction', jurisdiction);
  form.set('file', file);
  const roster = parseRoster(await sendForm('/api/rosters', form, { onProgress }));
  if (roster === undefined) throw new FetchError({ kind: 'unreadable', address: '/api/rosters' });
  return roster;
}

export function fetchRoster(id: string, signal: AbortSignal): Promise<Roster> {
  return fetchJson(`/api/rosters/${id}`, { signal }, parseRoster);
}

export function fetchRows(id: string, filter: RowFilter, page: number, signal: AbortSignal): Promise<Page<RosterRow>> {
  const query = new URLSearchParams({ page: String(page) });
  for (const [name, value] of Object.entries(filter)) if (value !== '') query.set(name, value);
  return fetchJson(`/api/rosters/${id}/rows?${query}`, { signal }, (value) => parsePage<RosterRow>(value, 'rows'));
}

export function fetchProblems(id: string, page: number, signal: AbortSignal): Promise<Page<PersonProblem>> {
  return fetchJson(`/api/rosters/${id}/problems?page=${page}`, { signal }, (value) =>
    parsePage<PersonProblem>(value, 'problems'),
  );
}

/** Stops the work on a roster and removes everything of it from the server. */
export async function deleteRoster(id: string): Promise<void> {
  await send(`/api/rosters/${id}`, { method: 'DELETE' });
}

/** A roster out of an event's data or an answer; undefined where it is none. */
export function parseRoster(value: unknown): Roster | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return 'id' in value && 'state' in value && 'progress' in value ? (value as Roster) : undefined;
}

// The server answers by the schema of its interface; what is checked here tells an answer of ours from one of a proxy.
function parsePage<T>(value: unknown, list: string): Page<T> | undefined {
  if (typeof value !== 'object' || value === null || !('total' in value)) return undefined;
  const { page, pageSize, total, [list]: items } = value as Record<string, unknown>;
  return Array.isArray(items)
    ? { page: Number(page), pageSize: Number(pageSize), total: Number(total), items: items as T[] }
    : undefined;
}
