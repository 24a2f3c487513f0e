import { applicationFilterSchema, applicationListQuerySchema } from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { parseInput } from '../../../http/parse-input.ts';
import { languageOf } from '../../../http/preferred-language.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import { runAct } from '../../../http/run-act.ts';
import { sendWorkbook, writeWorkbook } from '../../../http/send-workbook.ts';
import { applicationColumns } from './application-columns.ts';
import { exportDocument, listDocument } from './application-list.document.ts';
import { exportApplications, readApplications } from './application-list.service.ts';

/** Applications in boxes and by filters, and the same as a workbook. */
export function addApplicationListRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const { library } = context;

  app.get('/api/applications', options(listDocument), (request) =>
    runAct(context, request, (act) =>
      readApplications({ ...act, library }, parseInput(applicationListQuerySchema, request.query, 'query')),
    ),
  );
  app.get('/api/applications/export.xlsx', options(exportDocument), async (request, reply) => {
    const workbook = await runAct(context, request, (act) => {
      const filter = parseInput(applicationFilterSchema, request.query, 'query');
      return writeWorkbook(
        { zh: '申报', en: 'Applications' },
        applicationColumns,
        exportApplications({ ...act, library }, filter),
        languageOf(request),
      );
    });
    return sendWorkbook(reply, workbook);
  });
}
