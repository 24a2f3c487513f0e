import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parseInput } from '../http/parse-input.ts';
import { type Language, languageOf } from '../http/preferred-language.ts';
import type { RouteContext } from '../http/route-context.ts';
import type { ApiRoute } from '../http/route-table.ts';
import { buildOpenApi, type OpenApiDocument } from './build-openapi.ts';
import {
  healthDocument,
  languageQuerySchema,
  openApiDocument,
  referenceDocument,
  referenceStyleDocument,
} from './interface.document.ts';
import { referencePage } from './reference-page.ts';
import { referenceStyle } from './reference-style.ts';

/** The interface's own description: for programs, for people, and whether it is there. */
export function addInterfaceRoutes(
  app: FastifyInstance,
  routes: readonly ApiRoute[],
  { library, limits }: RouteContext,
): void {
  const documents = new Map<Language, OpenApiDocument>();
  const pages = new Map<Language, string>();
  // Built when first asked for: by then every route is known.
  const documentIn = (language: Language) => {
    const document = documents.get(language) ?? buildOpenApi(routes, { language, version: library.bundle.version });
    documents.set(language, document);
    return document;
  };
  const pageIn = (language: Language) => {
    const page = pages.get(language) ?? referencePage(documentIn(language), language);
    pages.set(language, page);
    return page;
  };
  app.get(
    '/api/openapi.json',
    { onRequest: limits.requests, config: { document: openApiDocument } },
    (request, reply) => {
      const language = askedLanguage(request);
      return reply.header('vary', 'accept-language').header('content-language', language).send(documentIn(language));
    },
  );
  app.get('/api/docs', { onRequest: limits.requests, config: { document: referenceDocument } }, (request, reply) => {
    const language = askedLanguage(request);
    reply.header('vary', 'accept-language').header('content-language', language);
    return reply.type('text/html; charset=utf-8').send(pageIn(language));
  });
  app.get(
    '/api/docs/style.css',
    { onRequest: limits.requests, config: { document: referenceStyleDocument } },
    (_request, reply) => reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(referenceStyle),
  );
  app.get('/api/health', { config: { document: healthDocument } }, () => ({
    status: 'ok',
    policy: library.bundle.sha256,
  }));
}

function askedLanguage(request: FastifyRequest): Language {
  return parseInput(languageQuerySchema, request.query, 'query').lang ?? languageOf(request);
}
