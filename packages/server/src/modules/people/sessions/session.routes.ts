import { sessionListSchema } from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { jsonAnswer, signedIn } from '../../../http/office-document.ts';
import { parseInput } from '../../../http/parse-input.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import type { PeopleContext } from '../people-context.ts';
import { readSessions, revokeOneSession } from './session.service.ts';

const querySchema = z.strictObject({
  accountId: z.uuid().optional().describe('Whose sessions (账号); absent: one’s own.'),
});
const paramsSchema = z.strictObject({ id: z.uuid().describe('Id of the session (登录编号).') });

const listDocument: RouteDocument = {
  operation: 'listSessions',
  tag: 'people',
  summary: { zh: '登录记录', en: 'Sessions of an account' },
  query: querySchema,
  answers: jsonAnswer('尚未结束的登录', 'Sessions that have not ended', sessionListSchema),
  errors: ['request-invalid', ...signedIn],
};

const revokeDocument: RouteDocument = {
  operation: 'revokeSession',
  tag: 'people',
  summary: { zh: '结束一次登录', en: 'End a session' },
  params: paramsSchema,
  answers: { 204: { description: { zh: '已结束', en: 'Ended' } } },
  errors: ['request-invalid', ...signedIn, 'cross-site-refused', 'session-not-found'],
};

/** Sessions to look at and to end: one's own, and those of others for the security administrator. */
export function addSessionRoutes(app: FastifyInstance, people: PeopleContext): void {
  const { limits, authenticator } = people;
  app.get('/api/sessions', { onRequest: limits.requests, config: { document: listDocument } }, async (request) => {
    const actor = await authenticator.authenticate(request);
    const { accountId } = parseInput(querySchema, request.query, 'query');
    return await readSessions(people, actor, accountId);
  });
  app.delete(
    '/api/sessions/:id',
    { onRequest: limits.requests, config: { document: revokeDocument } },
    async (request, reply) => {
      const actor = await authenticator.authenticate(request);
      const { id } = parseInput(paramsSchema, request.params, 'path');
      await revokeOneSession(people, actor, id);
      return reply.code(204).send();
    },
  );
}
