import {
  certificateActSchema,
  certificateFilterSchema,
  certificateListQuerySchema,
  idParamsSchema,
} from '@guantong/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../../http/app-error.ts';
import { parseInput } from '../../http/parse-input.ts';
import { languageOf } from '../../http/preferred-language.ts';
import type { OfficeContext } from '../../http/route-context.ts';
import type { RouteDocument } from '../../http/route-document.ts';
import { runAct } from '../../http/run-act.ts';
import { sendWorkbook, writeWorkbook } from '../../http/send-workbook.ts';
import { certificateColumns } from './certificate-columns.ts';
import {
  actDocument,
  credentialDocument,
  exportDocument,
  issueDocument,
  listDocument,
  pdfDocument,
  readDocument,
  walletDocument,
} from './certificates.document.ts';
import type { CertificateRecord } from './certificates.repository.ts';
import {
  actOnCertificate,
  exportCertificates,
  getCertificate,
  issueFor,
  readCertificate,
  readCertificates,
  readWallet,
} from './certificates.service.ts';
import { publicUrlOf } from './credential-work.ts';
import { certificateSheet } from './pdf/certificate-sheet.ts';
import { createCertificatePrinter } from './pdf/render-certificate.ts';

/** Certificates: lists, the wallet of a worker, issuing, and what becomes of them later. */
export function addCertificateRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/certificates';
  const printer = createCertificatePrinter();
  const idOf = (request: FastifyRequest) => parseInput(idParamsSchema, request.params, 'path').id;

  app.get(base, options(listDocument), (request) =>
    runAct(context, request, (act) =>
      readCertificates(act, parseInput(certificateListQuerySchema, request.query, 'query')),
    ),
  );
  app.get(`${base}/export.xlsx`, options(exportDocument), async (request, reply) => {
    const workbook = await runAct(context, request, (act) => {
      const filter = parseInput(certificateFilterSchema, request.query, 'query');
      return writeWorkbook(
        { zh: '证书', en: 'Certificates' },
        certificateColumns,
        exportCertificates(act, filter),
        languageOf(request),
      );
    });
    return sendWorkbook(reply, workbook);
  });
  app.get('/api/wallet', options(walletDocument), (request) => runAct(context, request, readWallet));
  app.get(`${base}/:id`, options(readDocument), (request) =>
    runAct(context, request, (act) => readCertificate(act, idOf(request))),
  );
  app.get(`${base}/:id/credential.json`, options(credentialDocument), async (request, reply) => {
    const { credential, number } = await runAct(context, request, (act) => getCertificate(act, idOf(request)));
    return reply
      .type('application/vc')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${number}.json`)}`)
      .send(JSON.stringify(credential));
  });
  app.get(`${base}/:id/certificate.pdf`, options(pdfDocument), async (request, reply) => {
    const record = await runAct(context, request, (act) => getCertificate(act, idOf(request)));
    if (!isPrintable(record)) throw new AppError('step-not-possible', { reason: notPrintable });
    const bytes = await printer.print(
      certificateSheet(record, publicUrlOf(context.config)),
      new Date(record.issued_at),
    );
    return reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${record.number}.pdf`)}`)
      .send(bytes);
  });
  app.post('/api/applications/:id/certificate', options(issueDocument), async (request, reply) => {
    const actor = await context.authenticator.authenticate(request);
    const certificate = await issueFor(context, actor, idOf(request));
    return reply.code(201).header('location', `${base}/${certificate.id}`).send(certificate);
  });
  app.post(`${base}/:id/actions`, options(actDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    return actOnCertificate(context, actor, idOf(request), parseInput(certificateActSchema, request.body, 'body'));
  });
}

/** What was revoked or superseded is not printed any more. */
function isPrintable({ state }: CertificateRecord): boolean {
  return state === 'issued' || state === 'suspended';
}

const notPrintable = {
  zh: '证书已撤销或已换发，不能再打印',
  en: 'it was revoked or superseded: it is not printed any more',
};
