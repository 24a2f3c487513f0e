import { dossierImportSchema, factChangeSchema, newFactSchema } from '@guantong/contracts';
import { assess } from '@guantong/engine';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { authorise } from '../../../access/authorise.ts';
import { parseInput } from '../../../http/parse-input.ts';
import { languageOf } from '../../../http/preferred-language.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import { runAct } from '../../../http/run-act.ts';
import { todayInChina } from '../../../http/today.ts';
import { parseTarget } from './assessment-target.ts';
import {
  addFactDocument,
  assessDossierDocument,
  assessmentQuerySchema,
  changeFactDocument,
  factHistoryDocument,
  factParamsSchema,
  importDossierDocument,
  readDossierDocument,
  removalQuerySchema,
  removeFactDocument,
} from './dossier.document.ts';
import {
  addOwnFact,
  assembleDossier,
  changeOwnFact,
  getOwnPerson,
  readOwnDossier,
  readOwnHistory,
  removeOwnFact,
  type Telling,
} from './dossier.service.ts';
import { importDossier } from './import.service.ts';

/** How the answers to a request are told. */
export function tellingOf({ library }: Pick<OfficeContext, 'library'>, request: FastifyRequest): Telling {
  return { nameOf: library.directory.nameOf, language: languageOf(request) };
}

/** One’s own dossier. */
export function addDossierRoutes(app: FastifyInstance, office: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: office.limits.requests, config: { document } });
  const { library } = office;
  const facts = '/api/dossier/facts';

  app.get('/api/dossier', options(readDossierDocument), (request) =>
    runAct(office, request, (act) => readOwnDossier(act, tellingOf(office, request))),
  );
  app.get('/api/dossier/assessment', options(assessDossierDocument), (request) =>
    runAct(office, request, async (act) => {
      const {
        target,
        asOf = todayInChina(act.now),
        jurisdiction,
      } = parseInput(assessmentQuerySchema, request.query, 'query');
      authorise(act.actor, 'dossier.read', { personId: act.actor.personId });
      const { dossier } = await assembleDossier(act, await getOwnPerson(act));
      return assess(library, { asOf, dossier, jurisdiction, target: parseTarget(target) });
    }),
  );
  app.post('/api/dossier/import', options(importDossierDocument), (request) =>
    runAct(office, request, (act) =>
      importDossier(act, parseInput(dossierImportSchema, request.body, 'body'), tellingOf(office, request)),
    ),
  );
  app.post(facts, options(addFactDocument), async (request, reply) => {
    const added = await runAct(office, request, (act) =>
      addOwnFact(act, parseInput(newFactSchema, request.body, 'body'), tellingOf(office, request)),
    );
    return reply.code(201).header('location', `${facts}/${added.factId}`).send(added);
  });
  app.put(`${facts}/:factId`, options(changeFactDocument), (request) =>
    runAct(office, request, (act) => {
      const { factId } = parseInput(factParamsSchema, request.params, 'path');
      const change = parseInput(factChangeSchema, request.body, 'body');
      return changeOwnFact(act, { ...change, factId }, tellingOf(office, request));
    }),
  );
  app.delete(`${facts}/:factId`, options(removeFactDocument), async (request, reply) => {
    await runAct(office, request, (act) => {
      const { factId } = parseInput(factParamsSchema, request.params, 'path');
      return removeOwnFact(act, { factId, ...parseInput(removalQuerySchema, request.query, 'query') });
    });
    return reply.code(204).send();
  });
  app.get(`${facts}/:factId/history`, options(factHistoryDocument), (request) =>
    runAct(office, request, (act) => {
      const { factId } = parseInput(factParamsSchema, request.params, 'path');
      return readOwnHistory(act, factId, tellingOf(office, request));
    }),
  );
}
