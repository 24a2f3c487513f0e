import type { Problem, ProcedureCheck } from '@guantong/contracts';

/** Why something could not be fetched: no connection, a refusal by the server with its words, or an answer we cannot read. */
export type FetchFailure =
  | { readonly kind: 'offline' }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code?: string;
      readonly title?: string;
      readonly detail?: string;
      readonly problems?: readonly Problem[];
      /** Checks of procedure that failed. */
      readonly checks?: readonly ProcedureCheck[];
    }
  | { readonly kind: 'unreadable'; readonly address: string };

export class FetchError extends Error {
  readonly failure: FetchFailure;
  constructor(failure: FetchFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** Fetches JSON and lets `parse` check it; every way to fail is a `FetchError` with its cause. */
export async function fetchJson<T>(
  address: string,
  init: RequestInit,
  parse: (value: unknown) => T | undefined,
): Promise<T> {
  const response = await send(address, init);
  const parsed = parse(await response.json().catch(() => undefined));
  if (parsed === undefined) throw new FetchError({ kind: 'unreadable', address });
  return parsed;
}

/** Sends a request; a refusal carries the words of the server's problem document (RFC 9457). */
export async function send(address: string, init: RequestInit): Promise<Response> {
  const response = await fetch(address, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new FetchError({ kind: 'offline' });
  });
  if (response.ok) return response;
  throw new FetchError(readProblem(response.status, await response.json().catch(() => undefined)));
}

export function failureOf(error: unknown): FetchFailure {
  return error instanceof FetchError ? error.failure : { kind: 'unreadable', address: '' };
}

/** The refusal a server's problem document describes. */
export function readProblem(status: number, body: unknown): FetchFailure {
  const said = (key: string) => {
    const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, key) : undefined;
    return typeof value === 'string' ? { [key]: value } : {};
  };
  return {
    kind: 'refused',
    status,
    ...said('code'),
    ...said('title'),
    ...said('detail'),
    ...readPlaces(body),
    ...readChecks(body),
  };
}

function readPlaces(body: unknown): { readonly problems?: readonly Problem[] } {
  const list: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'problems') : undefined;
  return Array.isArray(list) ? { problems: list.filter(isProblem) } : {};
}

function readChecks(body: unknown): { readonly checks?: readonly ProcedureCheck[] } {
  const list: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'checks') : undefined;
  return Array.isArray(list) ? { checks: list.filter(isCheck) } : {};
}

function isCheck(value: unknown): value is ProcedureCheck {
  if (typeof value !== 'object' || value === null) return false;
  return ['code', 'ok', 'text', 'source'].every((key) => key in value);
}

function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null) return false;
  return ['path', 'expected', 'found'].every((key) => typeof Reflect.get(value, key) === 'string');
}
