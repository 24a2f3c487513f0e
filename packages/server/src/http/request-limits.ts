import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, onRequestHookHandler } from 'fastify';
import type { ServerLimits } from '../config/server-config.ts';
import { AppError } from './app-error.ts';

/** What a route runs first to take part in a count of requests by client address. */
export type RequestLimit = onRequestHookHandler[];

/** The counts of requests; the routes that are given the same limit share one. */
export interface RequestLimits {
  readonly requests: RequestLimit;
  /** Attempts to sign in or to register. */
  readonly signIns: RequestLimit;
  readonly rosters: RequestLimit;
  /** Ballots of everybody together: who casts one is not told apart. */
  readonly ballots: RequestLimit;
}

export async function createRequestLimits(app: FastifyInstance, limits: ServerLimits): Promise<RequestLimits> {
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: () => new AppError('too-many-requests'),
  });
  const perMinute = (max: number, keyGenerator?: () => string) =>
    max === 0 ? [] : [app.rateLimit({ max, timeWindow: 60_000, ...(keyGenerator && { keyGenerator }) })];
  return {
    requests: perMinute(limits.requestsPerMinute),
    signIns: perMinute(limits.signInsPerMinute),
    rosters: perMinute(limits.rostersPerMinute),
    ballots: perMinute(limits.requestsPerMinute, () => 'everybody'),
  };
}
