import { chosenRoleSchema, secondFactorCodeSchema, signInSchema } from '@guantong/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../../http/app-error.ts';
import { parseInput } from '../../../http/parse-input.ts';
import { refuseCrossSite } from '../../../http/refuse-cross-site.ts';
import type { PeopleContext } from '../people-context.ts';
import type { Session } from '../sessions/create-authenticator.ts';
import { presentSession } from '../sessions/present-session.ts';
import { chooseRole, endSession } from '../sessions/session.service.ts';
import { clearSessionCookie, setSessionCookie, wantsSecureCookies } from '../sessions/session-cookie.ts';
import type { BegunSession } from './begin-session.ts';
import { beginSecondFactor, showSecondFactor } from './second-factor.service.ts';
import {
  chooseRoleDocument,
  confirmSecondFactorDocument,
  enrolSecondFactorDocument,
  getSessionDocument,
  secondFactorDocument,
  signInDocument,
  signOutDocument,
} from './sign-in.document.ts';
import { signIn } from './sign-in.service.ts';

/** Signing in and out, the second factor, and the role one acts in. */
export function addSignInRoutes(app: FastifyInstance, people: PeopleContext): void {
  const { limits, config, authenticator, passwords } = people;
  app.post(
    '/api/session',
    { onRequest: limits.signIns, config: { document: signInDocument } },
    async (request, reply) => {
      refuseCrossSite(request);
      const input = parseInput(signInSchema, request.body, 'body');
      const begun = await signIn(people, passwords, { ...input, client: request.headers['user-agent'] ?? null });
      return await answerWithSession(people, { request, reply, begun, status: 201 });
    },
  );
  app.get('/api/session', { onRequest: limits.requests, config: { document: getSessionDocument } }, async (request) =>
    presentSession(await authenticator.authenticateSession(request), config.signIn),
  );
  app.delete(
    '/api/session',
    { onRequest: limits.requests, config: { document: signOutDocument } },
    async (request, reply) => {
      const session = await authenticator.findSession(request);
      if (session !== undefined) await endSession(people, session);
      clearSessionCookie(reply);
      return reply.code(204).send();
    },
  );
  app.put(
    '/api/session/role',
    { onRequest: limits.requests, config: { document: chooseRoleDocument } },
    async (request) => {
      const session = await authenticator.authenticateSession(request);
      const { assignmentId } = parseInput(chosenRoleSchema, request.body, 'body');
      return presentSession(await chooseRole(people, session, assignmentId), config.signIn);
    },
  );
  app.post(
    '/api/session/second-factor/enrol',
    { onRequest: limits.requests, config: { document: enrolSecondFactorDocument } },
    async (request) => beginSecondFactor(people, await authenticator.authenticateSession(request)),
  );
  const show = (setUp: boolean) => async (request: FastifyRequest, reply: FastifyReply) => {
    const session = await authenticator.authenticateSession(request);
    const { code } = parseInput(secondFactorCodeSchema, request.body, 'body');
    if (setUp !== (session.totp_confirmed_at === null))
      throw new AppError(setUp ? 'second-factor-set' : 'second-factor-needed');
    const begun = await showSecondFactor(people, session, code);
    return await answerWithSession(people, { request, reply, begun, status: 200 });
  };
  app.post(
    '/api/session/second-factor',
    { onRequest: limits.signIns, config: { document: secondFactorDocument } },
    show(false),
  );
  app.post(
    '/api/session/second-factor/confirm',
    { onRequest: limits.signIns, config: { document: confirmSecondFactorDocument } },
    show(true),
  );
}

/** Gives the browser the token of a session and tells who it is now. */
export async function answerWithSession(
  { authenticator, config, now }: PeopleContext,
  {
    request,
    reply,
    begun,
    status,
  }: {
    readonly request: FastifyRequest;
    readonly reply: FastifyReply;
    readonly begun: BegunSession;
    readonly status: 200 | 201;
  },
): Promise<FastifyReply> {
  setSessionCookie(reply, { ...begun, now: now(), secure: wantsSecureCookies(request, config) });
  const session: Session = await authenticator.getSession(begun.token);
  return reply.code(status).send(presentSession(session, config.signIn));
}
