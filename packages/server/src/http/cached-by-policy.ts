import type { onSendAsyncHookHandler } from 'fastify';

/** For answers that follow from the policy and the address alone: kept by the client until the policy's hash changes. */
export function cachedByPolicy(sha256: string): onSendAsyncHookHandler {
  const etag = `W/"${sha256}"`;
  return async (request, reply, payload) => {
    if (reply.statusCode !== 200) return payload;
    reply.header('etag', etag).header('cache-control', 'no-cache');
    if (request.headers['if-none-match']?.includes(etag) !== true) return payload;
    reply.code(304).removeHeader('content-length');
    return '';
  };
}
