import { idParamsSchema, publicCycleListQuerySchema } from '@guantong/contracts';
import type { FastifyInstance } from 'fastify';
import type { SystemActor } from '../../access/actor.ts';
import type { Database } from '../../database/database.ts';
import { parseInput } from '../../http/parse-input.ts';
import type { RouteContext } from '../../http/route-context.ts';
import { todayInChina } from '../../http/today.ts';
import { publicListDocument, publicReadDocument } from './cycles.document.ts';
import { readPublicCycle, readPublicCycles } from './cycles.service.ts';

const publicPages: SystemActor = { role: 'system', purpose: 'public-notices' };

/** Notices of cycles, for everybody. */
export function addPublicCycleRoutes(
  app: FastifyInstance,
  { database, limits, now }: RouteContext & { readonly database: Database },
): void {
  app.get('/api/public/cycles', { onRequest: limits.requests, config: { document: publicListDocument } }, (request) => {
    const { openNow, ...query } = parseInput(publicCycleListQuerySchema, request.query, 'query');
    const open = openNow === undefined ? undefined : openNow === 'true';
    const today = todayInChina(now());
    return database.transaction(publicPages, (tx) => readPublicCycles(tx, { ...query, openNow: open, today }));
  });
  app.get(
    '/api/public/cycles/:id',
    { onRequest: limits.requests, config: { document: publicReadDocument } },
    (request) => {
      const { id } = parseInput(idParamsSchema, request.params, 'path');
      return database.transaction(publicPages, (tx) => readPublicCycle(tx, { id, today: todayInChina(now()) }));
    },
  );
}
