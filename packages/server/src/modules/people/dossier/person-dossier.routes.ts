import {
  employeeFilterSchema,
  employeeListQuerySchema,
  employerFactSchema,
  personDossierQuerySchema,
  retirementSchema,
} from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../../../http/app-error.ts';
import { parseInput } from '../../../http/parse-input.ts';
import { languageOf } from '../../../http/preferred-language.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import { runAct } from '../../../http/run-act.ts';
import { sendWorkbook } from '../../../http/send-workbook.ts';
import { todayInChina } from '../../../http/today.ts';
import { acceptUploads } from '../evidence/accept-uploads.ts';
import { readUpload } from '../evidence/read-upload.ts';
import {
  addEmployerFactDocument,
  exportEmployeesDocument,
  importReviewsDocument,
  listEmployeesDocument,
  personParamsSchema,
  readPersonDocument,
  retirementDocument,
  reviewTemplateDocument,
} from './dossier.document.ts';
import { tellingOf } from './dossier.routes.ts';
import { authoriseEmployer, exportEmployees, readEmployees } from './employees.service.ts';
import { addEmployerFact, importReviews, recordRetirement } from './employer-facts.service.ts';
import { readPersonDossier } from './person-dossier.service.ts';
import { readReviewRows } from './review-rows.ts';
import { writeReviewTemplate } from './review-template.ts';

/** A workbook of 500 reviews is far smaller. */
const REVIEW_FILE = 2 * 1024 * 1024;

/** Dossiers of others, for offices. */
export async function addPersonDossierRoutes(app: FastifyInstance, office: OfficeContext): Promise<void> {
  const { limits, authenticator, database, library, config, keys, now, newId } = office;

  app.get('/api/persons', { onRequest: limits.requests, config: { document: listEmployeesDocument } }, (request) =>
    runAct(office, request, (act) => readEmployees(act, parseInput(employeeListQuerySchema, request.query, 'query'))),
  );
  app.get(
    '/api/persons/export.xlsx',
    { onRequest: limits.requests, config: { document: exportEmployeesDocument } },
    async (request, reply) => {
      const language = languageOf(request);
      const workbook = await runAct(office, request, (act) =>
        exportEmployees(act, { filter: parseInput(employeeFilterSchema, request.query, 'query'), language }),
      );
      return sendWorkbook(reply, workbook);
    },
  );
  app.get(
    '/api/persons/:id/dossier',
    { onRequest: limits.requests, config: { document: readPersonDocument } },
    (request) =>
      runAct(office, request, (act) => {
        const { id } = parseInput(personParamsSchema, request.params, 'path');
        const query = parseInput(personDossierQuerySchema, request.query, 'query');
        return readPersonDossier(act, id, { ...query, ...tellingOf(office, request), keys });
      }),
  );
  app.post(
    '/api/persons/:id/facts',
    { onRequest: limits.requests, config: { document: addEmployerFactDocument } },
    async (request, reply) => {
      const added = await runAct(office, request, (act) => {
        const { id } = parseInput(personParamsSchema, request.params, 'path');
        return addEmployerFact(
          act,
          id,
          parseInput(employerFactSchema, request.body, 'body'),
          tellingOf(office, request),
        );
      });
      return reply.code(201).send(added);
    },
  );

  app.get(
    '/api/persons/reviews/template.xlsx',
    { onRequest: limits.requests, config: { document: reviewTemplateDocument } },
    async (request, reply) => {
      authoriseEmployer(await authenticator.authenticate(request));
      const language = languageOf(request);
      return sendWorkbook(reply, {
        name: language === 'zh' ? '年度考核模板' : 'reviews-template',
        bytes: await writeReviewTemplate(language),
      });
    },
  );

  app.put(
    '/api/persons/:id/retirement',
    { onRequest: limits.requests, config: { document: retirementDocument } },
    (request) =>
      runAct(office, request, (act) => {
        const { id } = parseInput(personParamsSchema, request.params, 'path');
        const retirement = parseInput(retirementSchema, request.body, 'body');
        return recordRetirement(act, id, { ...retirement, ...tellingOf(office, request) });
      }),
  );

  await app.register(async (scope) => {
    await acceptUploads(scope, REVIEW_FILE);
    scope.post(
      '/api/persons/reviews',
      { bodyLimit: REVIEW_FILE, onRequest: limits.requests, config: { document: importReviewsDocument } },
      async (request) => {
        const actor = await authenticator.authenticate(request);
        // Before the file is read: whoever may not import need not send one.
        authoriseEmployer(actor);
        const { bytes, fields } = await readUpload(request);
        const rows = await readReviewRows({
          bytes,
          directory: library.directory.entries,
          acceptMadeUp: config.mode === 'development',
          today: todayInChina(now()),
        });
        return database.transaction(actor, (tx) =>
          importReviews(
            { tx, actor, now: now(), newId },
            { preview: isPreview(fields.preview), rows },
            { ...tellingOf(office, request), keys },
          ),
        );
      },
    );
  });
}

function isPreview(text: string | undefined): boolean {
  if (text === undefined || text === 'true') return true;
  if (text === 'false') return false;
  const problem = { path: '/form/preview', expected: 'true | false', found: JSON.stringify(text.slice(0, 60)) };
  throw new AppError('request-invalid', { problems: [problem] });
}
