import {
  type Committee,
  committeeChangeSchema,
  committeeFilingSchema,
  committeeFilterSchema,
  committeeListQuerySchema,
  idParamsSchema,
  newCommitteeSchema,
  reasonedSchema,
  versionedSchema,
} from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { Act } from '../../../http/act.ts';
import { parseInput } from '../../../http/parse-input.ts';
import { languageOf } from '../../../http/preferred-language.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import { runAct } from '../../../http/run-act.ts';
import { sendWorkbook, writeWorkbook } from '../../../http/send-workbook.ts';
import { committeeColumns } from './committee-columns.ts';
import {
  changeDocument,
  draftDocument,
  exportDocument,
  fileDocument,
  listDocument,
  readDocument,
  refuseDocument,
  revokeDocument,
  submitDocument,
} from './committees.document.ts';
import {
  changeCommittee,
  draftCommittee,
  exportCommittees,
  fileCommittee,
  readCommittee,
  readCommittees,
  refuseCommittee,
  revokeCommittee,
  submitCommittee,
} from './committees.service.ts';

/** Title review committees, from the draft of a body to the filing by the bureau above. */
export function addCommitteeRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/committees';

  app.get(base, options(listDocument), (request) =>
    runAct(context, request, (act) =>
      readCommittees(act, parseInput(committeeListQuerySchema, request.query, 'query')),
    ),
  );
  app.get(`${base}/export.xlsx`, options(exportDocument), async (request, reply) => {
    const workbook = await runAct(context, request, (act) => {
      const filter = parseInput(committeeFilterSchema, request.query, 'query');
      return writeWorkbook(
        { zh: '评审委员会', en: 'Committees' },
        committeeColumns,
        exportCommittees(act, filter),
        languageOf(request),
      );
    });
    return sendWorkbook(reply, workbook);
  });
  app.get(`${base}/:id`, options(readDocument), (request) =>
    runAct(context, request, (act) => readCommittee(act, parseInput(idParamsSchema, request.params, 'path').id)),
  );
  app.post(base, options(draftDocument), async (request, reply) => {
    const drafted = await runAct(context, request, (act) =>
      draftCommittee(act, parseInput(newCommitteeSchema, request.body, 'body')),
    );
    return reply.code(201).header('location', `${base}/${drafted.id}`).send(drafted);
  });
  app.put(`${base}/:id`, options(changeDocument), (request) =>
    runAct(context, request, (act) => {
      const { id } = parseInput(idParamsSchema, request.params, 'path');
      return changeCommittee(act, id, parseInput(committeeChangeSchema, request.body, 'body'));
    }),
  );

  function addStep<T>(
    name: string,
    document: RouteDocument,
    schema: z.ZodType<T>,
    take: (act: Act, id: string, body: T) => Promise<Committee>,
  ): void {
    app.post(`${base}/:id/${name}`, options(document), (request) =>
      runAct(context, request, (act) => {
        const { id } = parseInput(idParamsSchema, request.params, 'path');
        return take(act, id, parseInput(schema, request.body, 'body'));
      }),
    );
  }
  addStep('submit', submitDocument, versionedSchema, submitCommittee);
  addStep('file', fileDocument, committeeFilingSchema, fileCommittee);
  addStep('refuse', refuseDocument, reasonedSchema, refuseCommittee);
  addStep('revoke', revokeDocument, reasonedSchema, revokeCommittee);
}
