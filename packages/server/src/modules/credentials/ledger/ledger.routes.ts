import {
  banLiftingSchema,
  idParamsSchema,
  integrityBanFilterSchema,
  integrityBanListQuerySchema,
} from '@guantong/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { authorise } from '../../../access/authorise.ts';
import { AppError } from '../../../http/app-error.ts';
import { parseInput } from '../../../http/parse-input.ts';
import { languageOf } from '../../../http/preferred-language.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import { runAct } from '../../../http/run-act.ts';
import { sendWorkbook, writeWorkbook } from '../../../http/send-workbook.ts';
import { findBan } from '../../people/integrity/ledger.repository.ts';
import { doerOf, runCredentialWork } from '../credential-work.ts';
import { banColumns } from './ban-columns.ts';
import { exportDocument, liftDocument, listDocument, readDocument } from './ledger.document.ts';
import { liftBan } from './ledger.service.ts';
import { exportBans, readBan, readBans } from './read-ledger.ts';

/** 诚信档案: who may apply for nothing until when, for the bureaus. */
export function addLedgerRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });
  const base = '/api/integrity-bans';
  const idOf = (request: FastifyRequest) => parseInput(idParamsSchema, request.params, 'path').id;

  app.get(base, options(listDocument), (request) =>
    runAct(context, request, (act) => readBans(act, parseInput(integrityBanListQuerySchema, request.query, 'query'))),
  );
  app.get(`${base}/export.xlsx`, options(exportDocument), async (request, reply) => {
    const workbook = await runAct(context, request, (act) => {
      const filter = parseInput(integrityBanFilterSchema, request.query, 'query');
      return writeWorkbook(
        { zh: '诚信档案', en: 'Integrity ledger' },
        banColumns,
        exportBans(act, filter),
        languageOf(request),
      );
    });
    return sendWorkbook(reply, workbook);
  });
  app.get(`${base}/:id`, options(readDocument), (request) =>
    runAct(context, request, (act) => readBan(act, idOf(request))),
  );
  app.post(`${base}/:id/lift`, options(liftDocument), async (request) => {
    const actor = await context.authenticator.authenticate(request);
    const id = idOf(request);
    const { reason } = parseInput(banLiftingSchema, request.body, 'body');
    await context.database.transaction(actor, async (tx) => {
      const ban = await findBan(tx, id);
      if (ban === undefined) throw new AppError('ban-not-found');
      authorise(actor, 'integrity-ban.lift', { personId: ban.person_id, region: ban.jurisdiction });
    });
    await runCredentialWork(context, doerOf(actor), (work) => liftBan(work, { id, reason }));
    return runAct(context, request, (act) => readBan(act, id));
  });
}
