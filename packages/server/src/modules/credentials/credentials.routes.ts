import type { FastifyInstance } from 'fastify';
import type { OfficeContext } from '../../http/route-context.ts';
import { addCertificateBatchRoutes } from './batch/certificate-batch.routes.ts';
import { addCertificateRoutes } from './certificates.routes.ts';
import { addIssuerRoutes } from './issuers/issuer.routes.ts';
import { addLedgerRoutes } from './ledger/ledger.routes.ts';
import { addCertificateReportRoutes } from './report/certificate-report.routes.ts';
import { addPublicCredentialRoutes } from './verify/public-credentials.routes.ts';

/** Certificates, those who issue them, the integrity ledger, and what the public may ask. */
export function addCredentialRoutes(app: FastifyInstance, context: OfficeContext): void {
  addCertificateRoutes(app, context);
  addCertificateBatchRoutes(app, context);
  addCertificateReportRoutes(app, context);
  addIssuerRoutes(app, context);
  addLedgerRoutes(app, context);
  addPublicCredentialRoutes(app, context);
}
