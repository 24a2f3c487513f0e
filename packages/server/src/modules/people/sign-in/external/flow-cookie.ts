import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { openToken, sealToken } from '../../../../keys/seal.ts';
import type { ServerKeys } from '../../../../keys/server-keys.ts';

const flowCookie = 'guantong_sign_in';
const context = 'sign-in-flow';
/** How long somebody may take at the other service, in seconds. */
const PATIENCE = 600;

const flowSchema = z.strictObject({
  kind: z.enum(['oidc', 'cas']),
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  back: z.string(),
  /** The account to link, where that is what it is about. */
  linkTo: z.string().nullable(),
  until: z.number(),
});
export type Flow = Omit<z.infer<typeof flowSchema>, 'until'>;

/**
 * Gives the browser what has to come back with it, sealed: no process keeps it. SameSite=Lax, for it comes back from
 * another site; the callback's path alone sees it.
 */
export function setFlowCookie(
  reply: FastifyReply,
  flow: Flow,
  { keys, now, secure }: { readonly keys: ServerKeys; readonly now: Date; readonly secure: boolean },
): void {
  const text = JSON.stringify({ ...flow, until: now.getTime() + PATIENCE * 1000 });
  reply.setCookie(flowCookie, sealToken(text, context, keys), {
    path: '/api/sign-in',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: PATIENCE,
  });
}

/** Takes back what was given; undefined where there is nothing, it was changed, or it took too long. */
export function takeFlowCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  { keys, now }: { readonly keys: ServerKeys; readonly now: Date },
): Flow | undefined {
  const text = openToken(request.cookies[flowCookie] ?? '', context, keys);
  reply.clearCookie(flowCookie, { path: '/api/sign-in' });
  const parsed = flowSchema.safeParse(text === undefined ? undefined : JSON.parse(text));
  return parsed.success && parsed.data.until > now.getTime() ? parsed.data : undefined;
}
