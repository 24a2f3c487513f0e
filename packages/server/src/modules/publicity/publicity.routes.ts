import { idParamsSchema, newObjectionSchema, publicityQuerySchema } from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import type { SystemActor } from '../../access/actor.ts';
import { parseInput } from '../../http/parse-input.ts';
import type { OfficeContext } from '../../http/route-context.ts';
import type { RouteDocument } from '../../http/route-document.ts';
import { todayInChina } from '../../http/today.ts';
import { objectToPublicity } from './object-to-publicity.ts';
import { listDocument, objectDocument, readDocument } from './publicity.document.ts';
import { type PublicReading, readOnePublicity, readPublicity } from './publicity.service.ts';

const publicPages: SystemActor = { role: 'system', purpose: 'public-publicity' };

/** What employers publish, for everybody, and objections to it, by those who work there. */
export function addPublicityRoutes(app: FastifyInstance, context: OfficeContext): void {
  const { database, library, limits, now, authenticator } = context;
  const options = (document: RouteDocument) => ({ onRequest: limits.requests, config: { document } });
  const read = <T>(work: (reading: PublicReading) => Promise<T>) =>
    database.transaction(publicPages, (tx) => work({ tx, library, today: todayInChina(now()) }));

  app.get('/api/public/publicity', options(listDocument), (request) => {
    const query = parseInput(publicityQuerySchema, request.query, 'query');
    return read((reading) => readPublicity(reading, query));
  });
  app.get('/api/public/publicity/:id', options(readDocument), (request) => {
    const { id } = parseInput(idParamsSchema, request.params, 'path');
    return read((reading) => readOnePublicity(reading, id));
  });
  app.post('/api/publicity/:id/objections', options(objectDocument), async (request, reply) => {
    const actor = await authenticator.authenticate(request);
    const { id: applicationId } = parseInput(idParamsSchema, request.params, 'path');
    const { text } = parseInput(newObjectionSchema, request.body, 'body');
    return reply.code(201).send(await objectToPublicity(context, actor, { applicationId, text }));
  });
}
