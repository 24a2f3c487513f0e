import type { FastifyInstance, HTTPMethods } from 'fastify';
import { AppError } from './app-error.ts';
import type { RouteDocument } from './route-document.ts';

/** A route of the interface with what it says of itself. */
export interface ApiRoute {
  readonly method: string;
  /** The pattern, such as /api/rosters/:id. */
  readonly url: string;
  readonly document: RouteDocument;
}

/** Collects every route that is added from now on. A route below /api/ without a document is a fault of ours. */
export function collectRoutes(app: FastifyInstance): readonly ApiRoute[] {
  const routes: ApiRoute[] = [];
  app.addHook('onRoute', ({ url, method, config }) => {
    if (config?.refusesMethod === true) return;
    const document = config?.document;
    if (document === undefined) {
      if (url.startsWith('/api/'))
        throw new Error(`expected a document in the configuration of ${String(method)} ${url}`);
      return;
    }
    for (const each of [method].flat()) {
      // Fastify adds HEAD to every GET by itself.
      if (each !== 'HEAD') routes.push({ method: each, url, document });
    }
  });
  return routes;
}

const methods: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Lets every known address answer its other methods with 405 and Allow. Call after all routes were added. */
export function refuseOtherMethods(app: FastifyInstance, routes: readonly ApiRoute[]): void {
  for (const url of new Set(routes.map((route) => route.url))) {
    const missing = methods.filter((method) => !app.hasRoute({ method, url }));
    const allow = methods.filter((method) => !missing.includes(method)).join(', ');
    const refuse = async () => {
      throw new AppError('method-not-allowed', { headers: { allow } });
    };
    // Refused before any body is read.
    app.route({ method: missing, url, config: { refusesMethod: true }, onRequest: refuse, handler: refuse });
  }
}
