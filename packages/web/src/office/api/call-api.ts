import { FetchError, send } from '../../lib/fetch-json.ts';

interface ApiCall {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/**
 * Asks the interface as the one who is signed in and returns the answer's value; undefined where it has no content.
 * Every way to fail is a `FetchError`, with the server's words in the language of the page.
 */
export async function callApi(address: string, { method = 'GET', body, signal }: ApiCall = {}): Promise<unknown> {
  const response = await send(address, {
    method,
    credentials: 'same-origin',
    headers: {
      'accept-language': document.documentElement.lang,
      ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
    },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    ...(signal === undefined ? {} : { signal }),
  });
  if (response.status === 204) return undefined;
  return response.json().catch(() => {
    throw new FetchError({ kind: 'unreadable', address });
  });
}
