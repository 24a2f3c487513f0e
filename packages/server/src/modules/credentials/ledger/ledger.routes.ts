import { banLiftingSchema, idParamsSchema, integrityBanListQuerySchema } from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import { authorise } from '../../../access/authorise.ts';
import { listCan } from '../../../access/list-can.ts';
import type { Act } from '../../../http/act.ts';
import { AppError } from '../../../http/app-error.ts';
import { parseInput } from '../../../http/parse-input.ts';
import type { OfficeContext } from '../../../http/route-context.ts';
import type { RouteDocument } from '../../../http/route-document.ts';
import { runAct } from '../../../http/run-act.ts';
import { countBans, findBan, listBans } from '../../people/integrity/ledger.repository.ts';
import { doerOf, runCredentialWork } from '../credential-work.ts';
import { liftDocument, listDocument } from './ledger.document.ts';
import { liftBan } from './ledger.service.ts';

/** 诚信档案: who may apply for nothing until when, for the bureaus. */
export function addLedgerRoutes(app: FastifyInstance, context: OfficeContext): void {
  const options = (document: RouteDocument) => ({ onRequest: context.limits.requests, config: { document } });

  app.get('/api/integrity-bans', options(listDocument), (request) =>
    runAct(context, request, (act) => readBans(act, parseInput(integrityBanListQuerySchema, request.query, 'query'))),
  );
  app.post('/api/integrity-bans/:id/lift', options(liftDocument), async (request, reply) => {
    const actor = await context.authenticator.authenticate(request);
    const { id } = parseInput(idParamsSchema, request.params, 'path');
    const { reason } = parseInput(banLiftingSchema, request.body, 'body');
    await context.database.transaction(actor, async (tx) => {
      const ban = await findBan(tx, id);
      if (ban === undefined) throw new AppError('ban-not-found');
      authorise(actor, 'integrity-ban.lift', { personId: ban.person_id, region: ban.jurisdiction });
    });
    await runCredentialWork(context, doerOf(actor), (work) => liftBan(work, { id, reason }));
    return reply.code(204).send();
  });
}

async function readBans({ tx, actor }: Act, { page, size }: { readonly page: number; readonly size: number }) {
  authorise(actor, 'integrity-ban.list');
  const region = actor.bureauRegion;
  if (region === null) return { items: [], total: 0, page, size };
  const rows = await listBans(tx, { region, offset: (page - 1) * size, limit: size });
  const items = rows.map((row) => ({
    id: row.id,
    person: { id: row.person_id, name: row.name, residentIdMasked: row.resident_id_masked },
    certificateNumber: row.number,
    from: row.from_on,
    until: row.until_on,
    reason: row.reason,
    liftedAt: row.lifted_at,
    liftingReason: row.lifting_reason,
    can: listCan(actor, { personId: row.person_id, region: row.jurisdiction }, [
      {
        action: 'integrity-ban.lift',
        obstacle: row.lifted_at === null ? undefined : { zh: '已解除', en: 'lifted before' },
      },
    ]),
  }));
  return { items, total: await countBans(tx, region), page, size };
}
