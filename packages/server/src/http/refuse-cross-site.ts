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
  const sameOrigin = origin === undefined || hostOf(origin) === host;
  if (!sameSite || !sameOrigin) throw new AppError('cross-site-refused');
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
