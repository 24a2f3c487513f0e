import { idParamsSchema } from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { parseInput } from '../../../http/parse-input.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import { runAct } from '../../../http/run-act.ts';
import { acceptUploads } from './accept-uploads.ts';
import { createClamdScanner } from './clamd-scanner.ts';
import { openEvidenceDocument, uploadEvidenceDocument } from './evidence.document.ts';
import { openEvidence, uploadEvidence } from './evidence.service.ts';
import { readUpload } from './read-upload.ts';
import { sendEvidence } from './send-evidence.ts';

/** What a form may be longer than its file. */
const FORM_FIELDS = 16 * 1024;

/** Files that prove records of a dossier. */
export async function addEvidenceRoutes(app: FastifyInstance, office: OfficeContext): Promise<void> {
  const { limits, authenticator, config } = office;
  const scanner = config.clamd === undefined ? undefined : createClamdScanner(config.clamd);

  await app.register(async (scope) => {
    await acceptUploads(scope, config.limits.evidenceBytes);
    scope.post(
      '/api/evidence',
      {
        bodyLimit: config.limits.evidenceBytes + FORM_FIELDS,
        onRequest: limits.requests,
        config: { document: uploadEvidenceDocument },
      },
      async (request, reply) => {
        const actor = await authenticator.authenticate(request);
        const kept = await uploadEvidence(office, actor, { upload: await readUpload(request), scanner });
        return reply.code(201).header('location', `/api/evidence/${kept.id}`).send(kept);
      },
    );
  });

  app.get(
    '/api/evidence/:id',
    { onRequest: limits.requests, config: { document: openEvidenceDocument } },
    async (request, reply) => {
      const { id } = parseInput(idParamsSchema, request.params, 'path');
      const file = await runAct(office, request, (act) => openEvidence(act, id));
      return sendEvidence(reply, file);
    },
  );
}
