import {
  endSchema,
  idParamsSchema,
  newOrganisationSchema,
  newRightSchema,
  newScopeSchema,
  organisationChangeSchema,
  organisationFilterSchema,
  organisationListQuerySchema,
  organisationSearchQuerySchema,
  organisationStateChangeSchema,
} from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { authorise } from '../../../access/authorise.ts';
import { parseInput } from '../../../http/parse-input.ts';
import { languageOf } from '../../../http/preferred-language.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import { runAct } from '../../../http/run-act.ts';
import { sendWorkbook, writeWorkbook } from '../../../http/send-workbook.ts';
import { endEntry, grantRight, grantScope } from './entries.service.ts';
import { organisationColumns } from './organisation-columns.ts';
import { searchOrganisations } from './organisations.repository.ts';
import {
  changeContact,
  changeOrganisation,
  changeOrganisationState,
  createOrganisation,
  exportOrganisations,
  readOrganisation,
  readOrganisations,
} from './organisations.service.ts';
import {
  changeDocument,
  contactDocument,
  contactSchema,
  createDocument,
  endRightDocument,
  endScopeDocument,
  entryParamsSchema,
  exportDocument,
  grantRightDocument,
  grantScopeDocument,
  listDocument,
  readDocument,
  searchDocument,
  stateDocument,
} from './register.document.ts';

/** The register of employers, evaluation bodies and bureaus, with rights and scopes. */
export function addRegisterRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/organisations';

  app.get(base, options(listDocument), (request) =>
    runAct(context, request, (act) =>
      readOrganisations(act, parseInput(organisationListQuerySchema, request.query, 'query')),
    ),
  );
  app.get(`${base}/export.xlsx`, options(exportDocument), async (request, reply) => {
    const workbook = await runAct(context, request, (act) => {
      const filter = parseInput(organisationFilterSchema, request.query, 'query');
      return writeWorkbook(
        { zh: '单位和机构', en: 'Organisations' },
        organisationColumns,
        exportOrganisations(act, filter),
        languageOf(request),
      );
    });
    return sendWorkbook(reply, workbook);
  });
  app.get(`${base}/search`, options(searchDocument), (request) =>
    runAct(context, request, async ({ tx, actor }) => {
      const query = parseInput(organisationSearchQuerySchema, request.query, 'query');
      authorise(actor, 'organisation.read');
      return { items: await searchOrganisations(tx, query) };
    }),
  );
  app.get(`${base}/:id`, options(readDocument), (request) =>
    runAct(context, request, (act) => readOrganisation(act, parseInput(idParamsSchema, request.params, 'path').id)),
  );
  app.post(base, options(createDocument), async (request, reply) => {
    const created = await runAct(context, request, (act) =>
      createOrganisation(act, parseInput(newOrganisationSchema, request.body, 'body')),
    );
    return reply.code(201).header('location', `${base}/${created.id}`).send(created);
  });
  app.put(`${base}/:id`, options(changeDocument), (request) =>
    runAct(context, request, (act) => {
      const { id } = parseInput(idParamsSchema, request.params, 'path');
      return changeOrganisation(act, id, parseInput(organisationChangeSchema, request.body, 'body'));
    }),
  );
  app.put(`${base}/:id/contact`, options(contactDocument), (request) =>
    runAct(context, request, (act) => {
      const { id } = parseInput(idParamsSchema, request.params, 'path');
      return changeContact(act, id, parseInput(contactSchema, request.body, 'body'));
    }),
  );
  app.put(`${base}/:id/state`, options(stateDocument), (request) =>
    runAct(context, request, (act) => {
      const { id } = parseInput(idParamsSchema, request.params, 'path');
      return changeOrganisationState(act, id, parseInput(organisationStateChangeSchema, request.body, 'body'));
    }),
  );
  app.post(`${base}/:id/rights`, options(grantRightDocument), (request) =>
    runAct(context, request, (act) => {
      const { id } = parseInput(idParamsSchema, request.params, 'path');
      return grantRight(act, id, parseInput(newRightSchema, request.body, 'body'));
    }),
  );
  app.post(`${base}/:id/scopes`, options(grantScopeDocument), (request) =>
    runAct(context, request, (act) => {
      const { id } = parseInput(idParamsSchema, request.params, 'path');
      return grantScope(act, id, parseInput(newScopeSchema, request.body, 'body'));
    }),
  );
  for (const [kind, document] of [
    ['right', endRightDocument],
    ['scope', endScopeDocument],
  ] as const) {
    app.post(`${base}/:id/${kind}s/:entryId/end`, options(document), (request) =>
      runAct(context, request, (act) => {
        const { id: organisationId, entryId } = parseInput(entryParamsSchema, request.params, 'path');
        return endEntry(act, { organisationId, entryId, kind }, parseInput(endSchema, request.body, 'body'));
      }),
    );
  }
}
