import {
  expertAccountSchema,
  expertChangeSchema,
  expertFilterSchema,
  expertListQuerySchema,
  expertStateChangeSchema,
  idParamsSchema,
  newDeclarationSchema,
  newExpertSchema,
} from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import type { SystemActor } from '../../../access/actor.ts';
import { parseInput } from '../../../http/parse-input.ts';
import { languageOf } from '../../../http/preferred-language.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import { runAct } from '../../../http/run-act.ts';
import { sendWorkbook, writeWorkbook } from '../../../http/send-workbook.ts';
import { expertColumns } from './expert-columns.ts';
import {
  accountDocument,
  admitDocument,
  changeDocument,
  declareDocument,
  exportDocument,
  listDocument,
  ownDocument,
  readDocument,
  stateDocument,
} from './experts.document.ts';
import { findExpertAccount } from './experts.repository.ts';
import {
  admitExpert,
  changeExpert,
  changeExpertState,
  declareTie,
  exportExperts,
  linkExpertAccount,
  readExpert,
  readExperts,
  readOwnExpert,
} from './experts.service.ts';

const system: SystemActor = { role: 'system', purpose: 'link-expert-account' };

/** The pool of experts. */
export function addExpertRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/experts';

  app.get(base, options(listDocument), (request) =>
    runAct(context, request, (act) => readExperts(act, parseInput(expertListQuerySchema, request.query, 'query'))),
  );
  app.get(`${base}/export.xlsx`, options(exportDocument), async (request, reply) => {
    const workbook = await runAct(context, request, (act) => {
      const filter = parseInput(expertFilterSchema, request.query, 'query');
      return writeWorkbook(
        { zh: '专家库', en: 'Experts' },
        expertColumns,
        exportExperts(act, filter),
        languageOf(request),
      );
    });
    return sendWorkbook(reply, workbook);
  });
  app.get(`${base}/own`, options(ownDocument), (request) => runAct(context, request, readOwnExpert));
  app.get(`${base}/:id`, options(readDocument), (request) =>
    runAct(context, request, (act) => readExpert(act, parseInput(idParamsSchema, request.params, 'path').id)),
  );
  app.post(base, options(admitDocument), async (request, reply) => {
    const admitted = await runAct(context, request, (act) =>
      admitExpert(act, parseInput(newExpertSchema, request.body, 'body')),
    );
    return reply.code(201).header('location', `${base}/${admitted.id}`).send(admitted);
  });
  app.put(`${base}/:id`, options(changeDocument), (request) =>
    runAct(context, request, (act) => {
      const { id } = parseInput(idParamsSchema, request.params, 'path');
      return changeExpert(act, id, parseInput(expertChangeSchema, request.body, 'body'));
    }),
  );
  app.put(`${base}/:id/state`, options(stateDocument), (request) =>
    runAct(context, request, (act) => {
      const { id } = parseInput(idParamsSchema, request.params, 'path');
      return changeExpertState(act, id, parseInput(expertStateChangeSchema, request.body, 'body'));
    }),
  );
  app.put(`${base}/:id/account`, options(accountDocument), async (request) => {
    const { id } = parseInput(idParamsSchema, request.params, 'path');
    const actor = await context.authenticator.authenticate(request);
    const { version, loginName } = parseInput(expertAccountSchema, request.body, 'body');
    const found =
      loginName === null ? null : await context.database.transaction(system, (tx) => findExpertAccount(tx, loginName));
    return context.database.transaction(actor, (tx) =>
      linkExpertAccount({ ...context, tx, actor, now: context.now() }, id, { version, found }),
    );
  });
  app.post(`${base}/:id/declarations`, options(declareDocument), (request) =>
    runAct(context, request, (act) => {
      const { id } = parseInput(idParamsSchema, request.params, 'path');
      return declareTie(act, id, parseInput(newDeclarationSchema, request.body, 'body'));
    }),
  );
}
