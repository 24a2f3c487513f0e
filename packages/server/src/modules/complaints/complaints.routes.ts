import {
  certificateSuspensionSchema,
  complaintActSchema,
  complaintFileParamsSchema,
  complaintFilterSchema,
  complaintListQuerySchema,
  complaintNoteSchema,
  identityRequestSchema,
  idParamsSchema,
} from '@guantong/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../../access/actor.ts';
import { authorise } from '../../access/authorise.ts';
import { parseInput } from '../../http/parse-input.ts';
import { languageOf } from '../../http/preferred-language.ts';
import type { OfficeContext } from '../../http/route-context.ts';
import type { RouteDocument } from '../../http/route-document.ts';
import { runAct } from '../../http/run-act.ts';
import { sendWorkbook, writeWorkbook } from '../../http/send-workbook.ts';
import { sendEvidence } from '../people/evidence/send-evidence.ts';
import { actOnComplaint, noteOnComplaint, suspendForComplaint } from './act-on-complaint.ts';
import { complaintColumns } from './complaint-columns.ts';
import {
  actDocument,
  exportDocument,
  fileDocument,
  identityDocument,
  listDocument,
  noteDocument,
  readDocument,
  suspendDocument,
} from './complaints.document.ts';
import { exportComplaints, openComplaintFile, readComplaint, readComplaints } from './read-complaints.ts';
import { readIdentity } from './read-identity.ts';

/** Complaints, for the offices that handle them. */
export function addComplaintRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/complaints';
  const idOf = (request: FastifyRequest) => parseInput(idParamsSchema, request.params, 'path').id;
  const asked = async <T>(request: FastifyRequest, work: (actor: Actor, id: string) => Promise<T>) => {
    const actor = await context.authenticator.authenticate(request);
    return work(actor, idOf(request));
  };

  app.get(base, options(listDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    return readComplaints(context, actor, parseInput(complaintListQuerySchema, request.query, 'query'));
  });
  app.get(`${base}/export.xlsx`, options(exportDocument), async (request, reply) => {
    const workbook = await runAct(context, request, ({ tx, actor }) => {
      authorise(actor, 'complaint.list');
      const filter = parseInput(complaintFilterSchema, request.query, 'query');
      return writeWorkbook(
        { zh: '投诉举报', en: 'Objections and complaints' },
        complaintColumns,
        exportComplaints(tx, context, filter),
        languageOf(request),
      );
    });
    return sendWorkbook(reply, workbook);
  });
  app.get(`${base}/:id`, options(readDocument), (request) =>
    asked(request, (actor, id) => readComplaint(context, actor, id)),
  );
  app.post(`${base}/:id/actions`, options(actDocument), (request) =>
    asked(request, (actor, id) =>
      actOnComplaint(context, actor, id, parseInput(complaintActSchema, request.body, 'body')),
    ),
  );
  app.post(`${base}/:id/notes`, options(noteDocument), (request) =>
    asked(request, (actor, id) =>
      noteOnComplaint(context, actor, id, parseInput(complaintNoteSchema, request.body, 'body').text),
    ),
  );
  app.post(`${base}/:id/suspension`, options(suspendDocument), (request) =>
    asked(request, (actor, id) =>
      suspendForComplaint(context, actor, id, parseInput(certificateSuspensionSchema, request.body, 'body')),
    ),
  );
  app.post(`${base}/:id/complainant`, options(identityDocument), (request) =>
    asked(request, (actor, id) =>
      readIdentity(context, actor, { id, reason: parseInput(identityRequestSchema, request.body, 'body').reason }),
    ),
  );
  app.get(`${base}/:id/files/:fileId`, options(fileDocument), async (request, reply) => {
    const actor = await context.authenticator.authenticate(request);
    const params = parseInput(complaintFileParamsSchema, request.params, 'path');
    return sendEvidence(reply, await openComplaintFile(context, actor, params));
  });
}
