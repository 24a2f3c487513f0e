import { auditExportQuerySchema, auditListQuerySchema, auditListSchema } from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { jsonAnswer, signedIn } from '../../../http/office-document.ts';
import { parseInput } from '../../../http/parse-input.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import type { PeopleContext } from '../people-context.ts';
import { exportAudit, readAudit } from './audit.service.ts';

const exportType = 'application/x-ndjson';

const listDocument: RouteDocument = {
  operation: 'listAudit',
  tag: 'audit',
  summary: { zh: '审计记录', en: 'The audit record' },
  query: auditListQuerySchema,
  answers: jsonAnswer('审计记录，最近的在前', 'Entries, the latest first', auditListSchema),
  errors: ['request-invalid', ...signedIn],
};

const exportDocument: RouteDocument = {
  operation: 'exportAudit',
  tag: 'audit',
  summary: { zh: '导出审计链', en: 'Export audit chains' },
  description: {
    zh: '整链导出为 guantong-audit-1；用 guantong audit verify 脱机核验。',
    en: 'Whole chains as guantong-audit-1; guantong audit verify checks the file offline.',
  },
  query: auditExportQuerySchema,
  answers: { 200: { description: { zh: 'NDJSON', en: 'NDJSON' }, mediaType: exportType } },
  errors: ['request-invalid', ...signedIn],
};

/** The audit record, for the audit administrator alone. */
export function addAuditRoutes(app: FastifyInstance, people: PeopleContext): void {
  const { limits, authenticator } = people;
  app.get('/api/audit', { onRequest: limits.requests, config: { document: listDocument } }, async (request) => {
    const actor = await authenticator.authenticate(request);
    return await readAudit(people, actor, parseInput(auditListQuerySchema, request.query, 'query'));
  });
  app.get(
    '/api/audit/export.ndjson',
    { onRequest: limits.requests, config: { document: exportDocument } },
    async (request, reply) => {
      const actor = await authenticator.authenticate(request);
      const { chain } = parseInput(auditExportQuerySchema, request.query, 'query');
      const lines = await exportAudit(people, actor, chain);
      return reply
        .type(exportType)
        .header('content-disposition', 'attachment; filename="guantong-audit.ndjson"')
        .header('cache-control', 'no-store')
        .send(lines);
    },
  );
}
