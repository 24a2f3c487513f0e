import { verificationParamsSchema, verificationQuerySchema } from '@guantong/contracts';
import { createSignatureMemory } from '@guantong/proofs/credential';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { AppError } from '../../../http/app-error.ts';
import { parseInput } from '../../../http/parse-input.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import { type CredentialWork, runCredentialWork } from '../credential-work.ts';
import { readIssuerDocument } from '../issuers/issuer-documents.ts';
import { readRegister } from '../issuers/issuer-register.ts';
import { isListInUse, readStatusList } from '../issuers/status-lists.ts';
import {
  didDocument,
  issuerParamsSchema,
  registerDocument,
  statusListDocument,
  statusListParamsSchema,
  verifyDocument,
} from './public-credentials.document.ts';
import { findOnFile, verifyCertificate } from './verify-certificate.ts';

/** Remembered at most: 64 letters each, about 2 MB. */
const SIGNATURES = 10_000;

/** What anybody may ask without an account: verification, keys, status lists, and the register of issuers. */
export function addPublicCredentialRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const run = <T>(work: (work: CredentialWork) => Promise<T>) =>
    runCredentialWork(context, { accountId: null, role: 'system' }, work);
  const memory = createSignatureMemory(SIGNATURES);

  app.get('/api/public/verify/:number', options(verifyDocument), async (request) => {
    const { number } = parseInput(verificationParamsSchema, request.params, 'path');
    const { h } = parseInput(verificationQuerySchema, request.query, 'query');
    const onFile = await run((work) => findOnFile(work, number));
    return verifyCertificate(onFile, { hash: h, memory });
  });
  app.get('/api/public/issuers', options(registerDocument), async (_request, reply) =>
    sendPublic(reply, await run(readRegister)),
  );
  app.get('/issuers/:id/did.json', options(didDocument), async (request, reply) => {
    const { id } = parseInput(issuerParamsSchema, request.params, 'path');
    return sendPublic(reply, await run(({ tx }) => readIssuerDocument(tx, id)));
  });
  app.get('/issuers/:id/status/:list/:purpose', options(statusListDocument), async (request, reply) => {
    const { id: bodyId, list, purpose } = parseInput(statusListParamsSchema, request.params, 'path');
    const credential = await run(async (work) => {
      if (!(await isListInUse(work, bodyId, list))) throw new AppError('status-list-not-found');
      return readStatusList(work, { bodyId, list, purpose });
    });
    return sendPublic(reply, credential);
  });
}

/** For every site and for a minute: nothing in it belongs to anybody, and a revocation shows soon. */
function sendPublic(reply: FastifyReply, document: object): FastifyReply {
  return reply.header('access-control-allow-origin', '*').header('cache-control', 'public, max-age=60').send(document);
}
