import {
  groupActSchema,
  idParamsSchema,
  reviewGroupFilterSchema,
  reviewGroupListQuerySchema,
  reviewSettingsChangeSchema,
} from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { parseInput } from '../../../http/parse-input.ts';
import { languageOf } from '../../../http/preferred-language.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import { runAct } from '../../../http/run-act.ts';
import { sendWorkbook, writeWorkbook } from '../../../http/send-workbook.ts';
import { reviewGroupColumns } from './review-group-columns.ts';
import {
  actDocument,
  changeSettingsDocument,
  exportDocument,
  listDocument,
  readSettingsDocument,
} from './review-groups.document.ts';
import { actOnGroup, exportGroups, readGroups } from './review-groups.service.ts';
import { changeReviewSettings, readReviewSettings } from './review-settings.service.ts';

/** Groups of cases, and how a cycle reviews them. */
export function addReviewGroupRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/evaluation/groups';

  app.get(base, options(listDocument), (request) =>
    runAct(context, request, (act) => readGroups(act, parseInput(reviewGroupListQuerySchema, request.query, 'query'))),
  );
  app.get(`${base}/export.xlsx`, options(exportDocument), async (request, reply) => {
    const workbook = await runAct(context, request, (act) => {
      const filter = parseInput(reviewGroupFilterSchema, request.query, 'query');
      return writeWorkbook(
        { zh: '评审分组', en: 'Review groups' },
        reviewGroupColumns,
        exportGroups(act, filter),
        languageOf(request),
      );
    });
    return sendWorkbook(reply, workbook);
  });
  app.post(`${base}/actions`, options(actDocument), async (request, reply) => {
    const job = await runAct(context, request, (act) =>
      actOnGroup(act, parseInput(groupActSchema, request.body, 'body')),
    );
    return reply.code(202).header('location', `/api/applications/batch/${job.jobId}`).send(job);
  });
  app.get('/api/cycles/:id/review-settings', options(readSettingsDocument), (request) =>
    runAct(context, request, (act) => readReviewSettings(act, parseInput(idParamsSchema, request.params, 'path').id)),
  );
  app.put('/api/cycles/:id/review-settings', options(changeSettingsDocument), (request) =>
    runAct(context, request, (act) => {
      const { id } = parseInput(idParamsSchema, request.params, 'path');
      return changeReviewSettings(act, id, parseInput(reviewSettingsChangeSchema, request.body, 'body'));
    }),
  );
}
