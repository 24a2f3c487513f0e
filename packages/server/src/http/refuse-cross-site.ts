import type { FastifyRequest } from 'fastify';
import { AppError } from './app-error.ts';

const harmless: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Throws `cross-site-refused` where a browser says that another site asks for a change. Programs say neither where they
 * are (Sec-Fetch-Site, Origin) nor hold the browser's cookie.
 */
export function refuseCrossSite({ method, headers, host }: FastifyRequest): void {
  if (harmless.has(method)) return;
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  const sameSite = site === undefined || site === 'same-origin' || site === 'none';
  const sameOrigin = origin === undefined || isAt(origin, host);
  if (!sameSite || !sameOrigin) throw new AppError('cross-site-refused');
}

/** Whether an origin is the host that was asked, the usual port of its scheme written or not. */
function isAt(origin: string, host: string): boolean {
  try {
    const { protocol, host: from } = new URL(origin);
    return from !== '' && from === new URL(`${protocol}//${host}`).host;
  } catch {
    return false;
  }
}
