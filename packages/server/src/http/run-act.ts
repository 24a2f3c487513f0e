import type { FastifyRequest } from 'fastify';
import type { Act } from './act.ts';
import type { OfficeContext } from './route-context.ts';

/** Runs a route's work in one transaction as whoever asks; throws what the authenticator throws before it. */
export async function runAct<T>(
  { database, authenticator, now, newId }: OfficeContext,
  request: FastifyRequest,
  work: (act: Act) => Promise<T>,
): Promise<T> {
  const actor = await authenticator.authenticate(request);
  return database.transaction(actor, (tx) => work({ tx, actor, now: now(), newId }));
}
