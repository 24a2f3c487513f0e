import {
  assignmentSchema,
  idParamsSchema,
  opinionChangeSchema,
  sheetChangeSchema,
  sheetFileParamsSchema,
  sheetFilterSchema,
  sheetListQuerySchema,
  versionedSchema,
} from '@guantong/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../../../access/actor.ts';
import { oneByOne } from '../../../http/one-by-one.ts';
import { parseInput } from '../../../http/parse-input.ts';
import { languageOf } from '../../../http/preferred-language.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import { sendWorkbook, writeWorkbook } from '../../../http/send-workbook.ts';
import { sendEvidence } from '../../people/evidence/send-evidence.ts';
import { assignExperts } from './assign-experts.ts';
import { sheetColumns } from './sheet-columns.ts';
import {
  assignDocument,
  exportDocument,
  fileDocument,
  fillDocument,
  listDocument,
  opinionDocument,
  readDocument,
  signDocument,
  signOpinionDocument,
} from './sheets.document.ts';
import {
  fillSheet,
  listAllSheets,
  openSheetFile,
  readSheet,
  readSheets,
  signOpinion,
  signSheet,
  writeOpinion,
} from './sheets.service.ts';

/** Scoring sheets of the experts assigned to a case, and the opinion they sign together. */
export function addSheetRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/evaluation/sheets';
  const idOf = (request: FastifyRequest) => parseInput(idParamsSchema, request.params, 'path').id;

  app.post('/api/evaluation/assignments', options(assignDocument), async (request, reply) => {
    const actor = await context.authenticator.authenticate(request);
    const wanted = parseInput(assignmentSchema, request.body, 'body');
    return reply.code(201).send(await assignExperts(context, actor, wanted));
  });
  app.get(base, options(listDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    return readSheets(context, actor, parseInput(sheetListQuerySchema, request.query, 'query'));
  });
  app.get(`${base}/export.xlsx`, options(exportDocument), async (request, reply) => {
    const actor = await context.authenticator.authenticate(request);
    const rows = await listAllSheets(context, actor, parseInput(sheetFilterSchema, request.query, 'query'));
    return sendWorkbook(
      reply,
      await writeWorkbook({ zh: '评分表', en: 'Scoring sheets' }, sheetColumns, oneByOne(rows), languageOf(request)),
    );
  });
  app.get(`${base}/:id`, options(readDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    return readSheet(context, actor, idOf(request));
  });
  app.get(`${base}/:id/files/:fileId`, options(fileDocument), async (request, reply) => {
    const actor = await context.authenticator.authenticate(request);
    const file = await openSheetFile(context, actor, parseInput(sheetFileParamsSchema, request.params, 'path'));
    return sendEvidence(reply, file);
  });

  function addStep(
    method: 'PATCH' | 'POST' | 'PUT',
    path: string,
    document: RouteDocument,
    take: (actor: Actor, id: string, body: unknown) => Promise<void>,
  ): void {
    app.route({
      method,
      url: `${base}/:id${path}`,
      ...options(document),
      handler: async (request) => {
        const actor = await context.authenticator.authenticate(request);
        const id = idOf(request);
        await take(actor, id, request.body);
        return readSheet(context, actor, id);
      },
    });
  }
  addStep('PATCH', '', fillDocument, (actor, id, body) =>
    fillSheet(context, actor, id, parseInput(sheetChangeSchema, body, 'body')),
  );
  addStep('POST', '/sign', signDocument, (actor, id, body) =>
    signSheet(context, actor, { id, ...parseInput(versionedSchema, body, 'body') }),
  );
  addStep('PUT', '/opinion', opinionDocument, (actor, id, body) =>
    writeOpinion(context, actor, id, parseInput(opinionChangeSchema, body, 'body')),
  );
  addStep('POST', '/opinion/sign', signOpinionDocument, (actor, id, body) =>
    signOpinion(context, actor, { id, ...parseInput(versionedSchema, body, 'body') }),
  );
}
