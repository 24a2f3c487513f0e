import type { PolicyBundle } from '@guantong/engine';
import type { FastifyInstance } from 'fastify';
import { acceptedCoding, compressText } from '../../http/compressed-text.ts';

/**
 * The whole policy, as browsers need it. It changes only with its hash: asked for with `?sha256=` it may be kept for
 * good, otherwise it is asked for again and answered 304.
 */
export async function addBundleRoute(app: FastifyInstance, bundle: PolicyBundle): Promise<void> {
  const texts = await compressText(JSON.stringify(bundle));
  // Weak: the same policy in any coding (RFC 9110 §8.8.1).
  const etag = `W/"${bundle.sha256}"`;
  app.get<{ Querystring: { readonly sha256?: string } }>('/policy/bundle.json', (request, reply) => {
    const forGood = request.query.sha256 === bundle.sha256;
    reply
      .header('etag', etag)
      .header('vary', 'accept-encoding')
      .header('cache-control', forGood ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (matches(request.headers['if-none-match'], bundle.sha256)) return reply.code(304).send();
    const coding = acceptedCoding(request.headers['accept-encoding']);
    if (coding !== 'identity') reply.header('content-encoding', coding);
    return reply.type('application/json; charset=utf-8').send(texts[coding]);
  });
}

function matches(header: string | undefined, sha256: string): boolean {
  return header !== undefined && (header.trim() === '*' || header.includes(`"${sha256}"`));
}
