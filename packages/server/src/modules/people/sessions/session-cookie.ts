import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLoopback } from '../../../config/is-loopback.ts';
import type { ServerConfig } from '../../../config/server-config.ts';

const sessionCookie = 'guantong_session';

export function readSessionCookie(request: FastifyRequest): string | undefined {
  return request.cookies[sessionCookie];
}

/**
 * Gives the browser its token: no script reads it, no other site sends it. It is told how long to keep it, not until when: the
 * clock of the browser may be wrong.
 */
export function setSessionCookie(
  reply: FastifyReply,
  {
    token,
    expiresAt,
    now,
    secure,
  }: { readonly token: string; readonly expiresAt: string; readonly now: Date; readonly secure: boolean },
): void {
  reply.setCookie(sessionCookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure,
    maxAge: Math.floor((Date.parse(expiresAt) - now.getTime()) / 1000),
  });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(sessionCookie, { path: '/', httpOnly: true, sameSite: 'strict' });
}

/** Whether cookies may travel over TLS alone: everywhere but on this machine itself, or where plain HTTP was declared. */
export function wantsSecureCookies(request: FastifyRequest, { signIn }: Pick<ServerConfig, 'signIn'>): boolean {
  if (signIn.publicUrl !== undefined) return signIn.publicUrl.startsWith('https:');
  return !signIn.plainHttp && !isLoopback(request.hostname);
}
