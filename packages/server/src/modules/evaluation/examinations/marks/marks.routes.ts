import { competitionMarkSchema, markFilterSchema, markListQuerySchema, markReleaseSchema } from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { parseInput } from '../../../../http/parse-input.ts';
import { languageOf } from '../../../../http/preferred-language.ts';
import type { OfficeContext } from '../../../../http/route-context.ts';
import type { RouteDocument } from '../../../../http/route-document.ts';
import { runAct } from '../../../../http/run-act.ts';
import { sendWorkbook, writeWorkbook } from '../../../../http/send-workbook.ts';
import { markColumns } from './mark-columns.ts';
import {
  competitionDocument,
  exportDocument,
  listDocument,
  ownDocument,
  previewDocument,
  releaseDocument,
} from './marks.document.ts';
import { exportMarks, readMarks, recordCompetition } from './marks.service.ts';
import { readOwnExaminations } from './own-examinations.ts';
import { previewRelease, releaseGroupMarks } from './release-marks.ts';

/** Marks of the methods, and what a candidate reads of the own examinations. */
export function addMarkRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/examinations/marks';

  app.get(base, options(listDocument), (request) =>
    runAct(context, request, (act) => readMarks(act, parseInput(markListQuerySchema, request.query, 'query'))),
  );
  app.get(`${base}/export.xlsx`, options(exportDocument), async (request, reply) => {
    const workbook = await runAct(context, request, (act) => {
      const filter = parseInput(markFilterSchema, request.query, 'query');
      return writeWorkbook({ zh: '成绩', en: 'Marks' }, markColumns, exportMarks(act, filter), languageOf(request));
    });
    return sendWorkbook(reply, workbook);
  });
  app.post(`${base}/competition`, options(competitionDocument), async (request, reply) => {
    const actor = await context.authenticator.authenticate(request);
    const recorded = await recordCompetition(context, actor, parseInput(competitionMarkSchema, request.body, 'body'));
    return reply.code(201).send(recorded);
  });
  app.get(`${base}/release`, options(previewDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    return previewRelease(context, actor, parseInput(markReleaseSchema, request.query, 'query'));
  });
  app.post(`${base}/release`, options(releaseDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    return releaseGroupMarks(context, actor, parseInput(markReleaseSchema, request.body, 'body'));
  });
  app.get('/api/examinations/mine', options(ownDocument), (request) => runAct(context, request, readOwnExaminations));
}
