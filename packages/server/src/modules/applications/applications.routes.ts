import { caseActSchema, draftChangeSchema, idParamsSchema, newApplicationSchema } from '@guantong/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parseInput } from '../../http/parse-input.ts';
import type { OfficeContext } from '../../http/route-context.ts';
import type { RouteDocument } from '../../http/route-document.ts';
import { runAct } from '../../http/run-act.ts';
import { actOnApplication } from './act-on-application.ts';
import type { ApplicationAct } from './application-act.ts';
import { actDocument, draftDocument, readDocument, startDocument } from './applications.document.ts';
import { changeDraft } from './change-draft.ts';
import type { PolicyByHash } from './policy-by-hash.ts';
import { readApplication } from './read-application.ts';
import { startApplication } from './start-application.ts';

/** Applications, from the draft on; lists and batches have routes of their own. */
export function addApplicationRoutes(app: FastifyInstance, context: OfficeContext, policyByHash: PolicyByHash): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/applications';
  const { library } = context;
  const run = <T>(request: FastifyRequest, work: (act: ApplicationAct) => Promise<T>) =>
    runAct(context, request, (act) => work({ ...act, library, policyByHash }));
  const idOf = (request: FastifyRequest) => parseInput(idParamsSchema, request.params, 'path').id;

  app.post(base, options(startDocument), async (request, reply) => {
    const started = await run(request, (act) =>
      startApplication(act, parseInput(newApplicationSchema, request.body, 'body')),
    );
    return reply.code(201).header('location', `${base}/${started.id}`).send(started);
  });
  app.get(`${base}/:id`, options(readDocument), (request) =>
    run(request, (act) => readApplication(act, idOf(request))),
  );
  app.patch(`${base}/:id/draft`, options(draftDocument), (request) =>
    run(request, (act) => changeDraft(act, idOf(request), parseInput(draftChangeSchema, request.body, 'body'))),
  );
  app.post(`${base}/:id/actions`, options(actDocument), (request) =>
    run(request, (act) => actOnApplication(act, idOf(request), parseInput(caseActSchema, request.body, 'body'))),
  );
}
