import { caseVerificationQuerySchema, caseVerificationSchema } from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { jsonAnswer, jsonBody, signedIn } from '../../../http/office-document.ts';
import { parseInput } from '../../../http/parse-input.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import type { PolicyByHash } from '../policy-by-hash.ts';
import { verifyCases } from './verify-cases.ts';

const verifyDocument: RouteDocument = {
  operation: 'verifyCases',
  tag: 'audit',
  summary: {
    zh: '核对办理记录：重放、重新判断并与审计比对',
    en: 'Check cases: replayed, judged again, compared with the audit',
  },
  body: jsonBody(caseVerificationQuerySchema),
  answers: jsonAnswer('核对结果', 'What was found', caseVerificationSchema),
  errors: [...signedIn, 'request-invalid'],
};

/** Cases checked against their logs, for the audit administrator. */
export function addVerificationRoutes(app: FastifyInstance, context: OfficeContext, policyByHash: PolicyByHash): void {
  const { limits, authenticator } = context;
  const options = { onRequest: limits.requests, config: { document: verifyDocument } };
  app.post('/api/audit/cases/verify', options, async (request) => {
    const actor = await authenticator.authenticate(request);
    const query = parseInput(caseVerificationQuerySchema, request.body, 'body');
    return verifyCases({ ...context, policyByHash }, actor, query);
  });
}
