import type { FastifyInstance } from 'fastify';
import type { ServerLog } from './server-log.ts';

/** One entry for each answered request: method, route pattern, status and time. */
export function addAccessLog(app: FastifyInstance, log: ServerLog): void {
  app.addHook('onResponse', (request, reply, done) => {
    log.write({
      kind: 'access',
      method: request.method,
      route: request.routeOptions.url ?? '(none)',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    });
    done();
  });
}
