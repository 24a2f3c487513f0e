import {
  complaintFileFieldsSchema,
  complaintFollowSchema,
  newComplaintSchema,
  recheckRequestSchema,
} from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { parseInput } from '../../http/parse-input.ts';
import type { OfficeContext } from '../../http/route-context.ts';
import type { RouteDocument } from '../../http/route-document.ts';
import { acceptUploads } from '../people/evidence/accept-uploads.ts';
import { createClamdScanner } from '../people/evidence/clamd-scanner.ts';
import { readUpload } from '../people/evidence/read-upload.ts';
import { fileComplaint } from './file-complaint.ts';
import { addComplaintFile, followComplaint, requestComplaintRecheck } from './follow-complaint.ts';
import { addFileDocument, fileDocument, followDocument, recheckDocument } from './public-complaints.document.ts';

/** What a form may be longer than its file. */
const FORM_FIELDS = 16 * 1024;

/** Filing and following complaints, for everybody. The session of who asks is never looked at; codes travel in bodies alone. */
export async function addPublicComplaintRoutes(app: FastifyInstance, context: OfficeContext): Promise<void> {
  const { limits, config } = context;
  // Each may hold a case, and each guess of a code counts.
  const options = (document: RouteDocument) => ({ onRequest: limits.signIns, config: { document } });
  const base = '/api/public/complaints';
  const scanner = config.clamd === undefined ? undefined : createClamdScanner(config.clamd);

  app.post(base, options(fileDocument), async (request, reply) =>
    reply.code(201).send(await fileComplaint(context, parseInput(newComplaintSchema, request.body, 'body'))),
  );
  app.post(`${base}/follow`, options(followDocument), (request) =>
    followComplaint(context, parseInput(complaintFollowSchema, request.body, 'body')),
  );
  app.post(`${base}/recheck`, options(recheckDocument), (request) =>
    requestComplaintRecheck(context, parseInput(recheckRequestSchema, request.body, 'body')),
  );
  await app.register(async (scope) => {
    await acceptUploads(scope, config.limits.evidenceBytes);
    scope.post(
      `${base}/files`,
      { ...options(addFileDocument), bodyLimit: config.limits.evidenceBytes + FORM_FIELDS },
      async (request, reply) => {
        const upload = await readUpload(request);
        const receipt = parseInput(complaintFileFieldsSchema, upload.fields, 'form');
        return reply.code(201).send(await addComplaintFile(context, receipt, { upload, scanner }));
      },
    );
  });
}
