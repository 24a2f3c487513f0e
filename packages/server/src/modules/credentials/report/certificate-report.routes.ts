import { certificateReportQuerySchema, certificateReportSchema, type ReportedCertificate } from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { jsonAnswer, signedIn, workbookAnswer } from '../../../http/office-document.ts';
import { parseInput } from '../../../http/parse-input.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import { runAct } from '../../../http/run-act.ts';
import { sendWorkbook, writeWorkbook } from '../../../http/send-workbook.ts';
import { reportCertificates, reportColumns } from './certificate-report.ts';

const about = {
  tag: 'certificates',
  description: {
    zh: '本机构的职业技能等级证书，按编号排列；身份证号部分遮盖。',
    en: 'The skill-level certificates of one’s own body by number; resident ids are masked.',
  },
  query: certificateReportQuerySchema,
  errors: [...signedIn, 'request-invalid'],
} as const;

const workbookDocument: RouteDocument = {
  ...about,
  operation: 'reportCertificatesWorkbook',
  summary: { zh: '证书数据报送（xlsx）', en: 'The data set of certificates (xlsx)' },
  answers: workbookAnswer,
};

const jsonDocument: RouteDocument = {
  ...about,
  operation: 'reportCertificates',
  summary: { zh: '证书数据报送（JSON）', en: 'The data set of certificates (JSON)' },
  answers: jsonAnswer('报送数据', 'The data set', certificateReportSchema),
};

/** 证书数据报送 of a body. */
export function addCertificateReportRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/certificate-report';

  app.get(`${base}.xlsx`, options(workbookDocument), async (request, reply) => {
    const workbook = await runAct(context, request, (act) =>
      writeWorkbook(
        '证书数据报送',
        reportColumns,
        reportCertificates(act, parseInput(certificateReportQuerySchema, request.query, 'query')),
        'zh',
      ),
    );
    return sendWorkbook(reply, workbook);
  });
  app.get(`${base}.json`, options(jsonDocument), (request) =>
    runAct(context, request, async (act) => {
      const items: ReportedCertificate[] = [];
      const query = parseInput(certificateReportQuerySchema, request.query, 'query');
      for await (const item of reportCertificates(act, query)) items.push(item);
      return { format: 'guantong-certificate-report/1', at: act.now.toISOString(), items };
    }),
  );
}
